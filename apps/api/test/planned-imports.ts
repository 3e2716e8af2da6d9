import { suggestMapping } from '../src/features/people-imports/columns/suggest-mapping.ts'
import type {
  AppointmentFields,
  KnownAppointment,
  KnownOrganisation,
  KnownPerson,
  PersonFields,
} from '../src/features/people-imports/planning/known.ts'
import { type ImportAnswers, type ImportPlan, noAnswers } from '../src/features/people-imports/planning/plan.ts'
import { planImport } from '../src/features/people-imports/planning/plan-import.ts'
import type { Cell, Table, TableRow } from '../src/spreadsheets/table.ts'

export const organisations: KnownOrganisation[] = [
  {
    id: 'north',
    name: 'Northmoor University Hospitals NHS Trust',
    shortName: 'Northmoor',
    odsCode: 'RNM',
    aliases: [],
  },
  {
    id: 'east',
    name: 'Eastvale Community Health NHS Foundation Trust',
    shortName: 'Eastvale',
    odsCode: 'REV',
    aliases: [],
  },
  { id: 'national', name: 'National programme', shortName: 'National', odsCode: null, aliases: [] },
]

const nobody: PersonFields = {
  givenName: 'Noor',
  familyName: 'Lewis',
  preferredName: null,
  email: 'noor@example.org',
  phone: null,
  postcode: null,
  address: null,
  interests: [],
  skills: [],
  availability: [],
  accessNeeds: null,
  contactPreference: null,
  offersToMentor: null,
}

const noAppointment: AppointmentFields = {
  role: 'Patient Safety Partner',
  startDate: null,
  termMonths: null,
  status: 'active',
  coffeeRoulette: null,
  paymentChoice: null,
}

export const knownAppointment = (fields: Partial<KnownAppointment> = {}): KnownAppointment => ({
  id: 'appointment-1',
  version: 1,
  organisationId: 'north',
  ...noAppointment,
  ...fields,
})

export const knownPerson = (fields: Partial<KnownPerson> = {}): KnownPerson => ({
  id: 'person-1',
  version: 1,
  appointments: [knownAppointment()],
  ...nobody,
  ...fields,
})

/** A table as the reader gives it: the header in line 1, the rows from line 2. */
export const tableOf = (headers: string[], ...rows: Cell[][]): Pick<Table, 'headers' | 'rows'> => ({
  headers,
  rows: rows.map((cells, i): TableRow => ({ line: i + 2, cells })),
})

type Planning = { answers?: Partial<ImportAnswers>; existing?: readonly KnownPerson[] }

/** The plan with the columns as suggested. */
export const planFor = (
  table: Pick<Table, 'headers' | 'rows'>,
  { answers = {}, existing = [] }: Planning = {},
): ImportPlan =>
  planImport({
    table,
    mapping: suggestMapping(
      table.headers,
      table.rows.slice(0, 50).map(({ cells }) => cells),
    ).map(({ field }) => field),
    answers: { ...noAnswers, ...answers },
    organisations,
    existing,
  })

/** The people that Elevate knows once a plan of new rows has been carried out. */
export function carriedOut(plan: ImportPlan): KnownPerson[] {
  const people = new Map<number, KnownPerson>()
  for (const row of plan.rows) {
    if (row.outcome !== 'new') continue
    const { values, organisationId, line, personOfLine } = row
    const appointment = { ...noAppointment, ...values, id: `appointment-${line}`, version: 1, organisationId }
    const person = people.get(personOfLine ?? line) ?? {
      ...nobody,
      familyName: '',
      email: null,
      ...values,
      id: `person-${line}`,
      version: 1,
      appointments: [],
    }
    people.set(personOfLine ?? line, { ...person, appointments: [...person.appointments, appointment] })
  }
  return [...people.values()]
}
