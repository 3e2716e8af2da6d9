import { expect, test } from 'vitest'
import { codeAt } from '../../../../test/authenticator-app.ts'
import { isRequired, mayRemove, proofIsFresh, requiredFrom, type Standing, usualSettings, waysOf } from './rules.ts'
import { seal, unseal } from './sealing.ts'
import { stepOfCode, uriOf } from './totp.ts'

const standing: Standing = {
  ...usualSettings,
  hasAuthenticator: false,
  passkeys: 0,
  codesLeft: 0,
  runsProgramme: false,
  organisationsFrom: null,
}

/** "12345678901234567890", the key of the test vectors of RFC 6238. */
const rfcKey = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('RFC 6238: after %i seconds the code is %s', (seconds, code) => {
  const now = new Date(seconds * 1_000)

  expect(stepOfCode(rfcKey, code, now)).toBe(Math.floor(seconds / 30))
  expect(codeAt(rfcKey, now)).toBe(code)
})

test.each([
  [-61, false],
  [-30, true],
  [0, true],
  [30, true],
  [61, false],
])('a clock that is %i seconds off: the code counts is %s', (seconds, counts) => {
  const now = new Date('2026-11-23T10:00:00Z')

  expect(stepOfCode(rfcKey, codeAt(rfcKey, new Date(now.getTime() + seconds * 1_000)), now) !== null).toBe(counts)
})

test('the code may have a space in it, as apps show it', () => {
  expect(stepOfCode(rfcKey, '287 082', new Date(59_000))).toBe(1)
})

test('the QR code says whose sign-in it is', () => {
  expect(uriOf(rfcKey, { issuer: 'Elevate', label: 'amina@example.org' })).toBe(
    `otpauth://totp/Elevate:amina%40example.org?issuer=Elevate&secret=${rfcKey}&algorithm=SHA1&digits=6&period=30`,
  )
})

test.each([
  ['nobody', true, '2026-11-23', false],
  ['administrators-and-coordinators', true, '2026-11-23', true],
  ['administrators-and-coordinators', false, '2026-11-23', false],
  ['administrators-and-coordinators', true, '2026-11-22', false],
  ['everyone', false, '2026-11-23', true],
] as const)(
  'required of %s, of who runs a programme (%s), on %s: %s',
  (secondFactorFor, runsProgramme, day, expected) => {
    const asked = { ...standing, secondFactorFor, runsProgramme, secondFactorFrom: '2026-11-23' }

    expect(isRequired(asked, day)).toBe(expected)
  },
)

test.each([
  // What the installation asks of whom, from when; whether they run a programme; what their organisations ask.
  ['nobody', '2026-11-01', true, null, null],
  ['nobody', '2026-11-01', true, '2027-01-04', '2027-01-04'],
  ['administrators-and-coordinators', '2027-01-04', true, null, '2027-01-04'],
  ['administrators-and-coordinators', '2027-01-04', true, '2026-12-01', '2026-12-01'],
  ['administrators-and-coordinators', '2026-12-01', true, '2027-01-04', '2026-12-01'],
  ['administrators-and-coordinators', '2026-12-01', false, null, null],
  ['everyone', '2026-12-01', false, null, '2026-12-01'],
  ['everyone', '2027-01-04', true, '2026-12-01', '2026-12-01'],
] as const)(
  'the installation asks %s from %s; who runs a programme (%s) of organisations that ask from %s must from %s',
  (secondFactorFor, secondFactorFrom, runsProgramme, organisationsFrom, expected) => {
    const asked = { ...standing, secondFactorFor, secondFactorFrom, runsProgramme, organisationsFrom }

    expect(requiredFrom(asked)).toBe(expected)
  },
)

test.each([
  ['nobody', true, 0, true],
  ['everyone', true, 0, false],
  ['everyone', false, 1, false],
  ['everyone', true, 1, true],
  ['everyone', false, 2, true],
] as const)('required of %s, with an app (%s) and %i passkeys: one may go is %s', (group, app, passkeys, expected) => {
  const has = { ...standing, secondFactorFor: group, hasAuthenticator: app, passkeys }

  expect(mayRemove(has, '2026-11-23')).toBe(expected)
})

test('recovery codes that are used up are not offered', () => {
  expect(waysOf({ ...standing, hasAuthenticator: true })).toEqual(['code'])
  expect(waysOf({ ...standing, passkeys: 1, codesLeft: 1 })).toEqual(['passkey', 'recovery-code'])
})

test('a proof is good for its minutes and no longer', () => {
  const provedAt = new Date('2026-11-23T10:00:00Z')
  const after = (seconds: number) => ({ now: new Date(provedAt.getTime() + seconds * 1_000), minutes: 15 })

  expect(proofIsFresh(provedAt, after(900))).toBe(true)
  expect(proofIsFresh(provedAt, after(901))).toBe(false)
})

test('what was sealed opens with the same secret, for the same person, unchanged', () => {
  const key = { secret: 'a secret of the tests that is long enough', personId: 'amina' }
  const sealed = seal(rfcKey, key)

  expect(unseal(sealed, key)).toBe(rfcKey)
  expect(seal(rfcKey, key)).not.toBe(sealed)
  expect(unseal(sealed, { ...key, personId: 'bela' })).toBeUndefined()
  expect(unseal(sealed, { ...key, secret: 'another secret' })).toBeUndefined()
  expect(unseal(`${sealed.slice(0, -2)}AA`, key)).toBeUndefined()
})
