import type { ContactPreference } from '@elevate/contracts/people-vocabulary'
import { fold } from '../cells/plain-text.ts'
import { suggestContactPreference } from '../cells/words.ts'
import { fieldLabels } from '../columns/import-fields.ts'
import { shownValue } from '../shown-values.ts'
import type { Given } from './compare.ts'
import { contradictions, groupByAppointment, mergeRows, type PersonRows, type PlacedRow } from './duplicates.ts'
import { judgeAppointments } from './judge-appointments.ts'
import type { KnownPerson } from './known.ts'
import { type KnownIndex, matchPerson, type PersonMatch } from './match-known.ts'
import type { ConflictChoice, ConflictReason, ImportAnswers, PlannedRow, RowVerdict } from './plan.ts'

export type Judging = {
  index: KnownIndex
  claimed: ReadonlySet<KnownPerson>
  answers: ImportAnswers
  organisationName: (id: string) => string
}

type ConflictAnswer = ImportAnswers['conflicts'][number]

/** What becomes of the rows of one person. */
export function judgePerson(judging: Judging, group: PersonRows): PlannedRow[] {
  const answer = judging.answers.conflicts.find(({ line }) => group.rows.some((row) => row.line === line))
  const parts = splitSharers(judging, group, answer)
  if (parts.length > 1) return parts.flatMap((rows) => judgePerson(judging, { ...group, rows }))
  const { rows, dropped } = chosenRows(group.rows, answer)
  const differing = contradictions(rows)
  if (differing.length > 0) return rows.map((row) => conflictOfRows(row, rows, differing))
  const match = settleMatch(matchRows(judging, rows), answer)
  if (match.kind === 'unsure') return [...rows.map((row) => conflictWithKnown(row, rows, match)), ...dropped]
  const person = match.kind === 'person' ? match.person : undefined
  const judged = judgeAppointments({
    person,
    appointments: groupByAppointment(rows),
    organisationName: judging.organisationName,
  })
  return [
    ...judged.map(({ row, verdict, remarks }) => planned(row, verdict, [...remarks, ...lookalikeRemarks(group, rows)])),
    ...dropped,
  ]
}

/** Rows with one address and several given names are several people once somebody says so, or when all are known. */
function splitSharers({ index }: Judging, group: PersonRows, answer: ConflictAnswer | undefined): PlacedRow[][] {
  const known = [...group.emails].some((email) => (index.byEmail.get(email)?.length ?? 0) > 1)
  if (!known && answer?.choice !== 'another-person') return [group.rows]
  return [...Map.groupBy(group.rows, ({ values }) => fold(values.givenName ?? '')).values()]
}

function chosenRows(
  rows: PlacedRow[],
  answer: ConflictAnswer | undefined,
): { rows: PlacedRow[]; dropped: PlannedRow[] } {
  if (answer?.choice !== 'use-this-row') return { rows, dropped: [] }
  const chosen = rows.filter((row) => row.line === answer.line)
  const others = rows.filter((row) => row.line !== answer.line)
  const says = `Row ${answer.line} was chosen instead.`
  return { rows: chosen, dropped: others.map((row) => planned(row, { outcome: 'left-out', says }, [])) }
}

function matchRows({ index, claimed }: Judging, rows: PlacedRow[]): PersonMatch {
  const organisationIds = rows.map(({ organisationId }) => organisationId)
  return matchPerson(index, { values: mergeRows(rows).values, organisationIds, claimed })
}

/** A doubt that the person has settled: this is somebody known, or somebody new. */
function settleMatch(match: PersonMatch, answer: ConflictAnswer | undefined): PersonMatch {
  if (match.kind !== 'unsure' || !answer) return match
  if (answer.choice === 'another-person') return { kind: 'nobody' }
  if (answer.choice !== 'same-person') return match
  const chosen =
    match.people.find(({ id }) => id === answer.personId) ?? (match.people.length === 1 ? match.people[0] : undefined)
  return chosen ? { kind: 'person', person: chosen } : match
}

const linesInWords = (rows: readonly PlacedRow[]): string => `Rows ${rows.map(({ line }) => line).join(' and ')}`

function conflictOfRows(row: PlacedRow, rows: PlacedRow[], differing: ReturnType<typeof contradictions>): PlannedRow {
  const fields = differing.map((field) => {
    const said = [...new Set(rows.map(({ values }) => shownValue(field, values[field])).filter(Boolean))]
    return `${fieldLabels[field]} (${said.join(' or ')})`
  })
  const says = `${linesInWords(rows)} look like one person but differ in ${fields.join(', ')}.`
  const choices: ConflictChoice[] = differing.includes('givenName')
    ? ['use-this-row', 'another-person']
    : ['use-this-row']
  return conflict(row, rows, { reason: 'rows-contradict', says, choices, people: [] })
}

const doubts = {
  'shared-email': {
    says: 'This address belongs to somebody with another name',
    choices: ['same-person', 'another-person'],
  },
  'other-email': {
    says: 'Somebody with this name and telephone or postcode has another address',
    choices: ['same-person', 'another-person'],
  },
  'several-people': { says: 'This row fits several people', choices: ['same-person', 'another-person'] },
} as const

function conflictWithKnown(row: PlacedRow, rows: PlacedRow[], match: PersonMatch & { kind: 'unsure' }): PlannedRow {
  const people = match.people.map((person) => ({ id: person.id, name: fullName(person), email: person.email }))
  const who = people.map(({ name, email }) => (email ? `${name}, ${email}` : name)).join('; ')
  const { says, choices } = doubts[match.reason]
  return conflict(row, rows, { reason: match.reason, says: `${says}: ${who}.`, choices: [...choices], people })
}

type Doubt = Omit<RowVerdict & { outcome: 'conflict' }, 'outcome' | 'otherLines'> & { reason: ConflictReason }

function conflict(row: PlacedRow, rows: PlacedRow[], doubt: Doubt): PlannedRow {
  const otherLines = rows.map(({ line }) => line).filter((line) => line !== row.line)
  return planned(row, { outcome: 'conflict', ...doubt, otherLines }, [])
}

function lookalikeRemarks(group: PersonRows, rows: PlacedRow[]): string[] {
  if (group.lookalikes.length === 0 || rows.length === 0) return []
  return [
    `Row ${group.lookalikes.join(', ')} has the same name and telephone but another address; taken for two people.`,
  ]
}

const fullName = (person: { givenName?: string; familyName?: string }): string =>
  [person.givenName, person.familyName].filter(Boolean).join(' ')

/** Frames a verdict with what is shown beside it. */
export function planned(row: Pick<PlacedRow, 'line' | 'values'>, verdict: RowVerdict, remarks: string[]): PlannedRow {
  return {
    line: row.line,
    name: fullName(row.values),
    remarks,
    suggestedContact: suggestedContact(row.values),
    ...verdict,
  }
}

function suggestedContact(values: Given['values']): ContactPreference | null {
  if (values.contactPreference || !values.accessNeeds) return null
  return suggestContactPreference(values.accessNeeds) ?? null
}
