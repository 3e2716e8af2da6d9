import { expect, test } from 'vitest'
import { offerBody, offerBroken, usualOffer } from './offer-form.ts'

const offer = { ...usualOffer('Ruth Calder'), from: { day: '2027-7-1', time: '2pm' } }

test('what was typed is sent as day and time of London clocks', () => {
  expect(offerBody(offer)).toMatchObject({ day: '2027-07-01', from: '14:00', minutes: 20, count: 1, pauseMinutes: 10 })
})

test.each([
  ['no day', { from: { day: '', time: '' } }, 'from'],
  ['half a minute', { minutes: '7.5' }, 'minutes'],
  ['no chat', { count: '0' }, 'count'],
  ['a pause of a whole day', { pauseMinutes: '1440' }, 'pauseMinutes'],
  ['nobody to talk with', { hostName: ' ' }, 'hostName'],
])('%s is asked for again', (_what, wrong, field) => {
  const broken = Object.entries(offerBroken({ ...offer, ...wrong })).filter(([, rule]) => rule !== undefined)

  expect(broken.map(([name]) => name)).toEqual([field])
})
