import type { Feedback } from '@elevate/contracts/decisions'
import type { FeedbackDue } from '@elevate/contracts/feedback'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import type { Deps } from '../../../deps.ts'
import { notFound, staleVersion } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { type LetterWay, sendLetters, waysTo } from '../../letters/public.ts'
import { finishTasks } from '../../tasks/public.ts'
import { mayDecideIn } from '../policy.ts'
import { refusal } from '../refusals.ts'
import { presentFeedback } from '../show/present.ts'
import { findFeedback } from '../show/queries.ts'
import { feedbackTaskKey } from './due.ts'
import * as queries from './queries.ts'

type Asked = { organisationId: string; limit: number; cursor?: string }

export const listFeedbackDue = (
  ctx: Context,
  { organisationId, limit, cursor }: Asked,
): Promise<{ items: FeedbackDue[]; nextCursor: string | null }> => {
  const [dueOn, applicationId] = readPlace(cursor, ['day', 'id']) ?? []
  const after = dueOn && applicationId ? { dueOn, applicationId } : undefined
  return ctx.read(async (db, actor) => {
    if (!mayDecideIn(actor, organisationId)) throw notFound('This organisation')
    const rows = await queries.feedbackWaiting(db, organisationId, { after, limit: limit + 1 })
    const page = pageOf(rows, limit, (last) => [last.dueOn, last.applicationId])
    return { ...page, items: page.items.map((row) => ({ ...row, isOverdue: row.dueOn < ctx.today })) }
  })
}

/** Feedback that is due and not given yet, locked. */
const holdFeedback = async (tx: Tx, actor: Actor, applicationId: string) => {
  const row = await queries.lockFeedback(tx, applicationId)
  if (!row || !mayDecideIn(actor, row.organisationId)) throw notFound('This feedback')
  if (row.givenAt) throw refusal('feedback-given')
  return row
}

const shownFeedback = async (tx: Tx, applicationId: string, today: string): Promise<Feedback> => {
  const row = await findFeedback(tx, applicationId)
  if (!row) throw notFound('This feedback')
  return presentFeedback(row, today)
}

export const writeFeedback = (ctx: Context, applicationId: string, words: string): Promise<Feedback> =>
  ctx.transaction(async (tx, actor) => {
    const row = await holdFeedback(tx, actor, applicationId)
    if (row.version !== ctx.expectedVersion) throw staleVersion()
    await queries.changeFeedback(tx, applicationId, { words })
    return shownFeedback(tx, applicationId, ctx.today)
  })

type Giving = { applicationId: string; words: string; how: LetterWay }

/** By email or post the words go as a letter; by phone they were told. The applicant's page shows them from now on. */
export const giveFeedback = (ctx: Context, deps: Deps, { applicationId, words, how }: Giving): Promise<Feedback> =>
  ctx.transaction(async (tx, actor) => {
    const row = await holdFeedback(tx, actor, applicationId)
    const by = { personId: actor.personId, now: ctx.now }
    if (how !== 'phone') {
      if (!(await waysTo(tx, applicationId)).includes(how)) throw refusal('no-address')
      const letter = { applicationId, kind: 'feedback' as const, by: how, values: { feedback: words } }
      await sendLetters(tx, deps, { letters: [letter], by })
    }
    const given = { words, givenAt: ctx.now, givenBy: actor.personId, givenHow: how }
    await queries.changeFeedback(tx, applicationId, given)
    await finishTasks(tx, [feedbackTaskKey(applicationId, row.dueOn)], by)
    await recordDone(tx, ctx, {
      action: 'feedback.given',
      subjectKind: 'application',
      subjectId: applicationId,
      organisationId: row.organisationId,
      details: { how },
    })
    return shownFeedback(tx, applicationId, ctx.today)
  })
