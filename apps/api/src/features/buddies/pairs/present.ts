import type { BuddyPair } from '@elevate/contracts/buddy-pairs'
import { isResting, weekOf } from '../rules.ts'
import type { PairRow } from './queries.ts'

/** For who runs the programme. A pause that is over is none. */
export const presentPair = (row: PairRow, today: string): BuddyPair => {
  const isOn = row.state === 'active'
  const rests = isOn && isResting(row.pausedUntil, today)
  return {
    id: row.id,
    organisation: row.organisation,
    state: row.state,
    members: row.members.map(({ called: _called, ...member }) => member),
    startsOn: row.startsOn,
    week: weekOf(row.startsOn, row.endedOn ?? today),
    pausedUntil: rests ? row.pausedUntil : null,
    reviewOn: row.reviewOn,
    endedOn: row.endedOn,
    reasons: row.reasons,
    can: { pause: isOn && !rests, resume: rests, review: isOn, end: isOn },
    version: row.version,
  }
}
