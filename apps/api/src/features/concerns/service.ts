import type { VerbOf } from '@elevate/contracts/audit-actions'
import type * as contract from '@elevate/contracts/concerns'
import type { Concern, ConcernInList } from '@elevate/contracts/concerns'
import type { Input, Output } from '@elevate/contracts/endpoint'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../context.ts'
import { pageOf, readPlace } from '../../cursor.ts'
import type { Deps } from '../../deps.ts'
import { conflict, forbidden, notFound } from '../../errors.ts'
import { record, recordDone } from '../audit/public.ts'
import { notify } from '../notifications/public.ts'
import { contactsOf } from './contacts-queries.ts'
import { isAuthor, isReader, mayRaiseIn } from './policy.ts'
import { presentConcern, presentListed } from './present.ts'
import * as queries from './queries.ts'
import { stateAfter } from './rules.ts'
import { concernRead, tellReaders } from './telling.ts'

export const listConcerns = (
  ctx: Context,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<Output<typeof contract.listConcerns>> =>
  ctx.transaction(async (tx, actor) => {
    const before = readPlace(cursor, ['id'])?.[0]
    const page = { before, limit: limit + 1 }
    const rows = await asSystem(tx, () => queries.concernsNewestFirst(tx, actor.personId, page))
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id])
    return { items: items.map((row) => presentListed(row, actor)), nextCursor }
  })

/**
 * Names are read as the system, because a contact may have no other part in the programme than this. Concerns are not:
 * their wall asks for the person alone, whatever else the transaction may do.
 */
const shown = async (tx: Tx, ctx: Context, row: queries.ConcernRow): Promise<Concern> => {
  const { readers, contacts, steps } = await asSystem(tx, async () => ({
    readers: await queries.peopleNamed(tx, row.readerIds),
    contacts: await contactsOf(tx, [row.organisationId]),
    steps: await queries.stepsOf(tx, row.id),
  }))
  const named = contacts.map(({ personId, name }) => ({ personId, name }))
  return presentConcern({ row, readers, contacts: named, steps }, ctx.actor)
}

const find = async (tx: Tx, ctx: Context, concernId: string): Promise<queries.ConcernRow> => {
  const row = await asSystem(tx, () => queries.findConcern(tx, ctx.actor.personId, concernId))
  if (!row) throw notFound('This concern')
  return row
}

/** Whoever reads it for somebody else leaves a trace. */
export const getConcern = (ctx: Context, concernId: string): Promise<Concern> =>
  ctx.transaction(async (tx, actor) => {
    const row = await find(tx, ctx, concernId)
    if (!isAuthor(actor, row)) await recordConcern(tx, ctx, { row, action: 'read' })
    return shown(tx, ctx, row)
  })

type New = Input<typeof contract.raiseConcern>['body']

/**
 * For the people whom the form named, and only as long as they are still the right ones. The trail says that a concern
 * was raised, not by whom: it is read by administrators.
 */
export const raiseConcern = (ctx: Context, deps: Deps, { readerIds, ...concern }: New): Promise<ConcernInList> =>
  ctx.transaction(async (tx, actor) => {
    const { organisationId } = concern
    if (!mayRaiseIn(actor, organisationId)) throw notFound('This organisation')
    const contacts = await asSystem(tx, () => contactsOf(tx, [organisationId]))
    if (readerIds.some((id) => !contacts.some(({ personId }) => personId === id))) {
      throw conflict('contacts-changed', 'Who reads concerns has changed. Look at the names again before you send it.')
    }
    const id = newId()
    await queries.insertConcern(tx, { ...concern, id, readerIds, authorId: actor.personId, raisedAt: ctx.now })
    await record(tx, {
      actorId: null,
      action: 'concern.raised',
      subjectKind: 'concern',
      subjectId: id,
      organisationId,
    })
    await tellReaders(tx, deps, { concernId: id, organisationId, readerIds })
    return presentListed(await find(tx, ctx, id), actor)
  })

type Step = Input<typeof contract.takeConcernStep>['body']

export const takeStep = (ctx: Context, deps: Deps, given: { concernId: string; step: Step }): Promise<ConcernInList> =>
  ctx.transaction(async (tx, actor) => {
    const { concernId, step } = given
    await queries.lockConcern(tx, concernId)
    const row = await find(tx, ctx, concernId)
    if (!isReader(actor, row)) throw forbidden('Only the people it was sent to can do this.')
    const state = stateAfter(row.state, step.move)
    if (!state) throw conflict('not-now', 'This cannot be done any more. Look at how it stands now.')
    if (step.move === 'share') await share(tx, deps, { row, personId: step.personId })
    else await queries.updateConcern(tx, row.id, { state, ...timesOf(ctx, row, state) })
    const done = { id: newId(), concernId: row.id, move: step.move, at: ctx.now, byPersonId: actor.personId }
    await queries.insertStep(tx, { ...done, note: step.note })
    await recordConcern(tx, ctx, { row, action: step.move })
    if (step.move === 'acknowledge') await acknowledged(tx, ctx, row)
    return presentListed(await find(tx, ctx, row.id), actor)
  })

const timesOf = (ctx: Context, row: queries.ConcernRow, state: Concern['state']) => ({
  ...(row.acknowledgedAt ? {} : { acknowledgedAt: ctx.now, acknowledgedBy: ctx.actor.personId }),
  closedAt: state === 'closed' ? ctx.now : null,
})

/** With another contact of the organisation; the author sees the name among those who can read it. */
const share = async (
  tx: Tx,
  deps: Deps,
  { row, personId }: { row: queries.ConcernRow; personId: string | null },
): Promise<void> => {
  const contacts = await asSystem(tx, () => contactsOf(tx, [row.organisationId]))
  const isContact = contacts.some((contact) => contact.personId === personId)
  if (!personId || !isContact || row.readerIds.includes(personId)) {
    throw conflict('not-a-contact', 'A concern can be shared with a contact who does not have it yet.')
  }
  await queries.updateConcern(tx, row.id, { readerIds: [...row.readerIds, personId] })
  await tellReaders(tx, deps, { concernId: row.id, organisationId: row.organisationId, readerIds: [personId] })
}

/** The author learns who has read it and when: in the app alone, because a mail could be seen by others. */
const acknowledged = async (tx: Tx, ctx: Context, row: queries.ConcernRow): Promise<void> => {
  await asSystem(tx, () => concernRead(tx, row.id, { personId: ctx.actor.personId, now: ctx.now }))
  if (!row.authorId) return
  await notify(tx, [
    {
      personId: row.authorId,
      title: 'What you sent was read',
      body: 'Open it to see who has read it and when.',
      href: `/concerns/${row.id}`,
    },
  ])
}

type Done = { row: queries.ConcernRow; action: VerbOf<'concern'> }

/** That something was done, never a word of it. */
const recordConcern = (tx: Tx, ctx: Context, { row, action }: Done): Promise<void> =>
  recordDone(tx, ctx, {
    action: `concern.${action}`,
    subjectKind: 'concern',
    subjectId: row.id,
    organisationId: row.organisationId,
  })
