import type { ContactChannel, CoverReason, NextStep, SupportOffer } from '@elevate/contracts/support-vocabulary'

/** What is known of a partner here, as the rules look at it. Days are `YYYY-MM-DD`. */
export type Counted = {
  status: 'onboarding' | 'active' | 'paused'
  /** When the appointment starts; null where nobody knows. */
  startsOn: string | null
  /** Since when the organisation knows of the appointment. */
  knownSince: string
  pausedUntil: string | null
  /** The organisation writes to them no more. */
  isInPeace: boolean
}

export type LastContact = { on: string; channel: ContactChannel }

/** Why nobody counts the days of somebody; undefined where they count. */
export const notCounted = (partner: Counted, today: string): CoverReason | undefined => {
  if (partner.isInPeace) return 'left-in-peace'
  if (isOnABreak(partner, today)) return 'paused'
  if (partner.startsOn === null ? partner.status === 'onboarding' : partner.startsOn > today) return 'not-started'
  return undefined
}

const isOnABreak = ({ status, pausedUntil }: Counted, today: string): boolean =>
  status === 'paused' && (pausedUntil === null || pausedUntil > today)

export type Quiet = { since: string; days: number; isTooLong: boolean }

type Asked = { today: string; quietDays: number }

/**
 * How long nobody was in touch by any way. Counted from the latest of: the last contact, the start (so that a new
 * partner is not late on the first day), and the end of a break.
 */
export const quietOf = (
  partner: Counted,
  last: LastContact | undefined,
  { today, quietDays }: Asked,
): Quiet | undefined => {
  if (notCounted(partner, today)) return undefined
  const starts = [partner.startsOn ?? partner.knownSince, last?.on, partner.status === 'paused' && partner.pausedUntil]
  const since = starts.reduce<string>((latest, day) => (day && day > latest ? day : latest), '')
  const days = daysBetween(since, today)
  return { since, days, isTooLong: days >= quietDays }
}

/** Calendar days; clock changes do not matter. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

export type Reachable = {
  phone: string | null
  offers: Record<SupportOffer, { state: 'in-place' | 'due' | 'missing' | 'not-wanted'; why: CoverReason }>
  /** Something they asked for and nobody has answered. */
  hasRequest: boolean
  /** New enough for a buddy. */
  isNew: boolean
}

/** What would help most, in this order: what they asked for; who is there for them already; somebody new; a call. */
export const nextStepFor = ({ phone, offers, hasRequest, isNew }: Reachable): NextStep => {
  if (hasRequest) return 'answer-request'
  if (offers.mentor.state === 'due' && offers.mentor.why === 'quiet') return 'ask-mentor'
  if (isNew && offers.buddy.state === 'missing') return 'suggest-buddy'
  if (offers.mentor.state === 'missing') return 'offer-mentor'
  if (phone !== null) return 'ring'
  return offers.coffee.why === 'not-joined' ? 'invite-to-coffee' : 'write'
}

type Programme = { organisationId: string; partners: number }

/** Programmes in their order, as many together as have no more partners than this; a larger one stands alone. */
export const lookedAtTogether = (programmes: readonly Programme[], mostPartners: number): string[][] => {
  const all: string[][] = []
  let room = 0
  for (const { organisationId, partners } of programmes) {
    if (partners > room) {
      all.push([])
      room = mostPartners
    }
    all.at(-1)?.push(organisationId)
    room -= partners
  }
  return all
}
