import type { Me } from '@elevate/contracts/me'
import { expect, test } from 'vitest'
import { aboutOrganisation, organisationIn, organisationsOf } from './organisation.ts'

const northmoor = { id: 'n', name: 'Northmoor Hospitals', shortName: 'Northmoor' }
const eastvale = { id: 'e', name: 'Eastvale Care', shortName: 'Eastvale' }

const grant = (kind: Me['grants'][number]['kind'], organisation: typeof northmoor | null) => ({
  kind,
  organisation,
  from: null,
  to: null,
})

const meWith = (...grants: Me['grants']): Me => ({
  person: { id: 'p', name: 'Joan', email: null },
  grants,
  can: {
    seePeople: true,
    importPeople: true,
    runCoffeeRounds: true,
    runRecruitment: true,
    runSupport: false,
    sitOnPanels: false,
    takePartInCoffee: false,
    administer: false,
  },
  unreadNotifications: 0,
})

test('a coordinator runs the rounds of the organisations they coordinate, not of those they are a partner of', () => {
  const me = meWith(grant('coordinator', northmoor), grant('coordinator', northmoor), grant('partner', eastvale))

  expect(organisationsOf(me)).toEqual([northmoor])
})

test.each([
  ['organisation=n', northmoor],
  ['', eastvale],
  ['organisation=somewhere-else', eastvale],
])('the address %j chooses the organisation', (search, chosen) => {
  const me = meWith(grant('coordinator', northmoor), grant('coordinator', eastvale))

  expect(organisationIn(new URLSearchParams(search), me)).toEqual(chosen)
})

test.each([
  ['e', '/coffee-rounds/map'],
  ['n', '/coffee-rounds/map?organisation=n'],
])('an address names the organisation "%s" only where it is not the first', (id, address) => {
  const me = meWith(grant('coordinator', northmoor), grant('coordinator', eastvale))

  expect(aboutOrganisation('/coffee-rounds/map', id, me)).toBe(address)
})
