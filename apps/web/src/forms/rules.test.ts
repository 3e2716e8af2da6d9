import { setUpFirstAdministrator, signIn } from '@elevate/contracts/auth'
import { Day, Lines, Nullable, OneOf, Strict } from '@elevate/contracts/text'
import { describe, expect, test } from 'vitest'
import { rulesBroken } from './rules.ts'

describe('what a form may send is what the contract says', () => {
  test('a complete sign-in breaks no rule', () => {
    const broken = rulesBroken(signIn.schema.body, { email: 'amina@example.org', password: 'x' })

    expect(broken).toEqual({})
  })

  test('an empty box that must be filled is "required", whatever other rules it has', () => {
    const broken = rulesBroken(signIn.schema.body, { email: '  ', password: '' })

    expect(broken).toEqual({ '/email': 'required', '/password': 'required' })
  })

  test('an address without a domain breaks the pattern', () => {
    expect(rulesBroken(signIn.schema.body, { email: 'amina@', password: 'x' })).toEqual({ '/email': 'pattern' })
  })

  test('a name that may be left out may be left out, and is checked when it is given', () => {
    const filled = {
      token: 'a'.repeat(22),
      organisationName: 'Northmoor',
      givenName: 'Nguyễn',
      email: 'n@example.org',
      password: 'twelve letters',
    }

    expect(rulesBroken(setUpFirstAdministrator.schema.body, { ...filled, familyName: null })).toEqual({})
    expect(rulesBroken(setUpFirstAdministrator.schema.body, { ...filled, familyName: "O'Connor" })).toEqual({})
    expect(rulesBroken(setUpFirstAdministrator.schema.body, { ...filled, familyName: 'x'.repeat(101) })).toEqual({
      '/familyName': 'maxLength',
    })
  })

  test('spaces count in a password, and not around a name', () => {
    const typed = { email: 'n@example.org', password: '   ' }

    expect(rulesBroken(signIn.schema.body, typed)).toEqual({})
  })

  const profile = Strict({
    contact: Nullable(OneOf(['email', 'telephone'])),
    since: Nullable(Day),
    note: Lines(10),
  })
  test.each([
    ['all fine', { contact: 'email', since: '2026-11-23', note: '' }, {}],
    ['nothing chosen where nothing is allowed', { contact: null, since: null, note: '' }, {}],
    ['nothing chosen in a list', { contact: '', since: null, note: '' }, { '/contact': 'required' }],
    ['a choice that is not offered', { contact: 'fax', since: null, note: '' }, { '/contact': 'one-of' }],
    ['a field left out', { contact: null, note: '' }, { '/since': 'required' }],
    ['too long', { contact: null, since: null, note: 'eleven char' }, { '/note': 'maxLength' }],
  ])('%s', (_case, body, expected) => {
    expect(rulesBroken(profile, body)).toEqual(expected)
  })
})
