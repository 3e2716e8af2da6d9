import type { Application } from '@elevate/contracts/applications'
import type { Context, Tx } from '../../../context.ts'
import { notFound } from '../../../errors.ts'
import { recruitmentSettingsOf } from '../../recruitment-settings/public.ts'
import { partsOf } from './parts.ts'
import { presentApplication } from './present.ts'
import * as queries from './queries.ts'

/** Everything on the page of one application, in as many statements however much there is; 404 past these walls. */
export const shownApplication = async (
  tx: Tx,
  ctx: Pick<Context, 'now' | 'today'>,
  { applicationId, organisationIds }: { applicationId: string; organisationIds: string[] },
): Promise<{ application: Application; organisationId: string }> => {
  const [standing, row] = await Promise.all([
    queries.findApplication(tx, applicationId, organisationIds),
    queries.findListed(tx, applicationId, { organisationIds, now: ctx.now }),
  ])
  if (!standing || !row) throw notFound('This application')
  const parts = await partsOf(tx, applicationId, ctx.today)
  const settings = await recruitmentSettingsOf(tx, [standing.organisationId])
  const { retentionMonths } = settings(standing.organisationId)
  const application = presentApplication({ standing, row, ...parts, retentionMonths }, ctx)
  return { application, organisationId: standing.organisationId }
}
