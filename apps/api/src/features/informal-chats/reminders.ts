import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import { enqueueMails } from '../mail/public.ts'
import { bookedUntil, deleteBookingsBefore } from './booking-queries.ts'
import { reminderMail } from './emails.ts'
import { findCampaign } from './queries.ts'
import { daysKept, isReminderDue } from './rules.ts'

const dayMs = 86_400_000

/**
 * Once an hour: reminds of chats a day before, and forgets who talked with us three months ago. What was called off
 * meanwhile is not there to be reminded of, and a reminder that waits in the outbox is withdrawn with its chat.
 */
export const doChatWork = async (deps: Deps): Promise<void> => {
  const now = deps.clock()
  await inTransaction(deps.database, 'system', async (tx) => {
    const soon = await bookedUntil(tx, { now, until: new Date(now.getTime() + dayMs) })
    for (const booked of soon.filter((one) => isReminderDue(one, now))) {
      const campaign = await findCampaign(tx, booked.campaignId)
      if (!campaign) continue
      const about = { title: campaign.title, organisation: campaign.organisation.name }
      await enqueueMails(tx, deps.jobs, [
        {
          ...reminderMail(about, booked),
          organisationId: campaign.organisationId,
          to: booked.email,
          dedupeKey: `chat-reminder:${booked.id}:${booked.calendarSequence}`,
          about: { kind: 'informal-chat', id: booked.id },
        },
      ])
    }
    await deleteBookingsBefore(tx, new Date(now.getTime() - daysKept * dayMs))
  })
}
