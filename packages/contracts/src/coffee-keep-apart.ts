import { type Static, Type } from 'typebox'
import { CoffeePerson } from './coffee-vocabulary.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { Instant, Strict, Uuid } from './text.ts'

const tags = ['Coffee roulette'] as const

/** Two people whom the coordinators keep apart. No reason is kept: whatever it is, the rule is the same. */
export const CoffeeKeepApart = Type.Object({
  id: Uuid,
  people: Type.Array(CoffeePerson),
  addedAt: Instant,
  can: Type.Object({ remove: Type.Boolean() }),
})
export type CoffeeKeepApart = Static<typeof CoffeeKeepApart>

export const listCoffeeKeepApart = endpoint({
  method: 'GET',
  url: '/coffee-keep-apart',
  schema: {
    summary: 'Pairs that are never drawn; confidential to coordinators',
    tags,
    querystring: Strict({ ...Paging, organisationId: Uuid }),
    response: { 200: Page(CoffeeKeepApart) },
  },
  errors: { 404: ['not-found'] },
})

export const addCoffeeKeepApart = endpoint({
  method: 'POST',
  url: '/coffee-keep-apart',
  rationed: 'entry',
  schema: {
    summary: 'Keep two people apart in all rounds from now on',
    description: 'Neither of them is told. A match that was published already stays.',
    tags,
    body: Strict({
      organisationId: Uuid,
      personIds: Type.Array(Uuid, { minItems: 2, maxItems: 2, uniqueItems: true }),
    }),
    response: { 201: CoffeeKeepApart },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['already-kept-apart'] },
})

export const removeCoffeeKeepApart = endpoint({
  method: 'DELETE',
  url: '/coffee-keep-apart/:keepApartId',
  schema: {
    summary: 'No longer keep these two apart',
    tags,
    params: Strict({ keepApartId: Uuid }),
    response: { 204: Type.Null() },
  },
  errors: { 404: ['not-found'] },
})
