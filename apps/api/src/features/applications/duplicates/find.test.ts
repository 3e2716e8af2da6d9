import { inTransaction } from '@elevate/db/open'
import { describe, expect, test } from 'vitest'
import { startApi } from '../../../../test/harness.ts'
import { anOrganisation } from '../../../../test/people.ts'
import { aCampaign, anApplication, type TestApplicationOptions } from '../../../../test/recruitment.ts'
import { findDuplicates } from '../public.ts'

const api = await startApi('2026-11-23T10:00:00Z')
const trust = await anOrganisation(api, 'Northmoor')

let counter = 0
/** Nobody has anything in common with anybody unless it is said. */
const somebody = (details: Record<string, unknown> = {}, more: TestApplicationOptions = {}): TestApplicationOptions => {
  counter += 1
  const letters = [...`${counter}`].map((digit) => 'kwpztrxmqv'[Number(digit)]).join('')
  return {
    ...more,
    details: {
      given_name: `${letters}ab`,
      family_name: `${letters}${letters}ox`,
      email: `somebody${counter}@example.org`,
      phone: `01632 9${String(counter).padStart(5, '0')}`,
      ...details,
    },
  }
}

const find = (id: string) => inTransaction(api.database, 'system', (tx) => findDuplicates(tx, id))
const pairsOf = async (id: string): Promise<{ id: string; alike: string[]; decision: string | null }[]> =>
  (
    await api.owner.query(
      'select id, alike, decision from application_duplicates where low_application_id = $1 or high_application_id = $1 order by id',
      [id],
    )
  ).rows

describe('two applications of one campaign are found to be alike', () => {
  test.each([
    [
      'by their email address, whatever the capitals',
      { email: 'Bea@Example.org' },
      { email: 'bea@example.ORG ' },
      ['email'],
    ],
    ['by their phone, however it is typed', { phone: '+44 (0)7700 900 123' }, { phone: '07700-900123' }, ['phone']],
    [
      'by name and postcode',
      { given_name: 'Amina', family_name: 'Okafor', postcode: 'LS1 4AP' },
      { given_name: 'AMINA', family_name: 'Okafor', postcode: 'ls14ap' },
      ['name-and-postcode', 'name'],
    ],
    [
      'by a very similar name',
      { given_name: 'Nguyễn', family_name: 'Žukauskas' },
      { given_name: 'Zukauskas', family_name: 'Nguyen' },
      ['name'],
    ],
    [
      'and not by a first name alone',
      { given_name: 'Ann', family_name: 'Lee' },
      { given_name: 'Ann', family_name: 'Marsh' },
      [],
    ],
    ['and not by nothing', { phone: null, postcode: null }, { phone: '', postcode: '' }, []],
  ])('%s', async (_how, one, other, alike) => {
    const campaign = await aCampaign(api, trust)
    await anApplication(api, campaign, somebody(one))
    const { id } = await anApplication(api, campaign, somebody(other))

    await find(id)

    expect((await pairsOf(id)).map((pair) => pair.alike)).toEqual(alike.length > 0 ? [alike] : [])
  })

  test('also where the other is a draft, but not where it was withdrawn or is of another campaign', async () => {
    const campaign = await aCampaign(api, trust)
    const email = { email: 'same@example.org' }
    await anApplication(api, campaign, somebody(email, { state: 'draft' }))
    await anApplication(api, campaign, somebody(email, { state: 'withdrawn' }))
    await anApplication(api, await aCampaign(api, trust), somebody(email))
    const { id } = await anApplication(api, campaign, somebody(email))

    await find(id)
    await find(id)

    expect(await pairsOf(id)).toHaveLength(1)
  })
})
