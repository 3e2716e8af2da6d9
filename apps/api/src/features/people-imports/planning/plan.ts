import type { ContactPreference, DateOrder, ImportField, ImportOutcome } from '@elevate/contracts/people-vocabulary'
import type { CellRule } from '../cells/reading.ts'
import type { CrossMeaning } from '../cells/words.ts'
import type { DateSample } from '../columns/date-columns.ts'
import type { MappingFault } from '../columns/mapping-faults.ts'
import type { ValueField, Values } from './known.ts'

/** Something that is asked once for the whole file; nothing is saved while one is open. Columns count from 0. */
export type ImportQuestion =
  | {
      kind: 'date-order'
      column: number
      header: string
      why: 'nothing-tells' | 'contradicts-itself'
      samples: DateSample[]
      dayFirstLines: number[]
      monthFirstLines: number[]
    }
  /** An empty name stands for the rows that give none. */
  | { kind: 'organisation'; name: string; lines: number[]; candidates: { id: string; name: string }[] }

export type ConflictChoice = 'use-this-row' | 'same-person' | 'another-person'

export type ImportAnswers = {
  dateOrders: readonly { column: number; order: DateOrder }[]
  crosses: readonly { column: number; means: CrossMeaning }[]
  /** `null` leaves the rows of that name out. */
  organisations: readonly { name: string; organisationId: string | null }[]
  /** `personId` says which of several people `same-person` means. */
  conflicts: readonly { line: number; choice: ConflictChoice; personId?: string }[]
  /** Lines that the person does not want to import. */
  leaveOut: readonly number[]
}

export const noAnswers: ImportAnswers = { dateOrders: [], crosses: [], organisations: [], conflicts: [], leaveOut: [] }

export type CellFault = {
  field: ImportField
  column: number | null
  typed: string
  rule: CellRule | 'name-missing'
  says: string
}

/** One field of a person or appointment: as shown, `null` for nothing. The values to save are in the row. */
export type FieldChange = { field: ValueField | 'organisation'; from: string | null; to: string | null }

export type ConflictReason =
  | 'question-open'
  /** Several rows are one person and say different things. */
  | 'rows-contradict'
  /** The address belongs to somebody with another name. */
  | 'shared-email'
  /** Same name and telephone or postcode as somebody with another address. */
  | 'other-email'
  /** Fits several people whom Elevate knows. */
  | 'several-people'

export type RowVerdict =
  /** `personOfLine`: a further appointment for the person whom that row adds. */
  | { outcome: 'new'; organisationId: string; values: Partial<Values>; personOfLine: number | null }
  | {
      outcome: 'changed'
      personId: string
      personVersion: number
      /** `null`: the person gets a further appointment. */
      appointmentId: string | null
      appointmentVersion: number | null
      organisationId: string
      changes: FieldChange[]
      /** Only what differs from what is stored; for a further appointment, all of it. */
      values: Partial<Values>
    }
  /** `mergedIntoLine`: put together with that row, which holds everything that this one says. */
  | { outcome: 'same'; personId: string | null; mergedIntoLine: number | null }
  | {
      outcome: 'conflict'
      reason: ConflictReason
      says: string
      choices: ConflictChoice[]
      otherLines: number[]
      people: { id: string; name: string; email: string | null }[]
    }
  | { outcome: 'left-out'; says: string }
  | { outcome: 'fault'; faults: CellFault[] }

export type PlannedRow = {
  line: number
  name: string
  /** What was noticed and needs no answer. */
  remarks: string[]
  /** A contact preference that the access needs suggest; a person confirms it, the import does not save it. */
  suggestedContact: ContactPreference | null
} & RowVerdict

export type ColumnRemark = { column: number; header: string; says: string }

export type ImportPlan = {
  /** Empty while the columns themselves are at fault. */
  rows: PlannedRow[]
  mappingFaults: MappingFault[]
  questions: ImportQuestion[]
  columnRemarks: ColumnRemark[]
  counts: Record<ImportOutcome, number>
  /** Nothing is open and no row is at fault: it may be saved. All or nothing. */
  isReady: boolean
}
