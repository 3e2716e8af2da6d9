import type { SupportFigures, SupportOfPartner } from '@elevate/contracts/support'
import { type SupportOffer, supportOffers } from '@elevate/contracts/support-vocabulary'
import type { Db } from '@elevate/db/connect'
import { asSystem } from '@elevate/db/open'
import { monthsLater } from '../../london.ts'
import { coversShown, hasNobody } from './cover-rules.ts'
import { coversOf, type Facts, factsOf, keyOf } from './facts.ts'
import type { ContactRow } from './last-contact-queries.ts'
import type { Of } from './of-queries.ts'
import * as queries from './queries.ts'
import { type LastContact, nextStepFor, notCounted, quietOf } from './rules.ts'

/** Until a programme decides otherwise. */
const usual = { quietDays: 60, offers: supportOffers as readonly SupportOffer[] }

export const settingsFrom = (row: { quietDays: number | null; offers: SupportOffer[] | null }) => ({
  quietDays: row.quietDays ?? usual.quietDays,
  offers: [...(row.offers ?? usual.offers)],
})

/** One partner in the picture; the rest is what lists are searched and sorted by. */
export type Seen = { partner: SupportOfPartner; sortName: string; searchText: string; counts: boolean }
export type Picture = {
  organisation: SupportFigures['organisation']
  quietDays: number
  offers: SupportOffer[]
  seen: Seen[]
}

/**
 * How support stands with all partners of these organisations (or one of them). It reads days and names only, with the
 * system's rights: that a coffee was met, a check-in answered is for nobody else to read row by row. Whether the asker
 * may know is settled before.
 */
export const pictureOf = async (db: Db, of: Of): Promise<Picture[]> => {
  if (of.organisationIds.length === 0) return []
  return asSystem(db, async () => {
    const [settings, partners, facts] = await Promise.all([
      queries.settingsOf(db, of.organisationIds),
      queries.partnersOf(db, of.organisationIds, of.personId),
      factsOf(db, of),
    ])
    const byOrganisation = Map.groupBy(partners, ({ organisation }) => organisation.id)
    return settings.map((row) => {
      const chosen = settingsFrom(row)
      const here = byOrganisation.get(row.organisation.id) ?? []
      const when = { today: of.today, ...chosen }
      return { organisation: row.organisation, ...chosen, seen: here.map((partner) => seenOf(partner, facts, when)) }
    })
  })
}

type When = { today: string; quietDays: number; offers: readonly SupportOffer[] }

const seenOf = (partner: queries.PartnerRow, facts: Facts, when: When): Seen => {
  const key = keyOf({ organisationId: partner.organisation.id, personId: partner.personId })
  const contacts = facts.contacts.get(key) ?? []
  const last = latestOf(contacts)
  const why = notCounted(partner, when.today)
  const quiet = quietOf(partner, last, when) ?? null
  const programme = facts.programmes.get(partner.organisation.id)
  const isNew = (partner.startsOn ?? partner.knownSince) > monthsLater(when.today, -(programme?.newMonths ?? 6))
  const cover = coversShown(coversOf(key, facts, { ...when, isNew, hasDropIns: programme?.hasDropIns ?? false }), {
    offers: when.offers,
    notCounted: why,
  })
  const hasRequest = facts.mentorRequests.get(key)?.isWithProgramme ?? facts.wishes.get(key)?.wish === 'wanted'
  const { personId, name, organisation, sortName, searchText, phone } = partner
  return {
    partner: {
      personId,
      name,
      organisation,
      lastContact: last ?? null,
      quiet,
      hasNobody: why === undefined && hasNobody(cover),
      cover,
      nextStep: quiet?.isTooLong ? stepTo(nextStepFor({ phone, offers: cover, hasRequest, isNew }), personId) : null,
    },
    sortName,
    searchText,
    counts: why === undefined,
  }
}

const latestOf = (contacts: readonly ContactRow[]): LastContact | undefined =>
  contacts.reduce<LastContact | undefined>(
    (latest, { on, channel }) => (latest === undefined || on > latest.on ? { on, channel } : latest),
    undefined,
  )

const pages = {
  'answer-request': '/mentoring/programme',
  'ask-mentor': '/mentoring/programme',
  'offer-mentor': '/mentoring/programme',
  'suggest-buddy': '/buddies/programme',
  'invite-to-coffee': '/coffee-rounds',
  ring: null,
  write: null,
} as const

const stepTo = (step: keyof typeof pages, personId: string) => ({
  step,
  href: pages[step] ?? `/support/people/${personId}`,
})

export const figuresOf = ({ organisation, quietDays, offers, seen }: Picture): SupportFigures => {
  const counted = seen.filter(({ counts }) => counts).map(({ partner }) => partner)
  const count = (offer: SupportOffer, state: string) =>
    counted.filter(({ cover }) => cover[offer].state === state).length
  return {
    organisation,
    partners: counted.length,
    quietDays,
    quiet: counted.filter(({ quiet }) => quiet?.isTooLong).length,
    nobody: counted.filter(({ hasNobody }) => hasNobody).length,
    notCounted: seen.length - counted.length,
    offers: offers.map((offer) => ({
      offer,
      'in-place': count(offer, 'in-place'),
      due: count(offer, 'due'),
      missing: count(offer, 'missing'),
      'not-wanted': count(offer, 'not-wanted'),
    })),
  }
}

export const longestFirst = (a: Seen, b: Seen): number =>
  (b.partner.quiet?.days ?? -1) - (a.partner.quiet?.days ?? -1) || a.partner.personId.localeCompare(b.partner.personId)
