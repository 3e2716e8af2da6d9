import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { organisationKinds } from './organisation-kinds.ts'
import { Page, Paging } from './page.ts'
import { Day, Line, Nullable, OneOf, Strict, StrictChanges, Uuid } from './text.ts'

const tags = ['Organisations'] as const

/** What an organisation decides for itself. Terms differ from place to place (domain.md 2g). */
const settings = {
  /** The usual term of a new appointment; null where none is usual. */
  termMonths: Nullable(Type.Integer({ minimum: 1, maximum: 120 })),
  /** How many days a coffee match has to meet. */
  coffeeDaysToMeet: Type.Integer({ minimum: 7, maximum: 90 }),
  /** How many days after the day to have met by people are asked once more how it went. */
  coffeeReminderDays: Type.Integer({ minimum: 1, maximum: 60 }),
  /** After so many months a coffee match has faded: the two may be drawn again as if they had not met. */
  coffeeHistoryMonths: Type.Integer({ minimum: 1, maximum: 60 }),
  /** What is left to do when an appointment has ended; for appointments that end from now on. */
  leaverChecklist: Type.Array(Line(200), { maxItems: 30 }),
}
export const OrganisationSettings = Type.Object(settings)
export type OrganisationSettings = Static<typeof OrganisationSettings>

const OdsCode = Type.String({ 'x-trimmed': true, pattern: '^[A-Z0-9]{3,10}$' })
const Kind = OneOf(organisationKinds)
const Aliases = Type.Array(Line(200), { maxItems: 50 })

export const OrganisationSummary = Type.Object({
  id: Uuid,
  name: Type.String(),
  shortName: Type.String(),
  odsCode: Nullable(Type.String()),
  kind: Kind,
  region: Nullable(Type.String()),
})
export type OrganisationSummary = Static<typeof OrganisationSummary>

export const Organisation = Type.Object({
  id: Uuid,
  name: Type.String(),
  shortName: Type.String(),
  /** The code of the Organisation Data Service. */
  odsCode: Nullable(Type.String()),
  kind: Kind,
  region: Nullable(Type.String()),
  /** Names that it had, and names that spreadsheets use for it. */
  aliases: Type.Array(Type.String()),
  settings: OrganisationSettings,
  /** Roles that people hold or held here, for choosing one. */
  roles: Type.Array(Type.String()),
  closedOn: Nullable(Day),
  version: Type.Integer(),
  can: Type.Object({ editSettings: Type.Boolean(), editOrganisation: Type.Boolean() }),
})
export type Organisation = Static<typeof Organisation>

export const listOrganisations = endpoint({
  method: 'GET',
  url: '/organisations',
  schema: {
    summary: 'The organisations whose programme I run, by name; all of them for an administrator',
    tags,
    querystring: Strict(Paging),
    response: { 200: Page(OrganisationSummary) },
  },
})

export const getOrganisation = endpoint({
  method: 'GET',
  url: '/organisations/:organisationId',
  schema: {
    summary: 'One organisation with its settings',
    tags,
    params: Strict({ organisationId: Uuid }),
    response: { 200: Organisation },
  },
  errors: { 404: ['not-found'] },
})

export const createOrganisation = endpoint({
  method: 'POST',
  url: '/organisations',
  rationed: 'entry',
  repeatable: true,
  schema: {
    summary: 'Add an organisation; it starts with the usual settings, all of which it can change',
    tags,
    body: Strict({
      name: Line(200),
      shortName: Line(60),
      odsCode: Nullable(OdsCode),
      kind: Kind,
      region: Nullable(Line(100)),
    }),
    response: { 201: Organisation },
  },
  errors: { 409: ['organisation-exists'] },
})

export const editOrganisation = endpoint({
  method: 'PATCH',
  url: '/organisations/:organisationId',
  versioned: true,
  schema: {
    summary: 'Change an organisation or its settings',
    description:
      'Coordinators change settings and aliases of their own; an administrator changes anything. The old name stays as an alias.',
    tags,
    params: Strict({ organisationId: Uuid }),
    body: StrictChanges({
      name: Line(200),
      shortName: Line(60),
      odsCode: Nullable(OdsCode),
      kind: Kind,
      region: Nullable(Line(100)),
      aliases: Aliases,
      settings: StrictChanges(settings),
    }),
    response: { 200: Organisation },
  },
  errors: { 404: ['not-found'], 409: ['organisation-exists'] },
})
