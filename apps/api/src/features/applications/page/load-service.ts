import type { Application } from '@elevate/contracts/applications'
import type { Context, Tx } from '../../../context.ts'
import { notFound } from '../../../errors.ts'
import { recruitmentSettingsOf } from '../../recruitment-settings/public.ts'
import * as afterwards from './afterwards-queries.ts'
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

const partsOf = async (tx: Tx, id: string, today: string) => {
  const [details, answers, steps, duplicates, merged, adjustments] = await Promise.all([
    queries.detailsOf(tx, id),
    queries.answersOf(tx, id),
    queries.stepsOf(tx, id),
    queries.duplicatesOf(tx, id),
    queries.mergedWith(tx, id),
    queries.adjustmentsOf(tx, id),
  ])
  const [notes, letters, interview, offer, reserve, feedback, checks] = await Promise.all([
    afterwards.notesOf(tx, id),
    afterwards.lettersOf(tx, id),
    afterwards.interviewOf(tx, id),
    afterwards.offerOf(tx, id),
    afterwards.reserveOf(tx, id),
    afterwards.feedbackOf(tx, id),
    afterwards.checksOf(tx, id, today),
  ])
  return {
    ...{ details, answers, steps, duplicates, merged, adjustments },
    ...{ notes, letters, interview, offer, reserve, feedback, checks },
  }
}
export type Parts = Awaited<ReturnType<typeof partsOf>>
