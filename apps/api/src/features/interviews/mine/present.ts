import type { MyInterview } from '@elevate/contracts/interviews-mine'
import type { FreeRow } from '../bookings/free-queries.ts'
import { presentAdjustments, presentFree, presentMeeting } from '../bookings/present.ts'
import type { BookingRow } from '../bookings/queries.ts'
import { canAskForAdjustments, changeUntil } from '../rules.ts'
import type { MyApplicationRow } from './queries.ts'

type Shown = {
  application: MyApplicationRow
  booking: BookingRow | undefined
  adjustments: Parameters<typeof presentAdjustments>[0]
  free: FreeRow[]
}

export const presentMyInterview = ({ application, booking, adjustments, free }: Shown, now: Date): MyInterview => {
  const isOpen = application.state === 'interview'
  const canChange = isOpen && booking !== undefined && changeUntil(booking.startsAt) >= now
  return {
    applicationId: application.id,
    reference: application.reference,
    state: application.state,
    campaign: { title: application.campaign, organisation: application.organisation },
    contact: {
      name: application.contactName,
      email: application.contactEmail,
      phone: application.contactPhone,
    },
    booking: booking
      ? {
          slotId: booking.slotId,
          ...presentMeeting(booking),
          bookedAt: booking.bookedAt.toISOString(),
          changeUntil: changeUntil(booking.startsAt).toISOString(),
        }
      : null,
    free: free.map(presentFree),
    adjustments: presentAdjustments(adjustments),
    can: {
      choose: isOpen && booking === undefined,
      move: canChange,
      cancel: canChange,
      askForAdjustments: canAskForAdjustments(application.state, booking?.startsAt ?? null, now),
    },
  }
}
