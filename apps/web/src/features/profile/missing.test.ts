import type { MyProfile } from '@elevate/contracts/profile'
import { expect, test } from 'vitest'
import { missingFrom } from './missing.ts'

const empty: MyProfile = {
  givenName: 'Amina',
  familyName: null,
  preferredName: null,
  pronouns: null,
  email: null,
  emailFault: null,
  phone: null,
  address: null,
  postcode: null,
  contactPreference: null,
  skills: [],
  interests: [],
  availability: [],
  offersToMentor: null,
  accessNeeds: { whatHelps: '', background: '', sharedWith: 'coordinators' },
  appointments: [],
  version: 1,
}

test('a new profile lacks four things, a full one nothing', () => {
  const full: MyProfile = {
    ...empty,
    contactPreference: 'post',
    interests: ['sepsis'],
    availability: ['mon-am'],
    accessNeeds: { ...empty.accessNeeds, whatHelps: 'Nothing' },
  }

  expect(missingFrom(empty).map(({ to }) => to)).toEqual([
    '/profile/contact',
    '/profile/week',
    '/profile/interests',
    '/profile/needs',
  ])
  expect(missingFrom(full)).toEqual([])
})
