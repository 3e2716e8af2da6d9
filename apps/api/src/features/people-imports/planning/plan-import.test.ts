import { describe, expect, test } from 'vitest'
import { knownAppointment, knownPerson, planFor, tableOf } from '../../../../test/planned-imports.ts'

const headers = [
  'Given name',
  'Family name',
  'Email',
  'Phone',
  'Postcode',
  'Organisation',
  'Start date',
  'Status',
  'Interests',
]
const noor = ['Noor', 'Lewis', 'noor@example.org', '', '', 'Northmoor', '', '', '']

describe('a person whom Elevate does not know', () => {
  test('is new, a partner in post unless the row says otherwise', () => {
    const plan = planFor(
      tableOf(headers, ['Madhavi', '', '', '7700900000', '', 'Northmoor', '2026-10-08', '', 'falls']),
    )

    expect(plan.isReady).toBe(true)
    expect(plan.rows[0]).toMatchObject({
      line: 2,
      outcome: 'new',
      organisationId: 'north',
      values: {
        givenName: 'Madhavi',
        phone: '07700 900000',
        startDate: '2026-10-08',
        status: 'active',
        role: 'Patient Safety Partner',
        interests: ['falls'],
      },
    })
  })

  test('gets a suggestion, and no more, for how to be reached', () => {
    const plan = planFor(tableOf(['Name', 'Trust', 'Access needs'], ['Noor Lewis', 'Eastvale', 'no email, phone only']))

    expect(plan.rows[0]).toMatchObject({ suggestedContact: 'phone', outcome: 'new' })
    expect(plan.rows[0]).not.toHaveProperty('values.contactPreference')
  })
})

describe('a person whom Elevate knows', () => {
  test('is the same when the row says nothing else, and an empty cell erases nothing', () => {
    const existing = [knownPerson({ phone: '07700 900000', interests: ['falls'] })]

    expect(planFor(tableOf(headers, noor), { existing }).rows[0]).toMatchObject({
      outcome: 'same',
      personId: 'person-1',
    })
  })

  test('changes field by field, with what is stored and what comes', () => {
    const existing = [knownPerson({ phone: '07700 900000', version: 4 })]
    const row = ['Noor', 'Lewis-Grant', 'NOOR@EXAMPLE.ORG', '7700900000', 'ls14ap', 'Northmoor', '', 'on a break', '']
    const plan = planFor(tableOf(headers, row), { existing })

    expect(plan.rows[0]).toMatchObject({
      outcome: 'changed',
      personId: 'person-1',
      personVersion: 4,
      appointmentId: 'appointment-1',
      changes: [
        { field: 'familyName', from: 'Lewis', to: 'Lewis-Grant' },
        { field: 'postcode', from: null, to: 'LS1 4AP' },
        { field: 'status', from: 'Active', to: 'on a break' },
      ],
      values: { familyName: 'Lewis-Grant', postcode: 'LS1 4AP', status: 'paused' },
    })
  })

  test('is found by name and telephone when the row has no address', () => {
    const existing = [knownPerson({ phone: '07700 900000' })]
    const plan = planFor(tableOf(headers, ['NOOR', 'lewis', '', '7700900000', '', 'Northmoor', '', '', '']), {
      existing,
    })

    expect(plan.rows[0]).toMatchObject({ outcome: 'same', personId: 'person-1' })
  })

  test('keeps accents and capitals that the file has lost, and says so', () => {
    const existing = [knownPerson({ familyName: 'Žukauskas-MacLeod' })]
    const plan = planFor(
      tableOf(headers, ['Noor', 'ZUKAUSKAS-MACLEOD', 'noor@example.org', '', '', 'Northmoor', '', '', '']),
      { existing },
    )

    expect(plan.rows[0]?.outcome).toBe('same')
    expect(plan.rows[0]?.remarks).toEqual([
      '“Žukauskas-MacLeod” stays as Elevate has it; the file says “Zukauskas-Macleod”.',
    ])
  })

  test('gets a further appointment in another organisation', () => {
    const plan = planFor(tableOf(headers, ['Noor', 'Lewis', 'noor@example.org', '', '', 'Eastvale', '', '', '']), {
      existing: [knownPerson()],
    })

    expect(plan.rows[0]).toMatchObject({
      outcome: 'changed',
      personId: 'person-1',
      appointmentId: null,
      organisationId: 'east',
    })
    expect(plan.rows[0]).toMatchObject({ values: { role: 'Patient Safety Partner', status: 'active' } })
  })

  test('who left and starts again later gets a further appointment, and the ended one stays', () => {
    const existing = [knownPerson({ appointments: [knownAppointment({ status: 'ended', startDate: '2020-01-01' })] })]
    const row = ['Noor', 'Lewis', 'noor@example.org', '', '', 'Northmoor', '2026-01-15', 'Active', '']

    expect(planFor(tableOf(headers, row), { existing }).rows[0]).toMatchObject({
      outcome: 'changed',
      appointmentId: null,
    })
  })

  test('with another address is a question for a person, who can say either', () => {
    const existing = [knownPerson({ email: 'old@example.org', postcode: 'LS1 4AP' })]
    const table = tableOf(headers, ['Noor', 'Lewis', 'new@example.org', '', 'LS1 4AP', 'Northmoor', '', '', ''])
    const plan = planFor(table, { existing })
    const settle = (choice: 'same-person' | 'another-person') =>
      planFor(table, { existing, answers: { conflicts: [{ line: 2, choice }] } }).rows[0]

    expect(plan.isReady).toBe(false)
    expect(plan.rows[0]).toMatchObject({
      outcome: 'conflict',
      reason: 'other-email',
      choices: ['same-person', 'another-person'],
    })
    expect(settle('same-person')).toMatchObject({ outcome: 'changed', values: { email: 'new@example.org' } })
    expect(settle('another-person')).toMatchObject({ outcome: 'new' })
  })

  test('is not confused with a namesake who has an address and a row of their own', () => {
    const existing = [knownPerson({ postcode: 'LS1 4AP' })]
    const namesake = ['Noor', 'Lewis', 'other@example.org', '', 'LS1 4AP', 'Northmoor', '', '', '']

    expect(planFor(tableOf(headers, noor, namesake), { existing }).counts).toMatchObject({ same: 1, new: 1 })
  })

  test('whose address comes with another given name is a conflict, because couples share addresses', () => {
    const existing = [knownPerson()]
    const table = tableOf(headers, ['Tom', 'Lewis', 'noor@example.org', '', '', 'Northmoor', '', '', ''])
    const settle = (choice: 'same-person' | 'another-person') =>
      planFor(table, { existing, answers: { conflicts: [{ line: 2, choice }] } }).rows[0]

    expect(planFor(table, { existing }).rows[0]).toMatchObject({ outcome: 'conflict', reason: 'shared-email' })
    expect(settle('same-person')).toMatchObject({ outcome: 'changed', values: { givenName: 'Tom' } })
    expect(settle('another-person')).toMatchObject({ outcome: 'new', values: { givenName: 'Tom' } })
  })

  test('is known by a shorter given name', () => {
    const table = tableOf(headers, ['Noora', 'Lewis', 'noor@example.org', '', '', 'Northmoor', '', '', ''])

    expect(planFor(table, { existing: [knownPerson()] }).rows[0]).toMatchObject({
      outcome: 'changed',
      personId: 'person-1',
    })
  })

  test('is asked for when a row fits two', () => {
    const twins = ['a', 'b'].map((id) => knownPerson({ id, email: null, postcode: 'LS1 4AP' }))
    const table = tableOf(headers, ['Noor', 'Lewis', '', '', 'LS1 4AP', 'Northmoor', '', '', ''])
    const answers = { conflicts: [{ line: 2, choice: 'same-person' as const, personId: 'b' }] }

    expect(planFor(table, { existing: twins }).rows[0]).toMatchObject({ outcome: 'conflict', reason: 'several-people' })
    expect(planFor(table, { existing: twins, answers }).rows[0]).toMatchObject({ outcome: 'same', personId: 'b' })
  })
})

