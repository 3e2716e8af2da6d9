import { newId } from '@elevate/db/ids'
import type { TestApi } from './harness.ts'
import type { TestCampaign } from './recruitment.ts'

export type TestSlot = { id: string; startsAt: string }

/** A time for interviews of 45 minutes; in a room unless told. */
export const anInterviewSlot = async (
  api: TestApi,
  campaign: TestCampaign,
  options: { startsAt?: string; way?: string; place?: string } = {},
): Promise<TestSlot> => {
  const { startsAt = '2026-12-10T10:00:00Z', way = 'in-person' } = options
  const id = newId()
  const place = options.place ?? `Room ${id}`
  await api.owner.query(
    `insert into interview_slots (id, campaign_id, organisation_id, starts_at, minutes, way, place, arrival)
     values ($1, $2, $3, $4, 45, $5, $6, 'Ask for Ruth at the desk')`,
    [id, campaign.id, campaign.organisationId, startsAt, way, place],
  )
  return { id, startsAt }
}

/** Booked on the morning of 23 November 2026. */
export const anInterviewBooking = async (
  api: TestApi,
  campaign: TestCampaign,
  { slotId, applicationId }: { slotId: string; applicationId: string },
): Promise<void> => {
  await api.owner.query(
    `insert into interview_bookings (id, slot_id, application_id, campaign_id, organisation_id, booked_at)
     values ($1, $2, $3, $4, $5, '2026-11-23T09:00:00Z')`,
    [newId(), slotId, applicationId, campaign.id, campaign.organisationId],
  )
}
