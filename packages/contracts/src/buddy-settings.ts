import { type Static, Type } from 'typebox'
import { CoffeeOrganisation } from './coffee-vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { Strict, StrictChanges, Uuid } from './text.ts'

const tags = ['Buddies'] as const
const params = Strict({ organisationId: Uuid })

const settings = {
  /** Weeks, counted from the start of a pair, in which both are reminded to make contact. */
  reminderWeeks: Type.Array(Type.Integer({ minimum: 1, maximum: 52 }), { minItems: 0, maxItems: 8, uniqueItems: true }),
  /** For so many months a partner is new: somebody looks after a buddy for them, and they have one at a time. */
  newMonths: Type.Integer({ minimum: 1, maximum: 24 }),
  /** Months until both are asked whether it goes on. */
  reviewMonths: Type.Integer({ minimum: 1, maximum: 24 }),
  /** Pairs that one experienced partner has at a time. */
  mostPairs: Type.Integer({ minimum: 1, maximum: 5 }),
}
export const BuddySettings = Type.Object(settings)
export type BuddySettings = Static<typeof BuddySettings>

export const OrganisationBuddySettings = Type.Object({
  organisation: CoffeeOrganisation,
  settings: BuddySettings,
  /** 0: nothing was decided here yet, and the usual settings hold. */
  version: Type.Integer(),
})
export type OrganisationBuddySettings = Static<typeof OrganisationBuddySettings>

export const getBuddySettings = endpoint({
  method: 'GET',
  url: '/organisations/:organisationId/buddy-settings',
  schema: {
    summary: 'What an organisation has decided about buddies',
    tags,
    params,
    response: { 200: OrganisationBuddySettings },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const changeBuddySettings = endpoint({
  method: 'PATCH',
  url: '/organisations/:organisationId/buddy-settings',
  schema: {
    summary: 'Change what an organisation has decided about buddies; it holds at once',
    tags,
    params,
    body: StrictChanges(settings),
    response: { 200: OrganisationBuddySettings },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})
