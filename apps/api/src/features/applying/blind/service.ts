import type { BlindAnswer } from '@elevate/contracts/blind-answers'
import { organisationsAs } from '../../../actor.ts'
import type { Context } from '../../../context.ts'
import { conflict, notFound, staleVersion } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import * as queries from './queries.ts'
import { coverPassages } from './rules.ts'

/** Each look at what somebody answered is written down, with the name covered too. */
export const getBlindAnswers = (ctx: Context, applicationId: string) =>
  ctx.transaction(async (tx, actor) => {
    const [candidate, items] = await Promise.all([
      queries.findCandidate(tx, applicationId, organisationsAs(actor, 'coordinator')),
      queries.blindAnswersOf(tx, applicationId),
    ])
    if (!candidate) throw notFound('This application')
    const { campaignId, reference, candidateNumber, organisationId } = candidate
    const subject = { subjectKind: 'application', subjectId: applicationId, organisationId } as const
    await recordDone(tx, ctx, { action: 'application.answers-read', ...subject })
    return { campaignId, reference, candidateNumber, items }
  })

type Covering = { applicationId: string; questionId: string; passages: string[] }

/** Covers more than was covered by itself. What is covered stays covered: the panel may have read it meanwhile. */
export const coverMore = (ctx: Context, covering: Covering): Promise<BlindAnswer> =>
  ctx.transaction(async (tx, actor) => {
    const { applicationId, questionId, passages } = covering
    const here = organisationsAs(actor, 'coordinator')
    const candidate = await queries.findCandidate(tx, applicationId, here)
    const answer = candidate && (await queries.lockBlindAnswer(tx, applicationId, questionId))
    if (!candidate || !answer) throw notFound('This answer')
    if (answer.version !== ctx.expectedVersion) throw staleVersion()
    const more = coverPassages(answer.words, passages)
    if (!more)
      throw conflict('passage-not-there', 'One of the passages does not stand in this answer as it was marked.')
    const version = answer.version + more.covered
    await queries.setBlindAnswer(tx, applicationId, { questionId, words: more.words, covered: version })
    await recordDone(tx, ctx, {
      action: 'application.answer-covered',
      subjectKind: 'application',
      subjectId: applicationId,
      organisationId: candidate.organisationId,
      details: { questionId, passages: more.covered },
    })
    return { ...answer, words: more.words, version }
  })
