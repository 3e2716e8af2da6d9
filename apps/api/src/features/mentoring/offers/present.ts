import type { MentorOffer } from '@elevate/contracts/mentor-requests'
import type { MentoringMode, MentoringNeed, MentoringTurn } from '@elevate/contracts/mentoring-vocabulary'
import type { Actor } from '../../../actor.ts'
import { sideOf } from '../policy.ts'
import type { OfferRow } from './queries.ts'

type Waiting = { state: MentorOffer['state']; question: string | null; reply: string | null }

export const turnOfOffer = ({ state, question, reply }: Waiting): MentoringTurn => {
  if (state !== 'asked') return 'nobody'
  return question !== null && reply === null ? 'partner' : 'mentor'
}

export const presentOffer = (actor: Actor, row: OfferRow): MentorOffer => {
  const side = sideOf(actor, row)
  const turn = turnOfOffer(row)
  const isOpen = row.state === 'asked'
  const acts = side === 'partner' || side === 'programme'
  const { wishes, language } = row
  return {
    id: row.id,
    requestId: row.requestId,
    organisation: row.organisation,
    mentor: { personId: row.mentorPersonId, name: row.mentorName },
    partner: { personId: row.partnerPersonId, name: row.partnerName },
    state: row.state,
    chosenBy: row.chosenBy,
    reasons: row.reasons,
    askedAt: row.askedAt.toISOString(),
    turn,
    dueOn: row.dueOn,
    question: row.question,
    reply: row.reply,
    wishes:
      wishes === null
        ? null
        : { wishes, modes: row.modes as MentoringMode[], needs: row.needs as MentoringNeed[], language },
    can: { answer: side === 'mentor' && isOpen, reply: acts && turn === 'partner', withdraw: acts && isOpen },
  }
}
