import { type Static, Type } from 'typebox'
import { DateOrder, importFields } from './people-vocabulary.ts'
import { Day, Instant, Line, Nullable, OneOf, Strict, Uuid } from './text.ts'

const Count = Type.Integer({ minimum: 0 })
export const LineNumber = Type.Integer({ minimum: 1, maximum: 10_000_000 })
export const ColumnNumber = Type.Integer({ minimum: 0, maximum: 199 })

/** `importing` only while its rows are being saved; it then becomes `imported`, or is `preparing` again. */
export const importStates = ['preparing', 'importing', 'imported', 'undone'] as const
export const ImportState = OneOf(importStates)
export type ImportState = Static<typeof ImportState>

/** What a column holds; `ignore` leaves it out. */
export const columnFields = [...importFields, 'ignore'] as const
export const ColumnField = OneOf(columnFields)
export type ColumnField = Static<typeof ColumnField>

export const crossMeanings = ['yes', 'no', 'not-said'] as const
export const CrossMeaning = OneOf(crossMeanings)
export type CrossMeaning = Static<typeof CrossMeaning>

const Counts = Type.Object({
  new: Count,
  changed: Count,
  same: Count,
  conflict: Count,
  'left-out': Count,
  fault: Count,
})
export type ImportCounts = Static<typeof Counts>

const Named = Type.Object({ id: Uuid, name: Type.String() })

const summary = {
  id: Uuid,
  fileName: Type.String(),
  state: ImportState,
  uploadedAt: Instant,
  uploadedBy: Nullable(Type.String()),
  importedAt: Nullable(Instant),
  importedBy: Nullable(Type.String()),
  undoneAt: Nullable(Instant),
  rowCount: Count,
  counts: Counts,
}
export const PeopleImportSummary = Type.Object(summary)
export type PeopleImportSummary = Static<typeof PeopleImportSummary>

export const ImportColumn = Type.Object({
  /** Counted from 0. */
  column: Type.Integer(),
  header: Type.String(),
  /** The first three different values. */
  samples: Type.Array(Type.String()),
  field: ColumnField,
  suggested: ColumnField,
  confidence: OneOf(['certain', 'likely', 'guess', 'none'] as const),
  /** Why that is suggested, in words. */
  reason: Type.String(),
})
export type ImportColumn = Static<typeof ImportColumn>

/** A column whose dates can be read both ways. Five samples; null where a reading is no date. */
export const DateQuestion = Type.Object({
  column: Type.Integer(),
  header: Type.String(),
  why: OneOf(['nothing-tells', 'contradicts-itself'] as const),
  samples: Type.Array(
    Type.Object({
      line: Type.Integer(),
      typed: Type.String(),
      dayFirst: Nullable(Day),
      monthFirst: Nullable(Day),
    }),
  ),
})
export type DateQuestion = Static<typeof DateQuestion>

export const OrganisationQuestion = Type.Object({
  /** As the file has it; empty for the rows that give none. */
  name: Type.String(),
  rowCount: Count,
  /** The first few. */
  lines: Type.Array(Type.Integer()),
  /** Of mine, those that it may mean. */
  candidates: Type.Array(Named),
  /** Other names without an answer that look like the same organisation: leaving this one out leaves them out too. */
  similarNames: Type.Array(Type.String()),
})
export type OrganisationQuestion = Static<typeof OrganisationQuestion>

/** A yes/no column in which people have set an x: how it is read unless somebody says otherwise. */
export const ImportMark = Type.Object({
  column: Type.Integer(),
  header: Type.String(),
  rowCount: Count,
  means: CrossMeaning,
  isAnswered: Type.Boolean(),
})
export type ImportMark = Static<typeof ImportMark>

export const importAnswers = {
  dateOrders: Type.Array(Strict({ column: ColumnNumber, order: DateOrder }), { maxItems: 200 }),
  crosses: Type.Array(Strict({ column: ColumnNumber, means: CrossMeaning }), { maxItems: 200 }),
  /** `null` leaves the rows of that name out. */
  organisations: Type.Array(Strict({ name: Line(500, 0), organisationId: Nullable(Uuid) }), { maxItems: 500 }),
}

export const PeopleImport = Type.Object({
  ...summary,
  /** While `importing`: rows saved so far. */
  progress: Nullable(Type.Object({ done: Count, total: Count })),
  sheet: Nullable(Type.String()),
  otherSheets: Type.Array(Type.String()),
  /** The organisations into which this import can bring people: those of who uploaded it. */
  organisations: Type.Array(Named),
  columns: Type.Array(ImportColumn),
  columnFaults: Type.Array(
    Type.Object({
      kind: OneOf(['two-columns', 'no-name', 'name-twice'] as const),
      columns: Type.Array(Type.Integer()),
      says: Type.String(),
    }),
  ),
  columnRemarks: Type.Array(Type.Object({ column: Type.Integer(), header: Type.String(), says: Type.String() })),
  /** Nothing is saved while one of these is open. */
  dateQuestions: Type.Array(DateQuestion),
  organisationQuestions: Type.Array(OrganisationQuestion),
  marks: Type.Array(ImportMark),
  /** What has been answered; `askAgain` takes an answer back. */
  answers: Type.Object(importAnswers),
  /** Rows of the sheet that are no people: titles, totals, notes. The first fifty of them. */
  setAside: Type.Array(
    Type.Object({
      line: Type.Integer(),
      text: Type.String(),
      why: OneOf(['above-the-table', 'total', 'note', 'repeated-header'] as const),
    }),
  ),
  setAsideCount: Count,
  /** Nothing is open and no row is at fault: it can be applied. */
  isReady: Type.Boolean(),
  /** Until when the file and the list of its rows are kept, and the import can be undone. */
  keptUntil: Instant,
  can: Type.Object({ change: Type.Boolean(), apply: Type.Boolean(), undo: Type.Boolean(), discard: Type.Boolean() }),
  version: Type.Integer(),
})
export type PeopleImport = Static<typeof PeopleImport>
