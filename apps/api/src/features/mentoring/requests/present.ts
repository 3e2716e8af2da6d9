import type { MentorRequest } from '@elevate/contracts/mentor-requests'
import type { MentoringMode, MentoringNeed, MentoringTurn } from '@elevate/contracts/mentoring-vocabulary'
import type { Actor } from '../../../actor.ts'
import { presentOffer, turnOfOffer } from '../offers/present.ts'
import { asksFor } from '../policy.ts'
import type { RequestRow } from './queries.ts'

const turnOf = ({ state, offer, hasAccount }: RequestRow): MentoringTurn => {
  if (offer) {
    const turn = turnOfOffer(offer)
    return turn === 'partner' && !hasAccount ? 'programme' : turn
  }
  if (state !== 'waiting') return 'nobody'
  return hasAccount ? 'partner' : 'programme'
}

export const presentRequest = (actor: Actor, row: RequestRow): MentorRequest => {
  const acts = asksFor(actor, row)
  const { wishes, language, offer } = row
  const wished = { wishes, modes: row.modes as MentoringMode[], needs: row.needs as MentoringNeed[], language }
  const isWaiting = row.state === 'waiting'
  return {
    id: row.id,
    organisation: row.organisation,
    partner: { personId: row.partnerPersonId, name: row.partnerName },
    isMine: actor.personId === row.partnerPersonId,
    state: row.state,
    turn: turnOf(row),
    askedAt: row.askedAt.toISOString(),
    stateSince: row.stateSince.toISOString(),
    ...wished,
    offer: offer ? presentOffer(actor, { ...row, ...offer }) : null,
    askedBefore: row.askedBefore,
    version: row.version,
    can: {
      change: acts && (isWaiting || row.state === 'asked'),
      choose: acts && isWaiting,
      withdraw: acts && (isWaiting || row.state === 'asked'),
    },
  }
}
