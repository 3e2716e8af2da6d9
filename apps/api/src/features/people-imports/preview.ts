import { createHash } from 'node:crypto'
import type {
  DateQuestion,
  ImportColumn,
  ImportCounts,
  OrganisationQuestion,
  PeopleImport,
} from '@elevate/contracts/people-import-preview'
import { similarNames } from './planning/organisation-names.ts'
import type { ImportPlan, ImportQuestion } from './planning/plan.ts'
import type { PlannedFile } from './planning/plan-file.ts'

/** What is kept of a planned file besides its rows. */
export type ImportPreview = Pick<
  PeopleImport,
  | 'sheet'
  | 'otherSheets'
  | 'rowCount'
  | 'setAside'
  | 'setAsideCount'
  | 'columnFaults'
  | 'columnRemarks'
  | 'dateQuestions'
  | 'organisationQuestions'
  | 'marks'
  | 'isReady'
> & { columns: ImportColumn[]; counts: ImportCounts }

const linesShown = 5

export const previewOf = ({ plan, columns, mapping, ...file }: PlannedFile): ImportPreview => ({
  sheet: file.sheet,
  otherSheets: file.otherSheets,
  rowCount: file.rowCount,
  setAside: file.setAside,
  setAsideCount: file.setAsideCount,
  marks: file.marks,
  columns: columns.map(({ column, header, samples, field, confidence, reason }) => ({
    column,
    header,
    samples,
    field: mapping[column] ?? 'ignore',
    suggested: field,
    confidence,
    reason,
  })),
  columnFaults: plan.mappingFaults,
  columnRemarks: plan.columnRemarks,
  dateQuestions: plan.questions.flatMap(dateQuestion),
  organisationQuestions: organisationQuestions(plan.questions),
  counts: plan.counts,
  isReady: plan.isReady,
})

const dateQuestion = (question: ImportQuestion): DateQuestion[] => {
  if (question.kind !== 'date-order') return []
  const { column, header, why, samples } = question
  return [{ column, header, why, samples }]
}

const organisationQuestions = (questions: readonly ImportQuestion[]): OrganisationQuestion[] => {
  const asked = questions.filter((question) => question.kind === 'organisation')
  const similar = similarNames(asked.map(({ name }) => name))
  return asked.map(({ name, lines, candidates }) => ({
    name,
    rowCount: lines.length,
    lines: lines.slice(0, linesShown),
    candidates,
    similarNames: similar.get(name) ?? [],
  }))
}

const versions = new Set(['personVersion', 'appointmentVersion'])

/** A hash of all that a plan would do and ask. Versions that have risen without changing anything do not count. */
export const fingerprintOf = (plan: ImportPlan): string => {
  const told = JSON.stringify([plan.rows, plan.questions], (key, value: unknown) =>
    versions.has(key) ? undefined : value,
  )
  return createHash('sha256').update(told).digest('base64url')
}
