import { type Comparison, compareFields, type Given } from './compare.ts'
import { mergeRows, type PlacedRow } from './duplicates.ts'
import {
  appointmentFieldNames,
  defaultRole,
  defaultStatus,
  type KnownAppointment,
  type KnownPerson,
  personFieldNames,
  type Values,
} from './known.ts'
import { matchAppointment } from './match-known.ts'
import type { RowVerdict } from './plan.ts'

export type JudgedRow = { row: PlacedRow; verdict: RowVerdict; remarks: string[] }

export type PersonToJudge = {
  /** Undefined when the rows add a person. */
  person: KnownPerson | undefined
  appointments: PlacedRow[][]
  organisationName: (id: string) => string
}

/** The first row of each appointment carries what the rows say together; the person's own fields go with the first. */
export function judgeAppointments({ person, appointments, organisationName }: PersonToJudge): JudgedRow[] {
  const together = mergeRows(appointments.flat())
  const taken = new Set<KnownAppointment>()
  const firstLine = appointments[0]?.[0]?.line ?? null
  return appointments.flatMap((rows, position) => {
    const [row, ...copies] = rows
    if (!row) return []
    const isFirst = position === 0
    const own = withPerson(mergeRows(rows), isFirst ? together : undefined)
    const judged = person
      ? judgeKnown({ person, row, own, taken, organisationName })
      : { verdict: newVerdict(row, own, isFirst ? null : firstLine), remarks: [] }
    return [{ row, ...judged }, ...copies.map((copy) => judgeCopy(copy, row, person))]
  })
}

/** The appointment that some rows give, with what all rows of the person say about the person, or without. */
function withPerson(appointment: Given, person: Given | undefined): Given {
  const values: Partial<Values> = { ...appointment.values }
  for (const field of personFieldNames) delete values[field]
  if (!person) return { values, caseless: new Set() }
  const ofPerson: Partial<Values> = { ...person.values }
  for (const field of appointmentFieldNames) delete ofPerson[field]
  return { values: { ...ofPerson, ...values }, caseless: person.caseless }
}

const newVerdict = (row: PlacedRow, own: Given, personOfLine: number | null): RowVerdict => ({
  outcome: 'new',
  organisationId: row.organisationId,
  values: { role: defaultRole, status: defaultStatus, ...own.values },
  personOfLine,
})

type Known = {
  person: KnownPerson
  row: PlacedRow
  own: Given
  taken: Set<KnownAppointment>
  organisationName: (id: string) => string
}

function judgeKnown({ person, row, own, taken, organisationName }: Known): { verdict: RowVerdict; remarks: string[] } {
  const here = person.appointments.filter((one) => one.organisationId === row.organisationId && !taken.has(one))
  const appointment = matchAppointment(here, own.values)
  if (appointment) taken.add(appointment)
  const ofPerson = compareFields(personFieldNames, person, own)
  const ofAppointment = appointment
    ? compareFields(appointmentFieldNames, appointment, own)
    : furtherAppointment(own, organisationName(row.organisationId))
  const changes = [...ofPerson.changes, ...ofAppointment.changes]
  const remarks = [...ofPerson.remarks, ...ofAppointment.remarks]
  if (changes.length === 0) return { verdict: { outcome: 'same', personId: person.id, mergedIntoLine: null }, remarks }
  const verdict: RowVerdict = {
    outcome: 'changed',
    personId: person.id,
    personVersion: person.version,
    appointmentId: appointment?.id ?? null,
    appointmentVersion: appointment?.version ?? null,
    organisationId: row.organisationId,
    changes,
    values: { ...ofPerson.values, ...ofAppointment.values },
  }
  return { verdict, remarks }
}

function furtherAppointment(own: Given, organisation: string): Comparison {
  const given = { ...own, values: { role: defaultRole, status: defaultStatus, ...own.values } }
  const comparison = compareFields(appointmentFieldNames, {}, given)
  return { ...comparison, changes: [{ field: 'organisation', from: null, to: organisation }, ...comparison.changes] }
}

const judgeCopy = (copy: PlacedRow, into: PlacedRow, person: KnownPerson | undefined): JudgedRow => ({
  row: copy,
  verdict: { outcome: 'same', personId: person?.id ?? null, mergedIntoLine: into.line },
  remarks: [`The same person as row ${into.line}; the two rows were put together.`],
})
