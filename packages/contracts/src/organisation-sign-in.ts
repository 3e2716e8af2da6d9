import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Day, Nullable, Strict, Uuid } from './text.ts'

const tags = ['Second factor'] as const
const params = Strict({ organisationId: Uuid })

/** What an organisation asks of who runs its programme: its coordinators, and the administrators, who run them all. */
export const OrganisationSignIn = Type.Object({
  organisation: Type.Object({ id: Uuid, name: Type.String() }),
  /** From this day on they must have a second factor; null: the organisation leaves it to the installation. */
  secondFactorFrom: Nullable(Day),
  /** From when the installation requires one of them whatever the organisation says; null: it does not. */
  installationFrom: Nullable(Day),
  /** How many they are today, and how many of them have none yet. */
  people: Type.Integer(),
  withoutOne: Type.Integer(),
  version: Type.Integer(),
})
export type OrganisationSignIn = Static<typeof OrganisationSignIn>

export const getOrganisationSignIn = endpoint({
  method: 'GET',
  url: '/organisations/:organisationId/sign-in-rules',
  versioned: true,
  schema: {
    summary: 'From when an organisation requires a second factor of who runs its programme',
    tags,
    params,
    response: { 200: OrganisationSignIn },
  },
  errors: { 404: ['not-found'] },
})

export const editOrganisationSignIn = endpoint({
  method: 'PUT',
  url: '/organisations/:organisationId/sign-in-rules',
  versioned: true,
  freshProof: true,
  rationed: 'mail',
  schema: {
    summary: 'Require a second factor from a day on, or leave it to the installation',
    description:
      'Who has none yet is told at once. The rule of the installation stays: of two days the earlier one counts, also for somebody who belongs to two organisations.',
    tags,
    params,
    body: Strict({ secondFactorFrom: Nullable(Day) }),
    response: { 200: OrganisationSignIn },
  },
  errors: { 404: ['not-found'] },
})
