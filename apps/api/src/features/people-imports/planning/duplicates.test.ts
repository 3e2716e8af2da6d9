import { describe, expect, test } from 'vitest'
import { carriedOut, planFor, tableOf } from '../../../../test/planned-imports.ts'

const headers = ['First name', 'Surname', 'Email', 'Phone', 'Postcode', 'Trust', 'Interests', 'Start date', 'Status']
const grace = (cells: Partial<Record<string, string>>): string[] => {
  const row: Record<string, string> = {
    'First name': 'Grace',
    Surname: 'Ng',
    Email: 'grace@example.org',
    Trust: 'Northmoor',
  }
  return headers.map((header) => ({ ...row, ...cells })[header] ?? '')
}

describe('one person twice in a file', () => {
  test('is put together when one copy lacks what the other has', () => {
    const plan = planFor(
      tableOf(
        headers,
        grace({ 'First name': 'GRACE', Interests: 'falls' }),
        grace({ Phone: '7700900003', Interests: 'falls; sepsis' }),
      ),
    )

    expect(plan.rows).toMatchObject([
      { outcome: 'new', values: { givenName: 'Grace', phone: '07700 900003', interests: ['falls', 'sepsis'] } },
      { outcome: 'same', mergedIntoLine: 2 },
    ])
  })

  test('is found by name and postcode when one copy has no address', () => {
    const plan = planFor(tableOf(headers, grace({ Postcode: 'LS1 4AP' }), grace({ Email: '', Postcode: 'ls14ap' })))

    expect(plan.counts).toMatchObject({ new: 1, same: 1 })
  })

  test('is a conflict that names rows and values when the copies differ, until one is chosen', () => {
    const table = tableOf(headers, grace({ Phone: '07700 900003' }), grace({ Phone: '07700 900004' }))
    const plan = planFor(table)
    const settled = planFor(table, { answers: { conflicts: [{ line: 3, choice: 'use-this-row' }] } })

    expect(plan.rows[0]).toMatchObject({
      outcome: 'conflict',
      reason: 'rows-contradict',
      otherLines: [3],
      says: 'Rows 2 and 3 look like one person but differ in Phone (07700 900003 or 07700 900004).',
    })
    expect(plan.rows[1]).toMatchObject({ outcome: 'conflict', otherLines: [2] })
    expect(settled.rows).toMatchObject([{ outcome: 'left-out' }, { outcome: 'new', values: { phone: '07700 900004' } }])
  })

  test('in two organisations is one person with two appointments', () => {
    const plan = planFor(tableOf(headers, grace({}), grace({ Trust: 'Eastvale', Phone: '07700 900003' })))
    const again = planFor(tableOf(headers, grace({}), grace({ Trust: 'Eastvale' })), { existing: carriedOut(plan) })

    expect(plan.rows).toMatchObject([
      { outcome: 'new', organisationId: 'north', personOfLine: null, values: { phone: '07700 900003' } },
      { outcome: 'new', organisationId: 'east', personOfLine: 2 },
    ])
    expect(again.counts).toMatchObject({ same: 2 })
  })

  test('with a term that is over and one that runs has two appointments, and both are known afterwards', () => {
    const table = tableOf(
      headers,
      grace({ 'Start date': '2020-01-01', Status: 'Left' }),
      grace({ 'Start date': '2024-06-01', Status: 'Active' }),
    )
    const plan = planFor(table)

    expect(plan.counts).toMatchObject({ new: 2 })
    expect(planFor(table, { existing: carriedOut(plan) }).counts).toMatchObject({ same: 2 })
  })
})

test('two people of one name with addresses of their own are two, with a remark when they share a telephone', () => {
  const plan = planFor(
    tableOf(headers, grace({ Phone: '07700 900003' }), grace({ Email: 'other@example.org', Phone: '07700 900003' })),
  )

  expect(plan.counts).toMatchObject({ new: 2 })
  expect(plan.rows[1]?.remarks).toEqual([
    'Row 2 has the same name and telephone but another address; taken for two people.',
  ])
})

test('a couple with one address is asked about once, and known as two afterwards', () => {
  const table = tableOf(headers, grace({}), grace({ 'First name': 'Tom' }))
  const plan = planFor(table)
  const asTwo = planFor(table, { answers: { conflicts: [{ line: 2, choice: 'another-person' }] } })

  expect(plan.rows[0]).toMatchObject({ outcome: 'conflict', choices: ['use-this-row', 'another-person'] })
  expect(asTwo.counts).toMatchObject({ new: 2 })
  expect(planFor(table, { existing: carriedOut(asTwo) }).counts).toMatchObject({ same: 2 })
})

test('people without any way to reach them are known again by name and organisation', () => {
  const table = tableOf(headers, grace({ Email: '' }), grace({ Email: '', Surname: 'Abdi' }))

  expect(planFor(table, { existing: carriedOut(planFor(table)) }).counts).toMatchObject({ same: 2 })
})
