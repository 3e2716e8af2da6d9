import { newId } from '@elevate/db/ids'
import type { TestApi } from './harness.ts'
import { anApplication, type TestApplication, type TestApplicationOptions, type TestCampaign } from './recruitment.ts'

/** An application with an open offer, to be answered by a day. */
export const anOffer = async (
  api: TestApi,
  campaign: TestCampaign,
  { answerBy = '2026-12-07', ...options }: TestApplicationOptions & { answerBy?: string } = {},
): Promise<TestApplication> => {
  const application = await anApplication(api, campaign, { ...options, state: 'offered' })
  await api.owner.query(
    `insert into offers (id, application_id, organisation_id, conditions, answer_by, offered_at)
     values ($1, $2, $3, 'Two references', $4, '2026-11-16T10:00:00Z')`,
    [newId(), application.id, campaign.organisationId, answerBy],
  )
  return application
}

/** An application on the reserve list; asked whether that is agreed, unless told. */
export const aReservePlace = async (
  api: TestApi,
  campaign: TestCampaign,
  options: TestApplicationOptions & { until?: string; answerBy?: string; agrees?: boolean; position?: number } = {},
): Promise<TestApplication> => {
  const { until = '2027-05-23', answerBy = '2026-12-07', agrees = null, position = 1, ...rest } = options
  const application = await anApplication(api, campaign, { ...rest, state: 'reserve' })
  await api.owner.query(
    `insert into reserve_places (application_id, organisation_id, until, answer_by, agrees, position)
     values ($1, $2, $3, $4, $5, $6)`,
    [application.id, campaign.organisationId, until, answerBy, agrees, position],
  )
  return application
}

/** Somebody who was turned down and waits for feedback. */
export const feedbackWaiting = async (
  api: TestApi,
  campaign: TestCampaign,
  { dueOn = '2026-12-03', ...options }: TestApplicationOptions & { dueOn?: string } = {},
): Promise<TestApplication> => {
  const application = await anApplication(api, campaign, { ...options, state: 'not-appointed' })
  await api.owner.query(
    'insert into applicant_feedback (application_id, organisation_id, due_on) values ($1, $2, $3)',
    [application.id, campaign.organisationId, dueOn],
  )
  return application
}
