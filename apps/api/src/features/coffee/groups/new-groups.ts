import { newId } from '@elevate/db/ids'
import { sharedSlots, suggestedTime } from '../calendar/rules.ts'
import type { RoundRow } from '../rounds/queries.ts'
import type { GroupRow, Told } from './queries.ts'

type Making = { round: RoundRow; people: Map<string, Told>; today: string; now: Date }
type Wanted = { people: string[]; explanation: string; isReplacement: boolean }

/** A group as it will be kept, with a time to start from. */
export const newGroup = (making: Making, wanted: Wanted): { row: GroupRow; people: string[] } => {
  const { round, people, today, now } = making
  const slots = sharedSlots(wanted.people.map((id) => people.get(id)?.availability ?? []))
  const time = suggestedTime(slots, { from: today, meetBy: round.meetBy })
  return {
    row: {
      id: newId(),
      roundId: round.id,
      organisationId: round.organisationId,
      explanation: wanted.explanation,
      isReplacement: wanted.isReplacement,
      madeAt: now,
      suggestedDay: time.day,
      suggestedFrom: time.from,
      suggestedTo: time.to,
      calendarSequence: 0,
    },
    people: wanted.people,
  }
}
