import type { CoffeeFeedback, CoffeeRoundReport } from '@elevate/contracts/coffee-feedback'
import type { CoffeeMetAnswer, YesOrNo } from '@elevate/contracts/coffee-vocabulary'
import { asSystem } from '@elevate/db/open'
import type { Context } from '../../../context.ts'
import { notFound, staleVersion } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { withdrawMail } from '../../mail/public.ts'
import { refuseIf } from '../refusals.ts'
import { roundFor } from '../rounds/service.ts'
import { takingPartRefusal } from '../rules.ts'
import * as queries from './queries.ts'
import { answersNote, fewestAnswers, shownAnswers } from './rules.ts'

export type Answer = { met: CoffeeMetAnswer; glad: YesOrNo | null; again: YesOrNo | null; comment: string | null }

export const reminderKey = (roundId: string, personId: string): string => `coffee:reminder:${roundId}:${personId}`

/** The trail tells that somebody answered, and never what. */
export const giveFeedback = (ctx: Context, roundId: string, answer: Answer): Promise<CoffeeFeedback> =>
  ctx.transaction(async (tx, { personId }) => {
    const match = await queries.findAnswerable(tx, roundId, personId)
    if (!match) throw notFound('This match')
    refuseIf(takingPartRefusal(match.state))
    const { organisationId } = match
    const row = { ...answer, roundId, personId, organisationId }
    if (!(await queries.saveFeedback(tx, row, ctx.expectedVersion))) throw staleVersion()
    await recordDone(tx, ctx, {
      action: 'coffee-feedback.given',
      subjectKind: 'coffee-round',
      subjectId: roundId,
      organisationId,
    })
    await withdrawMail(tx, reminderKey(roundId, personId), ctx.now)
    await asSystem(tx, () => queries.countAnswers(tx, roundId, fewestAnswers))
    return { ...answer, version: ctx.expectedVersion + 1 }
  })

const roundsShown = 12

export const getReport = (ctx: Context, roundId: string): Promise<CoffeeRoundReport> =>
  ctx.transaction(async (tx, actor) => {
    const round = await roundFor(tx, actor, { roundId })
    refuseIf(round.publishedAt === null ? 'not-published' : undefined)
    const [counts, rounds] = await Promise.all([
      queries.findCounts(tx, roundId),
      queries.participation(tx, round, roundsShown),
    ])
    const [here] = rounds
    const answers = shownAnswers(counts, here?.stillIn ?? 0)
    return {
      roundId,
      people: (here?.stillIn ?? 0) + (here?.droppedOut ?? 0),
      droppedOut: here?.droppedOut ?? 0,
      notPlaced: here?.notPlaced ?? 0,
      answers,
      note: answersNote(answers !== null),
      participation: rounds.reverse().map(({ stillIn, notPlaced, ...one }) => ({
        ...one,
        people: stillIn + one.droppedOut,
      })),
    }
  })
