import { newId } from '@elevate/db/ids'
import { hashToken } from '../src/features/sign-in/public.ts'
import type { TestApi } from './harness.ts'
import type { TestCampaign } from './recruitment.ts'

let counter = 0

/** A time for an informal chat; on 1 December 2026 at 10:00 unless told. */
export const aChatSlot = async (
  api: TestApi,
  campaign: TestCampaign,
  { startsAt = '2026-12-01T10:00:00Z' } = {},
): Promise<string> => {
  counter += 1
  const id = newId()
  await api.owner.query(
    `insert into chat_slots (id, campaign_id, organisation_id, starts_at, minutes, host_name, way, place)
     values ($1, $2, $3, $4, 30, $5, 'video', 'https://video.example/room')`,
    [id, campaign.id, campaign.organisationId, startsAt, `Ruth Calder ${counter}`],
  )
  return id
}

export type TestBooking = { id: string; token: string }

/** Somebody who has booked it: Beatrix Winterbourne, who can be recognised wherever she should not be. */
export const aChatBooking = async (
  api: TestApi,
  campaign: TestCampaign,
  {
    slotId,
    email = 'beatrix.winterbourne@example.org',
    bookedAt = '2026-11-20T10:00:00Z',
  }: { slotId: string; email?: string | null; bookedAt?: string },
): Promise<TestBooking> => {
  const id = newId()
  const token = `token-of-booking-${id.slice(-12)}`
  await api.owner.query(
    `insert into chat_bookings (id, slot_id, campaign_id, organisation_id, name, email, phone, token_hash, booked_at)
     values ($1, $2, $3, $4, 'Beatrix Winterbourne', $5, '01632 960777', $6, $7)`,
    [id, slotId, campaign.id, campaign.organisationId, email, hashToken(token), bookedAt],
  )
  return { id, token }
}
