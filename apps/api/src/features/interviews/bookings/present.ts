import type { CandidateInterview } from '@elevate/contracts/interview-bookings'
import type {
  FreeInterviewTime,
  InterviewAdjustments,
  InterviewBooking,
  InterviewSlot,
  WaitingForInterview,
} from '@elevate/contracts/interviews'
import { reachedBy } from '../../notifications/public.ts'
import { askedFrom, endOf, type isOver } from '../rules.ts'
import type { SlotRow } from '../slots/queries.ts'
import type { CandidateRow, ListedBooking } from './candidate-queries.ts'
import type { FreeRow } from './free-queries.ts'

type AdjustmentsRow = { toProvide: string; arrangedAt: Date | null; version: number }

export const presentAdjustments = (row: AdjustmentsRow | undefined): InterviewAdjustments => ({
  toProvide: row?.toProvide ?? '',
  ...askedFrom(row?.toProvide ?? ''),
  arrangedAt: row?.arrangedAt?.toISOString() ?? null,
  version: row?.version ?? 0,
})

export const presentCandidate = (row: CandidateRow) => ({
  applicationId: row.applicationId,
  name: row.name,
  reference: row.reference,
  candidateNumber: row.candidateNumber,
  email: row.email,
  phone: row.phone,
  reachedBy: reachedBy(row),
  state: row.state,
  adjustments: presentAdjustments(
    row.toProvide === null
      ? undefined
      : { toProvide: row.toProvide, arrangedAt: row.arrangedAt, version: row.adjustmentsVersion ?? 0 },
  ),
})

export const presentWaiting = (row: CandidateRow): WaitingForInterview => ({
  ...presentCandidate(row),
  waitingSince: row.waitingSince.toISOString(),
})

const presentBooking = (row: ListedBooking, slot: SlotRow, now: Date): InterviewBooking => {
  const hasBegun = slot.startsAt <= now
  const isOpen = row.state === 'interview'
  return {
    ...presentCandidate(row),
    bookedAt: row.bookedAt.toISOString(),
    byProgramme: row.byProgramme,
    attendance: row.attendance,
    can: {
      move: isOpen && row.attendance !== 'attended',
      cancel: isOpen && !hasBegun,
      mark: isOpen && hasBegun,
    },
  }
}

export const presentSlot = (slot: SlotRow, booking: ListedBooking | undefined, now: Date): InterviewSlot => {
  const isToCome = slot.startsAt > now && slot.cancelledAt === null
  return {
    id: slot.id,
    ...presentMeeting(slot),
    booking: booking ? presentBooking(booking, slot, now) : null,
    version: slot.version,
    can: { edit: isToCome, cancel: isToCome, book: isToCome && !booking },
  }
}

type MeetingRow = Pick<SlotRow, 'startsAt' | 'minutes' | 'way' | 'place' | 'arrival'>

export const presentMeeting = ({ startsAt, minutes, way, place, arrival }: MeetingRow) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endOf({ startsAt, minutes }).toISOString(),
  minutes,
  way,
  place,
  arrival,
})

/** The link of a call is told to who has booked. */
export const presentFree = (row: FreeRow): FreeInterviewTime => ({
  id: row.id,
  startsAt: row.startsAt.toISOString(),
  endsAt: endOf(row).toISOString(),
  minutes: row.minutes,
  way: row.way,
  place: row.way === 'in-person' ? row.place : '',
})

type Shown = {
  candidate: CandidateRow
  campaign: { id: string; title: string; stage: Parameters<typeof isOver>[0]['stage'] }
  slot: SlotRow | undefined
  booking: ListedBooking | undefined
  free: FreeRow[]
  earlier: { startsAt: Date; endedAt: Date | null; how: CandidateInterview['earlier'][number]['how'] | null }[]
}

export const presentCandidateInterview = (shown: Shown, now: Date): CandidateInterview => {
  const { candidate, campaign, slot, booking, free, earlier } = shown
  const isOpen = candidate.state === 'interview'
  return {
    ...presentCandidate(candidate),
    campaign: { id: campaign.id, title: campaign.title },
    slot: slot && booking ? presentSlot(slot, booking, now) : null,
    free: free.map(presentFree),
    earlier: earlier.flatMap(({ startsAt, endedAt, how }) =>
      endedAt && how ? [{ startsAt: startsAt.toISOString(), endedAt: endedAt.toISOString(), how }] : [],
    ),
    can: { book: isOpen && booking?.attendance !== 'attended', askForAdjustments: isOpen },
  }
}
