import type { MyCoffeePlace } from '@elevate/contracts/coffee-mine'
import { expect, test } from 'vitest'
import { peopleMet } from './people-met.ts'

const matchWith = (...names: string[]) => ({ people: names.map((name) => ({ id: name, name, contact: null })) })

const place = {
  matches: [matchWith('Zoë', 'Ann')],
  pastMatches: [matchWith('Bob'), matchWith('Ann')],
} as unknown as MyCoffeePlace

const named = (personId: string) => ({ id: 'x', organisationId: 'o', personId, name: personId, can: { remove: true } })

test('everybody met before can be chosen once, by name', () => {
  expect(peopleMet(place, []).map(({ name }) => name)).toEqual(['Ann', 'Bob', 'Zoë'])
})

test('who is on the list already is not offered again', () => {
  expect(peopleMet(place, [named('Bob')]).map(({ name }) => name)).toEqual(['Ann', 'Zoë'])
})
