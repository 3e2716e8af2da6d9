import { readFileSync } from 'node:fs'
import {
  appointmentStatuses,
  availabilitySlots,
  contactPreferences,
  paymentChoices,
} from '@elevate/contracts/people-vocabulary'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carriedOut, knownAppointment, knownPerson, organisations, planFor } from '../../../test/planned-imports.ts'
import { readTable } from '../../spreadsheets/read-table.ts'
import type { Table } from '../../spreadsheets/table.ts'
import { writeCsv } from '../../spreadsheets/write-csv.ts'
import { writeXlsx } from '../../spreadsheets/write-xlsx.ts'
import { exportSheet } from './export-columns.ts'
import type { KnownPerson } from './planning/known.ts'

async function tableFrom(bytes: Uint8Array): Promise<Table> {
  const reading = await readTable(bytes)
  if ('refusal' in reading) throw new Error(reading.refusal.says)
  return reading.table
}

const sharedTable = (name: string): Promise<Table> =>
  tableFrom(readFileSync(new URL(`../../../test/data/${name}`, import.meta.url)))

const exported = (people: readonly KnownPerson[]) =>
  exportSheet(
    people.flatMap((person) =>
      person.appointments.map((appointment) => {
        const organisationName = organisations.find(({ id }) => id === appointment.organisationId)?.name ?? ''
        return { ...person, ...appointment, organisationName }
      }),
    ),
  )

describe.each([
  ['partners.csv', { new: 64, same: 0 }],
  ['partners.xlsx', { new: 64, same: 0 }],
  ['partners-messy.csv', { new: 64, same: 3 }],
])('%s', (name, counts) => {
  test('is imported without a question, and the same file again changes nothing', async () => {
    const table = await sharedTable(name)
    const plan = planFor(table)
    const again = planFor(table, { existing: carriedOut(plan) })

    expect(plan).toMatchObject({ isReady: true, questions: [], counts })
    expect(again.counts.same).toBe(table.rows.length)
  })

  test.each([
    ['CSV', (people: KnownPerson[]) => Promise.resolve(writeCsv(exported(people)))],
    ['XLSX', (people: KnownPerson[]) => writeXlsx(exported(people))],
  ])('exported as %s and imported again changes nothing', async (_, write) => {
    const people = carriedOut(planFor(await sharedTable(name)))
    const table = await tableFrom(await write(people))

    expect(planFor(table, { existing: people }).counts.same).toBe(64)
  })
})

test('the clean list, its workbook and the messy list are the same people', async () => {
  const people = carriedOut(planFor(await sharedTable('partners.csv')))

  const fromWorkbook = planFor(await sharedTable('partners.xlsx'), { existing: people })
  const fromMessy = planFor(await sharedTable('partners-messy.csv'), { existing: people })

  expect(fromWorkbook.counts.same).toBe(64)
  expect(fromMessy.counts.same).toBe(67)
  expect(fromMessy.columnRemarks.map(({ header, says }) => `${header}: ${says}`)).toEqual([
    'Started: Read with the day first, because row 10 says 27/11/2025.',
    'Coffee?: x was read as “yes” (15 rows).',
  ])
})

test('the messy list gives clean values', async () => {
  const plan = planFor(await sharedTable('partners-messy.csv'))

  expect(plan.rows.find(({ line }) => line === 8)).toMatchObject({
    outcome: 'new',
    organisationId: 'north',
    suggestedContact: 'phone',
    values: {
      givenName: 'Grace',
      email: 'grace.chaudhry3@example.org',
      phone: '07700 900003',
      postcode: 'YO10 5DD',
      termMonths: 24,
    },
  })
})

test('an export begins with the columns that coordinators know', async () => {
  const { headers } = await sharedTable('partners.csv')

  expect(exportSheet([]).headers.slice(0, 15)).toEqual(headers)
})

const text = fc.constantFrom(
  '-',
  '=1+1',
  '+44 is home',
  "'@x",
  "O'Connor",
  'Nguyễn Žukauskas',
  'falls, slips',
  'a "b"; c',
  'McX',
  'GRACE',
)
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null })
const list = fc.uniqueArray(fc.constantFrom('falls', 'falls, slips', '=sepsis', '-', '“care”'), {
  selector: (item) => item.replaceAll(/\W/g, '') || item,
})
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const person = fc.record({
  givenName: text,
  familyName: fc.oneof(text, fc.constant('')),
  preferredName: maybe(text),
  phone: maybe(fc.constantFrom('07700 900000', '020 7946 0000', '+33123456789', '01632 960000 ext 12')),
  postcode: maybe(fc.constantFrom('LS1 4AP', 'GIR 0AA')),
  address: maybe(fc.constantFrom('1 High St\nLeeds', '=A1')),
  interests: list,
  skills: list,
  availability: fc.subarray([...availabilitySlots]),
  accessNeeds: maybe(fc.constantFrom('large print (16pt)', '-', '@home')),
  contactPreference: maybe(fc.constantFrom(...contactPreferences)),
  offersToMentor: maybe(fc.boolean()),
})

const appointment = fc.record({
  role: fc.constantFrom('Patient Safety Partner', '=Chair'),
  startDate: maybe(day),
  termMonths: maybe(fc.integer({ min: 1, max: 120 })),
  status: fc.constantFrom(...appointmentStatuses),
  coffeeRoulette: maybe(fc.boolean()),
  paymentChoice: maybe(fc.constantFrom(...paymentChoices)),
  organisationId: fc.constantFrom(...organisations.map(({ id }) => id)),
})

test('whoever is exported, importing the export changes nothing', async () => {
  const some = fc.array(fc.tuple(person, appointment), { minLength: 1, maxLength: 8 })

  await fc.assert(
    fc.asyncProperty(some, fc.boolean(), async (entries, asWorkbook) => {
      const people = entries.map(([fields, held], i) =>
        knownPerson({
          ...fields,
          id: `p${i}`,
          email: `p${i}@example.org`,
          appointments: [knownAppointment({ ...held, id: `a${i}` })],
        }),
      )
      const sheet = exported(people)
      const table = await tableFrom(asWorkbook ? await writeXlsx(sheet) : writeCsv(sheet))
      const plan = planFor(table, { existing: people })
      expect(plan.rows.map((row) => [row.outcome, 'changes' in row ? row.changes : []])).toEqual(
        people.map(() => ['same', []]),
      )
    }),
    { numRuns: 60 },
  )
})
