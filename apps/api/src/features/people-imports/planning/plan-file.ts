import type { ColumnField, ImportMark } from '@elevate/contracts/people-import-preview'
import { readTable } from '../../../spreadsheets/read-table.ts'
import type { TableRefusal } from '../../../spreadsheets/refusal.ts'
import { type Cell, cellText, type SetAsideRow, type Table } from '../../../spreadsheets/table.ts'
import { isCross } from '../cells/words.ts'
import { settleCrosses } from '../columns/cross-columns.ts'
import { type ColumnSuggestion, suggestMapping } from '../columns/suggest-mapping.ts'
import type { KnownOrganisation, KnownPerson } from './known.ts'
import type { ImportAnswers, ImportPlan } from './plan.ts'
import { planImport } from './plan-import.ts'

export type FileToPlan = {
  bytes: Uint8Array
  /** The sheet of a workbook; null for the one with the largest table. */
  sheet: string | null
  /** As corrected; null for the columns as they are suggested. */
  mapping: readonly ColumnField[] | null
  answers: ImportAnswers
  organisations: readonly KnownOrganisation[]
  existing: readonly KnownPerson[]
}

export type FileColumn = ColumnSuggestion & { samples: string[] }

/** A file, what each of its columns holds, and what importing it would do. */
export type PlannedFile = {
  sheet: string | null
  otherSheets: string[]
  rowCount: number
  setAside: SetAsideRow[]
  setAsideCount: number
  columns: FileColumn[]
  mapping: ColumnField[]
  marks: ImportMark[]
  plan: ImportPlan
}

export type FilePlanning = { planned: PlannedFile } | { refusal: TableRefusal }

const mostSetAside = 50
const suggestFrom = 50
const sampleCount = 3
const sampleLength = 80

/** Reads a file and plans its import. Pure apart from the bytes that it unpacks; never throws for what a file holds. */
export async function planFile(file: FileToPlan): Promise<FilePlanning> {
  const reading = await readTable(file.bytes, file.sheet ?? undefined)
  if ('refusal' in reading) return reading
  const table = cleaned(reading.table)
  const columns = describeColumns(table)
  const fits = file.mapping?.length === columns.length
  const mapping = fits && file.mapping ? [...file.mapping] : columns.map(({ field }) => field)
  const { answers, organisations, existing } = file
  return {
    planned: {
      sheet: table.sheet,
      otherSheets: table.otherSheets,
      rowCount: table.rows.length,
      setAside: table.setAside.slice(0, mostSetAside),
      setAsideCount: table.setAside.length,
      columns,
      mapping,
      marks: marksIn(table, mapping, answers),
      plan: planImport({ table, mapping, answers, organisations, existing }),
    },
  }
}

/** Half a character or a NUL is nothing that anybody has typed, and no database takes it. */
function cleaned(table: Table): Table {
  const clean = (text: string): string => text.toWellFormed().replaceAll('\u0000', '')
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => (typeof cell === 'string' ? clean(cell) : cell)),
  }))
  return { ...table, headers: table.headers.map(clean), rows }
}

function describeColumns({ headers, rows }: Table): FileColumn[] {
  const suggestions = suggestMapping(
    headers,
    rows.slice(0, suggestFrom).map(({ cells }) => cells),
  )
  return suggestions.map((suggestion) => ({
    ...suggestion,
    samples: samplesOf(rows.map(({ cells }) => cells[suggestion.column])),
  }))
}

/** The first values that differ. */
function samplesOf(cells: (Cell | undefined)[]): string[] {
  const found = new Set<string>()
  for (const cell of cells) {
    if (found.size === sampleCount) break
    const text = cellText(cell).trim().slice(0, sampleLength)
    if (text !== '') found.add(text)
  }
  return [...found]
}

function marksIn(table: Table, mapping: readonly ColumnField[], answers: ImportAnswers): ImportMark[] {
  return mapping.flatMap((field, column): ImportMark[] => {
    if (field !== 'coffeeRoulette' && field !== 'offersToMentor') return []
    const texts = table.rows.map(({ cells }) => cellText(cells[column]))
    const rowCount = texts.filter(isCross).length
    if (rowCount === 0) return []
    const answer = answers.crosses.find((candidate) => candidate.column === column)
    const { means } = settleCrosses(texts, answer?.means)
    return [{ column, header: table.headers[column] ?? '', rowCount, means, isAnswered: answer !== undefined }]
  })
}
