import type { PeopleImport } from '@elevate/contracts/people-import-preview'
import type { Context, Tx } from '../../context.ts'
import { conflict, notFound, staleVersion } from '../../errors.ts'
import { changeAppointments, removeAppointments, removeLeaverItems } from '../appointments/public.ts'
import { recordDone } from '../audit/public.ts'
import { changePeople, forget, removePeople, writeNeedsOf } from '../people/public.ts'
import { inTurn } from './apply-service.ts'
import { takeBackCoffee } from './coffee-queries.ts'
import { canSeeImport } from './policy.ts'
import { keptUntil } from './present.ts'
import * as queries from './queries.ts'
import * as rowQueries from './row-queries.ts'
import type { Done } from './row-writes.ts'
import { shownImport } from './service.ts'
import { editedSince } from './since-queries.ts'

/** Takes a whole import back: earlier values return, new people go; refused as a whole where one was edited since. */
export const undoImport = (ctx: Context, importId: string): Promise<PeopleImport> =>
  ctx.transaction(async (tx, actor) => {
    const row = await queries.lockImport(tx, importId)
    if (!row || !canSeeImport(actor, row)) throw notFound('This import')
    if (row.state === 'undone') return shownImport(tx, { actor, now: ctx.now }, importId)
    refuseUndo(row, ctx)
    await inTurn(tx)
    const all = (await rowQueries.rowsDone(tx, importId)).map(({ done }) => done as Done)
    await refuseEdited(tx, all)
    for (let from = 0; from < all.length; from += rowsAtOnce) await takeBack(tx, all.slice(from, from + rowsAtOnce))
    await queries.updateImport(tx, importId, { state: 'undone', undoneAt: ctx.now, undoneBy: actor.personId })
    await recordDone(tx, ctx, {
      action: 'people-import.undone',
      subjectKind: 'people-import',
      subjectId: importId,
      organisationId: row.organisationIds.length === 1 ? (row.organisationIds[0] ?? null) : null,
      details: { rows: all.length },
    })
    return shownImport(tx, { actor, now: ctx.now }, importId)
  })

const rowsAtOnce = 500

const refuseUndo = (row: queries.LockedImport, { now, expectedVersion }: Context): void => {
  if (row.state !== 'imported') throw conflict('not-imported', 'There is nothing to undo: nothing was imported yet.')
  if (row.version !== expectedVersion) throw staleVersion()
  if (row.forgottenAt !== null || keptUntil(row.createdAt) <= now) {
    throw conflict('too-late-to-undo', 'An import can be undone for thirty days. Change the people on their pages.')
  }
}

const refuseEdited = async (tx: Tx, all: readonly Done[]): Promise<void> => {
  const people = await editedSince(tx, all)
  if (people.length === 0) return
  const who = people.length === 1 ? 'One person of this import has' : `${people.length} people of this import have`
  throw conflict('edited-since', `${who} been edited or taken part in something since, so it cannot be undone.`, {
    count: people.length,
    people,
  })
}

const takeBack = async (tx: Tx, some: readonly Done[]): Promise<void> => {
  const people = some.flatMap(({ person }) => person ?? [])
  const appointments = some.flatMap(({ appointment }) => appointment ?? [])
  const newPeople = people.filter(({ isNew }) => isNew)
  const changedPeople = people.filter(({ isNew }) => !isNew).map(({ before, ...rest }) => ({ ...rest, set: before }))
  const changed = appointments.filter(({ isNew }) => !isNew).map(({ before, ...rest }) => ({ ...rest, set: before }))
  const added = appointments.filter(({ isNew }) => isNew)
  await takeBackCoffee(
    tx,
    some.flatMap(({ coffee }) => coffee ?? []),
  )
  await removeLeaverItems(
    tx,
    some.flatMap(({ leaverItemsOf }) => leaverItemsOf ?? []),
  )
  const done = [
    await removeAppointments(tx, added),
    await changeAppointments(tx, changed),
    await changePeople(tx, changedPeople),
    await removePeople(tx, newPeople),
  ]
  const wanted = [added, changed, changedPeople, newPeople]
  if (done.some((ids, index) => ids.length !== wanted[index]?.length)) throw editedMeanwhile()
  await writeNeedsOf(
    tx,
    some.flatMap(({ needsOf }) => (needsOf === null ? [] : [{ personId: needsOf, whatHelps: '' }])),
  )
  await forget(
    tx,
    some.flatMap(({ madeKnown }) => madeKnown ?? []),
  )
}

const editedMeanwhile = () =>
  conflict('edited-since', 'Somebody of this import was edited at this moment, so it was not undone. Try again.')