describe('questions and faults', () => {
  test('an unknown organisation is asked once, however many rows name it, and its rows can be left out', () => {
    const table = tableOf(
      ['Name', 'Trust'],
      ['Noor Lewis', 'Southmoor'],
      ['Grace Ng', 'SOUTHMOOR'],
      ['Jo Abdi', 'Eastvale'],
    )
    const plan = planFor(table)
    const settle = (organisationId: string | null) =>
      planFor(table, { answers: { organisations: [{ name: 'Southmoor', organisationId }] } })

    expect(plan.questions).toEqual([{ kind: 'organisation', name: 'Southmoor', lines: [2, 3], candidates: [] }])
    expect(plan.counts).toMatchObject({ conflict: 2, new: 1 })
    expect(settle('north').counts).toMatchObject({ new: 3 })
    expect(settle(null)).toMatchObject({ isReady: true, counts: { new: 1, 'left-out': 2 } })
  })

  test('rows without an organisation are asked about once', () => {
    const plan = planFor(tableOf(['Name', 'Email'], ['Noor Lewis', 'n@example.org'], ['Jo Abdi', 'j@example.org']))

    expect(plan.questions).toMatchObject([{ kind: 'organisation', name: '', lines: [2, 3] }])
  })

  test('a date column that nobody can be sure of is asked once, and the answer settles every row', () => {
    const table = tableOf(
      ['Name', 'Trust', 'Started'],
      ['Noor Lewis', 'Eastvale', '03/04/2026'],
      ['Jo Abdi', 'Eastvale', '2026-01-05'],
    )
    const plan = planFor(table)
    const settled = planFor(table, { answers: { dateOrders: [{ column: 2, order: 'day-first' }] } })

    expect(plan.questions).toMatchObject([{ kind: 'date-order', column: 2, header: 'Started', why: 'nothing-tells' }])
    expect(plan.counts).toMatchObject({ conflict: 1, new: 1 })
    expect(settled.isReady).toBe(true)
    expect(settled.rows[0]).toMatchObject({ values: { startDate: '2026-04-03' } })
  })

  test('a row at fault names every field, what was typed and the rule, and stops the import until it is left out', () => {
    const table = tableOf(headers, noor, ['', 'Ng', 'grace at example', '12', '', 'Northmoor', '', 'perhaps', ''])
    const plan = planFor(table)
    const fault = plan.rows[1]

    expect(plan.isReady).toBe(false)
    expect(fault?.outcome === 'fault' && fault.faults.map(({ field, typed, rule }) => [field, typed, rule])).toEqual([
      ['email', 'grace at example', 'email-unreadable'],
      ['phone', '12', 'phone-unreadable'],
      ['status', 'perhaps', 'status-unknown'],
      ['givenName', '', 'name-missing'],
    ])
    expect(planFor(table, { answers: { leaveOut: [3] } }).isReady).toBe(true)
  })

  test('columns at fault come before any row', () => {
    const plan = planFor(tableOf(['Name', 'Phone', 'Mobile'], ['Noor', '07700 900000', '07700 900001']))

    expect(plan).toMatchObject({ rows: [], isReady: false, mappingFaults: [{ kind: 'two-columns', columns: [1, 2] }] })
  })
})
