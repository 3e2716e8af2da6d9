import type { Context, Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { conflict } from '../../errors.ts'
import { addAppointments, addLeaverItems, changeAppointments } from '../appointments/public.ts'
import { recordAllDone, recordDone } from '../audit/public.ts'
import { leaveBuddies, leaversWithBuddies } from '../buddies/public.ts'
import { leaveCoffee } from '../coffee/public.ts'
import { leaveDropIns } from '../drop-ins/public.ts'
import { addPeople, changePeople, makeKnown, writeNeedsOf } from '../people/public.ts'
import { leaversInCoffee, saveCoffeeWishes } from './coffee-queries.ts'
import type { Known } from './known-people.ts'
import { leaverChecklistsOf } from './known-queries.ts'
import type { ImportPlan } from './planning/plan.ts'
import * as rowQueries from './row-queries.ts'
import type { Writes } from './row-writes.ts'
import { writesOf } from './writes.ts'

export const changedSincePreview = () =>
  conflict(
    'changed-since-preview',
    'People have been changed since this preview was made, so nothing was imported. Look at the new preview.',
  )

export type CarryOut = {
  ctx: Pick<Context, 'actor' | 'requestId' | 'today' | 'now'>
  deps: Deps
  importId: string
  plan: ImportPlan
  known: Known
  /** Told after each part how many rows are saved. */
  onProgress: (done: number, total: number) => Promise<void>
}

/** So many rows are saved with each round of statements: few enough that none of them takes long. */
const rowsAtOnce = 500

/** Saves a plan that is ready, in the caller's transaction: a fixed number of statements for each part of it. */
export const carryOut = async (tx: Tx, { ctx, deps, importId, plan, known, onProgress }: CarryOut): Promise<void> => {
  const rows = plan.rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')
  const checklists = await leaverChecklistsOf(
    tx,
    known.organisations.map(({ id }) => id),
  )
  const people = new Map<number, { id: string; email: string | null }>()
  await onProgress(0, rows.length)
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const part = rows.slice(from, from + rowsAtOnce)
    const writes = writesOf(part, { known, today: ctx.today, people })
    await savePeople(tx, writes)
    await saveAppointments(tx, writes, checklists)
    // Of people who are known by now: nobody writes what helps a stranger.
    await writeNeedsOf(tx, writes.needs)
    await saveCoffeeWishes(tx, writes.coffee)
    await leaveRounds(tx, { ctx, deps, writes })
    await rowQueries.markDone(tx, importId, writes.done)
    await recordChanges(tx, ctx, { importId, writes })
    await onProgress(from + part.length, rows.length)
  }
  if (rows.length > 0) await recordImport(tx, ctx, { importId, plan })
}

const savePeople = async (tx: Tx, { newPeople, changedPeople }: Writes): Promise<void> => {
  await addPeople(tx, newPeople, [])
  const changed = await changePeople(tx, changedPeople)
  if (changed.length < changedPeople.length) throw changedSincePreview()
}

/** Appointments first: what lists show of a person is then worked out once, when the organisation gets to know them. */
const saveAppointments = async (tx: Tx, writes: Writes, checklists: Map<string, string[]>): Promise<void> => {
  await addAppointments(tx, writes.newAppointments)
  const changed = await changeAppointments(tx, writes.changedAppointments)
  if (changed.length < writes.changedAppointments.length) throw changedSincePreview()
  await makeKnown(tx, writes.madeKnown)
  const items = writes.leavers.flatMap(({ appointmentId, organisationId }) =>
    (checklists.get(organisationId) ?? []).map((label, position) => ({
      appointmentId,
      organisationId,
      position,
      label,
    })),
  )
  await addLeaverItems(tx, items)
}

type Leaving = Pick<CarryOut, 'ctx' | 'deps'> & { writes: Writes }

/** Only for the few leavers who are matched or have a buddy at this moment: each leaves somebody who needs another. */
const leaveRounds = async (tx: Tx, { ctx, deps, writes }: Leaving): Promise<void> => {
  if (writes.leavers.length === 0) return
  for (const leaver of await leaversInCoffee(tx, writes.leavers)) {
    await leaveCoffee(tx, deps, { ...leaver, now: ctx.now, today: ctx.today })
    await leaveDropIns(tx, deps, { ...leaver, now: ctx.now })
  }
  for (const leaver of await leaversWithBuddies(tx, writes.leavers)) {
    await leaveBuddies(tx, deps, { ...leaver, now: ctx.now, today: ctx.today })
  }
}

type Recorded = { importId: string }

const recordChanges = (tx: Tx, ctx: CarryOut['ctx'], { importId, writes }: Recorded & { writes: Writes }) =>
  recordAllDone(
    tx,
    ctx,
    writes.changes.map(({ personId, organisationId, fields }) => ({
      action: 'person.changed',
      subjectKind: 'person',
      subjectId: personId,
      organisationId,
      fields,
      details: { importId },
    })),
  )

const recordImport = (tx: Tx, ctx: CarryOut['ctx'], { importId, plan }: Recorded & { plan: ImportPlan }) => {
  const organisationIds = new Set(
    plan.rows.flatMap((row) => (row.outcome === 'new' || row.outcome === 'changed' ? [row.organisationId] : [])),
  )
  return recordDone(tx, ctx, {
    action: 'people-import.applied',
    subjectKind: 'people-import',
    subjectId: importId,
    organisationId: organisationIds.size === 1 ? ([...organisationIds][0] ?? null) : null,
    details: { counts: plan.counts },
  })
}
