import type { MonitoringAnswers } from '@elevate/contracts/monitoring'
import { asSystem } from '@elevate/db/open'
import type { Context } from '../../../context.ts'
import { conflict, notFound } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { lockForWriting } from '../form/queries.ts'
import { lockWritable } from '../form/service.ts'
import { reachThrough } from '../policy.ts'
import * as queries from './queries.ts'

/** Read with the applicant's own rights: the wall of the table shows it to nobody else. */
export const getMine = (ctx: Context, applicationId: string): Promise<{ answers: MonitoringAnswers }> =>
  ctx.transaction(async (tx, actor) => {
    const mine = await lockForWriting(tx, applicationId, { reach: reachThrough('mine', actor), lock: 'share' })
    if (!mine) throw notFound('This application')
    return { answers: (await queries.findAnswers(tx, applicationId)) ?? {} }
  })

/** Not audited: when somebody answered would be a time beside answers that are kept without one. */
export const saveMine = (ctx: Context, applicationId: string, answers: MonitoringAnswers): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    const mine = { reach: reachThrough('mine', actor), now: ctx.now }
    const { campaignId, organisationId } = await lockWritable(tx, applicationId, mine)
    await queries.writeAnswers(tx, { applicationId, campaignId, organisationId, answers })
  })

/** Written once by staff and read back by nobody. That it was typed is written down, not what. */
export const typeOnce = (ctx: Context, applicationId: string, answers: MonitoringAnswers): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    const typed = { reach: reachThrough('typed', actor), now: ctx.now }
    const { campaignId, organisationId } = await lockWritable(tx, applicationId, typed)
    const row = { applicationId, campaignId, organisationId, answers }
    const isFirst = await asSystem(tx, () => queries.writeAnswersOnce(tx, row))
    if (!isFirst) throw conflict('already-typed', 'The equality page of this application has been typed already.')
    const about = { subjectKind: 'application', subjectId: applicationId, organisationId } as const
    await recordDone(tx, ctx, { ...about, action: 'application.monitoring-typed' })
  })
