import type { Telling } from '../../notifications/public.ts'
import type { OfferRow } from './queries.ts'

type Told = Pick<Telling, 'title' | 'body' | 'href'>
const kind = 'mentoring' as const

/** Mails carry no more than that there is something to read, and for how long. */
export const toMentor = (
  offer: { id: string; organisationId: string; mentorPersonId: string; dueOn: string },
  { key, ...told }: Omit<Told, 'href'> & { key: string },
): Telling => ({
  ...told,
  kind,
  organisationId: offer.organisationId,
  personId: offer.mentorPersonId,
  href: `/mentoring/offers/${offer.id}`,
  dedupeKey: `mentor-offer:${offer.id}:${key}`,
  about: { kind: 'mentor-offer', id: offer.id },
})

export const toPartner = (
  offer: { id: string; organisationId: string; partnerPersonId: string; requestId: string },
  { key, ...told }: Omit<Told, 'href'> & { key: string },
): Telling => ({
  ...told,
  kind,
  organisationId: offer.organisationId,
  personId: offer.partnerPersonId,
  href: `/mentoring/requests/${offer.requestId}`,
  dedupeKey: `mentor-offer:${offer.id}:${key}`,
  about: { kind: 'mentor-request', id: offer.requestId },
})

/** Nobody is blamed for not having room. */
export const cannotNow = (offer: OfferRow): Telling =>
  toPartner(offer, {
    key: 'cannot',
    title: 'Choose another mentor',
    body: `${offer.mentorName} cannot take on another partner at the moment. Others are waiting to be chosen.`,
  })

export const noAnswer = (offer: OfferRow): Telling =>
  toPartner(offer, {
    key: 'no-answer',
    title: 'Choose another mentor',
    body: `There was no answer from ${offer.mentorName} in time. That says nothing about you. You can choose somebody else; the programme team knows and can help.`,
  })
