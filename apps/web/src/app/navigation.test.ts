import { type KindOfUser, kindsOfUser } from '@elevate/contracts/access'
import { Me } from '@elevate/contracts/me'
import { expect, test } from 'vitest'
import { isAt, navigation } from './navigation.ts'

/** Somebody who may do everything, so that it is the hat alone that decides. */
const me: Me = {
  person: { id: '', name: 'Amina', email: null },
  grants: kindsOfUser.map((kind) => ({ kind, organisation: null, from: null, to: null })),
  can: Object.fromEntries(Object.keys(Me.properties.can.properties).map((name) => [name, true])) as Me['can'],
  unreadNotifications: 0,
}

const barOf = (hat: KindOfUser) => navigation.filter((entry) => entry.isFor(me, hat))

test.each<[string, KindOfUser, string]>([
  ['/', 'partner', 'Home'],
  ['/recruitment', 'coordinator', 'Recruitment'],
  ['/recruitment/1/applications', 'coordinator', 'Recruitment'],
  ['/applications/1/checks', 'coordinator', 'Recruitment'],
  ['/tasks', 'coordinator', 'Support'],
  ['/support/coverage', 'coordinator', 'Support'],
  ['/mentoring/programme/1', 'coordinator', 'Support'],
  ['/coffee-rounds/1', 'coordinator', 'Support'],
  ['/drop-ins/programme', 'coordinator', 'Support'],
  ['/my-applications/1', 'applicant', 'Applications'],
  ['/coffee', 'partner', 'Coffee'],
  ['/mentoring/1/sessions/log', 'mentor', 'Mentoring'],
])('the page %s belongs, for a %s, to %s and to nothing else in the bar', (pathname, hat, text) => {
  const here = barOf(hat).filter((entry) => isAt(entry, pathname))

  expect(here.map((entry) => entry.text)).toEqual([text])
})

test.each(kindsOfUser)('the bar of a %s has five words at most', (hat) => {
  expect(barOf(hat).length).toBeLessThanOrEqual(5)
})
