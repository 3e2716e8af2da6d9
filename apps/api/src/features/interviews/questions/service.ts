import type { InterviewQuestions } from '@elevate/contracts/interview-slots'
import { newId } from '@elevate/db/ids'
import type { Context } from '../../../context.ts'
import { badInput, notFound, staleVersion } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { arrangesInterviewsIn } from '../policy.ts'
import { findCampaign } from '../slots/queries.ts'
import { campaignForTimes } from '../slots/service.ts'
import { presentQuestions, versionOf } from './present.ts'
import * as queries from './queries.ts'

type Asked = { question: string; criterionId: string | null }

export const getInterviewQuestions = (ctx: Context, campaignId: string): Promise<InterviewQuestions> =>
  ctx.transaction(async (tx, actor) => {
    const campaign = await findCampaign(tx, campaignId)
    if (!campaign || !arrangesInterviewsIn(actor, campaign.organisationId)) throw notFound('This campaign')
    const rows = await queries.questionsOf(tx, campaignId)
    return presentQuestions({
      rows,
      campaign,
      criteria: await queries.criteriaForInterview(tx, campaign.roleVersionId),
    })
  })

export const putInterviewQuestions = (ctx: Context, campaignId: string, asked: Asked[]): Promise<InterviewQuestions> =>
  ctx.transaction(async (tx, actor) => {
    const campaign = await campaignForTimes(tx, actor, campaignId)
    const criteria = await queries.criteriaForInterview(tx, campaign.roleVersionId)
    const before = await queries.questionsOf(tx, campaignId)
    if (versionOf(before) !== ctx.expectedVersion) throw staleVersion()
    const known = new Set(criteria.map(({ id }) => id))
    const unknown = asked.findIndex(({ criterionId }) => criterionId !== null && !known.has(criterionId))
    if (unknown >= 0) throw badInput({ [`/items/${unknown}/criterionId`]: 'unknown' })
    const { organisationId } = campaign
    const rows = asked.map((one, position) => ({ ...one, id: newId(), campaignId, organisationId, position }))
    await queries.replaceQuestions(tx, { gone: before.map(({ id }) => id), rows })
    await recordDone(tx, ctx, {
      organisationId,
      action: 'interview-questions.set',
      subjectKind: 'campaign',
      subjectId: campaignId,
      details: { questions: rows.length },
    })
    return presentQuestions({ rows: await queries.questionsOf(tx, campaignId), campaign, criteria })
  })
