import type { ImportField } from '@elevate/contracts/people-vocabulary'
import { cellText, type Table } from '../../../spreadsheets/table.ts'
import { settleCrosses } from '../columns/cross-columns.ts'
import { settleDateColumn } from '../columns/date-columns.ts'
import type { Mapping } from '../columns/mapping-faults.ts'
import type { ColumnRemark, ImportAnswers, ImportQuestion } from './plan.ts'
import type { ReadColumn } from './read-rows.ts'

export type SettledColumns = { columns: ReadColumn[]; questions: ImportQuestion[]; remarks: ColumnRemark[] }

type Source = { table: Pick<Table, 'headers' | 'rows'>; mapping: Mapping; answers: ImportAnswers }
type Settled = { column: ReadColumn; question: ImportQuestion | null; remark: string | null }

/** What can only be decided for a column as a whole: the order of day and month, and what an x stands for. */
export function settleColumns(source: Source): SettledColumns {
  const settled = source.mapping.flatMap((field, column) => (field === 'ignore' ? [] : [settle(source, field, column)]))
  return {
    columns: settled.map(({ column }) => column),
    questions: settled.flatMap(({ question }) => question ?? []),
    remarks: settled.flatMap(({ column: { column }, remark }) =>
      remark ? [{ column, header: source.table.headers[column] ?? '', says: remark }] : [],
    ),
  }
}

function settle(source: Source, field: ImportField, column: number): Settled {
  if (field === 'startDate') return settleDates(source, column)
  const plain: ReadColumn = { column, field, order: 'day-first', cross: 'yes' }
  if (field !== 'coffeeRoulette' && field !== 'offersToMentor') return { column: plain, question: null, remark: null }
  const texts = source.table.rows.map(({ cells }) => cellText(cells[column]))
  const answer = source.answers.crosses.find((candidate) => candidate.column === column)
  const { means, remark } = settleCrosses(texts, answer?.means)
  return { column: { ...plain, cross: means }, question: null, remark }
}

function settleDates({ table, answers }: Source, column: number): Settled {
  const read: ReadColumn = { column, field: 'startDate', order: 'day-first', cross: 'yes' }
  const answer = answers.dateOrders.find((candidate) => candidate.column === column)
  if (answer) return { column: { ...read, order: answer.order }, question: null, remark: null }
  const settled = settleDateColumn(table.rows.map(({ line, cells }) => ({ line, cell: cells[column] ?? '' })))
  if (settled.status === 'settled') {
    return { column: { ...read, order: settled.order }, question: null, remark: settled.remark }
  }
  const { status, ...why } = settled
  const question = { kind: 'date-order' as const, column, header: table.headers[column] ?? '', ...why }
  return { column: { ...read, order: null }, question, remark: null }
}
