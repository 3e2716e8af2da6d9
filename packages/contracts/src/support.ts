import { type Static, Type } from 'typebox'
import { ExportFormat } from './coffee-vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { ContactChannel, CoverReason, CoverState, NextStep, SupportOffer } from './support-vocabulary.ts'
import { Day, Line, Nullable, OneOf, Strict, StrictChanges, Uuid } from './text.ts'

const tags = ['Support'] as const

/** How one offer stands with one partner. */
export const Cover = Type.Object({
  state: CoverState,
  why: CoverReason,
  /** Since when, when last, or when next; what `why` says. */
  on: Nullable(Day),
  /** Whom it is with. */
  who: Nullable(Type.String()),
})
export type Cover = Static<typeof Cover>

export const SupportOfPartner = Type.Object({
  personId: Uuid,
  name: Type.String(),
  organisation: Type.Object({ id: Uuid, name: Type.String(), shortName: Type.String() }),
  /** The latest contact by any way; null where there was none. */
  lastContact: Nullable(Type.Object({ on: Day, channel: ContactChannel })),
  /** Counted from the latest contact, the start, or the end of a break; null while nobody counts. */
  quiet: Nullable(Type.Object({ since: Day, days: Type.Integer(), isTooLong: Type.Boolean() })),
  /** None of the offers is in place or on its way. */
  hasNobody: Type.Boolean(),
  cover: Type.Object({
    mentor: Cover,
    buddy: Cover,
    coffee: Cover,
    'check-in': Cover,
    'drop-in': Cover,
  }),
  /** Where nobody has been in touch for too long: what would help, and the page of the client for it. */
  nextStep: Nullable(Type.Object({ step: NextStep, href: Nullable(Type.String()) })),
})
export type SupportOfPartner = Static<typeof SupportOfPartner>

const Count = Type.Integer()
export const SupportFigures = Type.Object({
  organisation: Type.Object({ id: Uuid, name: Type.String(), shortName: Type.String() }),
  /** Partners who count: here, not on a break, not left in peace. */
  partners: Count,
  quietDays: Count,
  /** Of them: nobody was in touch for so many days, by any way. */
  quiet: Count,
  /** Of them: no offer is in place. */
  nobody: Count,
  /** On a break, left in peace, or not started yet. */
  notCounted: Count,
  /** Of those who count, offer by offer; what the programme does not offer is left out. */
  offers: Type.Array(
    Type.Object({ offer: SupportOffer, 'in-place': Count, due: Count, missing: Count, 'not-wanted': Count }),
  ),
})
export type SupportFigures = Static<typeof SupportFigures>

const ofOrganisation = { organisationId: Type.Optional(Uuid) }

export const getSupportFigures = endpoint({
  method: 'GET',
  url: '/support/figures',
  schema: {
    summary: 'How support stands in a programme, in numbers',
    description: 'Of my only organisation unless `organisationId` names one.',
    tags,
    querystring: Strict(ofOrganisation),
    response: { 200: SupportFigures },
  },
  errors: { 404: ['not-found'] },
})

/** `quiet`: nobody was in touch for too long. `nobody`: no offer is in place. */
export const coverageViews = ['quiet', 'nobody'] as const
export const coverageSorts = ['name', '-name', 'quiet', '-quiet'] as const

const coverageFilters = {
  ...ofOrganisation,
  show: Type.Optional(OneOf(coverageViews)),
  search: Type.Optional(Line(100)),
  mentor: Type.Optional(CoverState),
  buddy: Type.Optional(CoverState),
  coffee: Type.Optional(CoverState),
  'check-in': Type.Optional(CoverState),
  'drop-in': Type.Optional(CoverState),
  sort: Type.Unsafe<(typeof coverageSorts)[number]>(Type.String({ enum: [...coverageSorts], default: 'name' })),
}

export const listCoverage = endpoint({
  method: 'GET',
  url: '/support/coverage',
  schema: {
    summary: 'Each partner and each offer: in place, due, missing, or not wanted',
    description:
      'Sorted by name, or by the days since anybody was in touch (`-quiet`: longest first; who does not count comes last).',
    tags,
    querystring: Strict({ ...Paging, ...coverageFilters }),
    response: { 200: Page(SupportOfPartner) },
  },
  errors: { 404: ['not-found'] },
})

export const exportCoverage = endpoint({
  method: 'GET',
  url: '/support/coverage/export',
  rationed: 'download',
  freshProof: true,
  produces: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  schema: {
    summary: 'The same as a spreadsheet',
    tags,
    querystring: Strict({ ...coverageFilters, format: ExportFormat }),
    response: { 200: Type.Unsafe<Uint8Array>(Type.String({ format: 'binary' })) },
  },
  errors: { 404: ['not-found'] },
})

const supportSettings = {
  /** After so many days without a contact by any way, somebody is to see to it. */
  quietDays: Type.Integer({ minimum: 14, maximum: 365 }),
  offers: Type.Array(SupportOffer, { uniqueItems: true, minItems: 1 }),
}

export const SupportSettings = Type.Object({
  organisation: Type.Object({ id: Uuid, name: Type.String(), shortName: Type.String() }),
  ...supportSettings,
  /** 0: nothing was decided here yet, and the usual settings hold. */
  version: Type.Integer(),
})
export type SupportSettings = Static<typeof SupportSettings>

const params = Strict({ organisationId: Uuid })

export const getSupportSettings = endpoint({
  method: 'GET',
  url: '/organisations/:organisationId/support-settings',
  versioned: true,
  schema: {
    summary: 'What a programme offers, and after how long somebody is to be in touch',
    tags,
    params,
    response: { 200: SupportSettings },
  },
  errors: { 404: ['not-found'] },
})

export const changeSupportSettings = endpoint({
  method: 'PATCH',
  url: '/organisations/:organisationId/support-settings',
  versioned: true,
  schema: {
    summary: 'Change that; it holds at once',
    tags,
    params,
    body: StrictChanges(supportSettings),
    response: { 200: SupportSettings },
  },
  errors: { 404: ['not-found'] },
})
