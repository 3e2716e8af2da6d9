import type { AgreementState, MentorshipState } from '@elevate/contracts/mentoring-vocabulary'
import type { Mentorship } from '@elevate/contracts/mentorships'
import type { Actor } from '../../../actor.ts'
import { sideOf } from '../policy.ts'
import type { PairRow } from './queries.ts'

export const stateOfPair = (
  row: Pick<PairRow, 'endedAt' | 'isPaused' | 'pausedUntil'>,
  today: string,
): MentorshipState => {
  if (row.endedAt) return 'ended'
  return row.isPaused && (row.pausedUntil === null || row.pausedUntil > today) ? 'paused' : 'running'
}

type Accepted = { partnerAcceptedAt: Date | null; mentorAcceptedAt: Date | null } | null

/** Who runs the programme knows whether the two have agreed, and nothing of who has not yet. */
export const agreementState = (agreement: Accepted, agreedAt: Date | null): AgreementState => {
  if (agreedAt) return 'agreed'
  if (!agreement) return 'not-written'
  const { partnerAcceptedAt, mentorAcceptedAt } = agreement
  if (partnerAcceptedAt && mentorAcceptedAt) return 'agreed'
  if (!(partnerAcceptedAt || mentorAcceptedAt)) return 'waits-for-both'
  return partnerAcceptedAt ? 'waits-for-mentor' : 'waits-for-partner'
}

export const presentPair = (actor: Actor, row: PairRow, today: string): Mentorship => {
  const side = sideOf(actor, row) ?? 'programme'
  const state = stateOfPair(row, today)
  const runs = state !== 'ended'
  const isOfTwo = side !== 'programme'
  return {
    id: row.id,
    organisation: row.organisation,
    mentor: { personId: row.mentorPersonId, name: row.mentorName },
    partner: { personId: row.partnerPersonId, name: row.partnerName },
    side,
    state,
    startedOn: row.startedOn,
    firstContactBy: row.firstContactBy,
    firstContactOn: row.firstContactOn,
    pausedUntil: state === 'paused' ? row.pausedUntil : null,
    // The wall hides what is written from who runs the programme; that it is not agreed yet is all they know.
    agreement: isOfTwo || row.agreedAt ? agreementState(row.agreement, row.agreedAt) : 'waits-for-both',
    endedAt: row.endedAt?.toISOString() ?? null,
    wantsAnother: row.wantsAnother,
    version: row.version,
    can: {
      agree: isOfTwo,
      noteContact: runs && row.firstContactOn === null,
      pause: state === 'running',
      resume: state === 'paused',
      end: runs,
      askForAnother: side === 'partner' && !runs && row.wantsAnother !== true,
    },
  }
}
