import type { VerbOf } from '@elevate/contracts/audit-actions'
import type { Input } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/mentoring-sessions'
import type { MentoringGoal, MentoringGoals } from '@elevate/contracts/mentoring-sessions'
import { newId } from '@elevate/db/ids'
import type { Context, Tx } from '../../../context.ts'
import { conflict, notFound, staleVersion } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { ofTheTwo, writable } from '../pair.ts'
import { findPair, type Pair } from '../pair-queries.ts'
import * as queries from './queries.ts'

/** More than any two people work on; the list is read in one piece. */
const mostGoals = 100

const present = (row: queries.GoalRow, today: string): MentoringGoal => ({
  ...row,
  doneAt: row.doneAt?.toISOString() ?? null,
  isOverdue: row.doneAt === null && row.dueOn !== null && row.dueOn < today,
})

export const listGoals = (ctx: Context, mentorshipId: string): Promise<MentoringGoals> =>
  ctx.read(async (db, actor) => {
    const [found, rows] = await Promise.all([findPair(db, mentorshipId), queries.goalsOf(db, mentorshipId)])
    const { pair } = ofTheTwo(found, actor)
    return {
      mentor: pair.mentor,
      partner: pair.partner,
      items: rows.map((row) => present(row, ctx.today)),
      can: { write: pair.endedAt === null },
    }
  })

type New = Input<typeof contract.addGoal>['body']

export const addGoal = (ctx: Context, mentorshipId: string, goal: New): Promise<{ id: string; version: number }> =>
  ctx.transaction(async (tx, actor) => {
    const pair = await writableByTwo(tx, ctx, mentorshipId)
    if ((await queries.goalsOf(tx, pair.id)).length >= mostGoals) {
      throw conflict('too-many', 'There are a hundred here already. Take some off first.')
    }
    const id = newId()
    await queries.insertGoal(tx, { ...goal, id, mentorshipId: pair.id, addedAt: ctx.now, addedBy: actor.personId })
    await recordGoal(tx, ctx, { pair, action: 'added' })
    return { id, version: 1 }
  })

type Which = { mentorshipId: string; goalId: string }
type Changes = Input<typeof contract.changeGoal>['body']

export const changeGoal = (ctx: Context, which: Which, { isDone, ...values }: Changes): Promise<MentoringGoal> =>
  ctx.transaction(async (tx, actor) => {
    const pair = await writableByTwo(tx, ctx, which.mentorshipId)
    await read(tx, ctx, which)
    const done = isDone ? { doneAt: ctx.now, doneBy: actor.personId } : { doneAt: null, doneBy: null }
    const row = { id: which.goalId, version: ctx.expectedVersion }
    if (!(await queries.updateGoal(tx, row, { ...values, ...done }))) throw staleVersion()
    await recordGoal(tx, ctx, { pair, action: 'changed' })
    return read(tx, ctx, which)
  })

export const removeGoal = (ctx: Context, which: Which): Promise<null> =>
  ctx.transaction(async (tx) => {
    const pair = await writableByTwo(tx, ctx, which.mentorshipId)
    await read(tx, ctx, which)
    if (!(await queries.deleteGoal(tx, { id: which.goalId, version: ctx.expectedVersion }))) throw staleVersion()
    await recordGoal(tx, ctx, { pair, action: 'removed' })
    return null
  })

/** Who runs the programme is answered as if there were nothing, for these goals are not theirs to know of. */
const writableByTwo = async (tx: Tx, ctx: Context, mentorshipId: string): Promise<Pair> => {
  ofTheTwo(await findPair(tx, mentorshipId), ctx.actor)
  return writable(tx, ctx.actor, mentorshipId)
}

const read = async (tx: Tx, ctx: Context, { mentorshipId, goalId }: Which): Promise<MentoringGoal> => {
  const row = await queries.findGoal(tx, mentorshipId, goalId)
  if (!row) throw notFound('This goal')
  return present(row, ctx.today)
}

/** That there was something, never what. */
const recordGoal = (
  tx: Tx,
  ctx: Context,
  { pair, action }: { pair: Pair; action: VerbOf<'mentoring-goal'> },
): Promise<void> =>
  recordDone(tx, ctx, {
    action: `mentoring-goal.${action}`,
    subjectKind: 'mentorship',
    subjectId: pair.id,
    organisationId: pair.organisationId,
  })
