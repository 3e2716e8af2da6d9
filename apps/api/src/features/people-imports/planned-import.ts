import type { ColumnField } from '@elevate/contracts/people-import-preview'
import { conflict, Refusal } from '../../errors.ts'
import type { Known } from './known-people.ts'
import type { ImportAnswers, PlannedRow } from './planning/plan.ts'
import { planAside } from './planning/plan-aside.ts'
import type { PlannedFile } from './planning/plan-file.ts'
import { fingerprintOf, previewOf } from './preview.ts'
import { storable } from './storable.ts'

type ToPlan = {
  bytes: Uint8Array
  sheet: string | null
  mapping: readonly ColumnField[] | null
  answers: ImportAnswers
  known: Known
}

/** Plans an import; a file that cannot be read is refused with what to do about it. */
export const planOrRefuse = async ({ known, ...file }: ToPlan): Promise<PlannedFile> => {
  const { organisations, existing } = known
  const planning = await planAside({ ...file, organisations, existing })
  if ('planned' in planning) return planning.planned
  const { code, says } = planning.refusal
  if (code === 'too-big') throw new Refusal(413, 'too-large', says, { fields: { '/file': code } })
  throw new Refusal(400, 'unreadable-file', says, { fields: { '/file': code } })
}

/** What is kept of a planned file beside its rows. */
export const keptOf = (planned: PlannedFile, answers: ImportAnswers) => ({
  mapping: planned.mapping,
  answers: storable(answers),
  preview: storable(previewOf(planned)),
  fingerprint: fingerprintOf(planned.plan),
})

/** Nothing is imported while something is open: every row that stands in the way is named, with value and rule. */
export const refuseUnlessReady = ({ plan }: PlannedFile): void => {
  if (plan.isReady) return
  throw conflict(
    'import-not-ready',
    'Nothing was imported. Some rows cannot be read, or a question about the file is open.',
    storable({
      counts: plan.counts,
      columnFaults: plan.mappingFaults,
      questions: plan.questions.map((question) => ({
        kind: question.kind,
        about: question.kind === 'organisation' ? question.name : question.header,
      })),
      rows: plan.rows.flatMap(standingInTheWay),
    }),
  )
}

type InTheWay = {
  line: number
  name: string
  faults: { field: string | null; value: string | null; rule: string; says: string }[]
}

const standingInTheWay = (row: PlannedRow): InTheWay[] => {
  const { line, name } = row
  if (row.outcome === 'fault') {
    return [
      { line, name, faults: row.faults.map(({ field, typed, rule, says }) => ({ field, value: typed, rule, says })) },
    ]
  }
  if (row.outcome !== 'conflict') return []
  return [{ line, name, faults: [{ field: null, value: null, rule: row.reason, says: row.says }] }]
}
