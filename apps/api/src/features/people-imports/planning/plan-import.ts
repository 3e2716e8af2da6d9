import { type ImportOutcome, importOutcomes } from '@elevate/contracts/people-vocabulary'
import type { Table } from '../../../spreadsheets/table.ts'
import { type Mapping, mappingFaults } from '../columns/mapping-faults.ts'
import { groupByPerson, type PersonRows, type PlacedRow } from './duplicates.ts'
import { emailKey } from './identity.ts'
import { judgePerson, planned } from './judge-person.ts'
import type { KnownOrganisation, KnownPerson } from './known.ts'
import { indexKnown, type KnownIndex } from './match-known.ts'
import { type Place, placeOrganisations } from './place-rows.ts'
import type { ImportAnswers, ImportPlan, PlannedRow } from './plan.ts'
import { type ReadRow, readRow } from './read-rows.ts'
import { settleColumns } from './settle-columns.ts'

export type ImportToPlan = {
  table: Pick<Table, 'headers' | 'rows'>
  mapping: Mapping
  answers: ImportAnswers
  /** Those into which this coordinator may import. */
  organisations: readonly KnownOrganisation[]
  /** Those whom this coordinator may see; nobody else is ever matched or named. */
  existing: readonly KnownPerson[]
}

/**
 * What an import would do, row by row, before anything is saved. Pure: the same input gives the same plan, and once
 * a plan has been carried out the same file gives `same` for every row.
 */
export function planImport({ table, mapping, answers, organisations, existing }: ImportToPlan): ImportPlan {
  const faults = mappingFaults(mapping, table.headers)
  if (faults.length > 0) return toPlan({ rows: [], mappingFaults: faults, questions: [], columnRemarks: [] })
  const { columns, questions, remarks } = settleColumns({ table, mapping, answers })
  const unwanted = new Set(answers.leaveOut)
  const rows = Map.groupBy(
    table.rows.map((row) => readRow(row, columns)),
    ({ line }) => (unwanted.has(line) ? 'unwanted' : 'wanted'),
  )
  const wanted = rows.get('wanted') ?? []
  const places = placeOrganisations(wanted, organisations, answers)
  const sorted = wanted.map((row) => sortOut(row, places.placeOf(row.organisation)))
  const toJudge = sorted.flatMap((row) => row.toJudge ?? [])
  const plannedRows = [
    ...(rows.get('unwanted') ?? []).map((row) => leftOut(row, 'You left this row out.')),
    ...sorted.flatMap(({ settled }) => settled ?? []),
    ...judgeAll(toJudge, { answers, organisations, existing }),
  ]
  return toPlan({
    rows: plannedRows.toSorted((a, b) => a.line - b.line),
    mappingFaults: [],
    questions: [...questions, ...places.questions],
    columnRemarks: remarks,
  })
}

type Against = Pick<ImportToPlan, 'answers' | 'organisations' | 'existing'>

function judgeAll(rows: readonly PlacedRow[], { answers, organisations, existing }: Against): PlannedRow[] {
  const index = indexKnown(existing)
  const people = groupByPerson(rows)
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  const judging = {
    index,
    claimed: claimedByEmail(index, people),
    answers,
    organisationName: (id: string) => names.get(id) ?? '',
  }
  return people.flatMap((group) => judgePerson(judging, group))
}

type SortedRow = { settled?: PlannedRow; toJudge?: PlacedRow }

/** What needs no look at other people: rows left out, at fault, or waiting for an answer. */
function sortOut(row: ReadRow, place: Place): SortedRow {
  if (place.kind === 'left-out') return { settled: leftOut(row, `You left the rows of “${row.organisation}” out.`) }
  if (row.faults.length > 0) return { settled: planned(row, { outcome: 'fault', faults: row.faults }, []) }
  if (row.isWaiting || place.kind === 'open') return { settled: waiting(row) }
  return { toJudge: { ...row, organisationId: place.id } }
}

const leftOut = (row: ReadRow, says: string): PlannedRow => planned(row, { outcome: 'left-out', says }, [])

const waiting = (row: ReadRow): PlannedRow =>
  planned(
    row,
    {
      outcome: 'conflict',
      reason: 'question-open',
      says: 'Answer the questions about the file first.',
      choices: [],
      otherLines: [],
      people: [],
    },
    [],
  )

function claimedByEmail(index: KnownIndex, people: PersonRows[]): Set<KnownPerson> {
  const claimed = people.flatMap(({ emails }) =>
    [...emails].flatMap((email) => index.byEmail.get(emailKey({ email }) ?? '') ?? []),
  )
  return new Set(claimed)
}

function toPlan(parts: Omit<ImportPlan, 'counts' | 'isReady'>): ImportPlan {
  const counts = Object.fromEntries(importOutcomes.map((outcome) => [outcome, 0])) as Record<ImportOutcome, number>
  for (const { outcome } of parts.rows) counts[outcome] += 1
  const isOpen = parts.questions.length > 0 || parts.mappingFaults.length > 0
  return { ...parts, counts, isReady: !isOpen && parts.rows.length > 0 && counts.conflict === 0 && counts.fault === 0 }
}
