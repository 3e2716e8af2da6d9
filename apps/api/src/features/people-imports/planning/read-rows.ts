import type { DateOrder, ImportField } from '@elevate/contracts/people-vocabulary'
import { type Cell, cellText, type TableRow } from '../../../spreadsheets/table.ts'
import { readAvailability } from '../cells/availability.ts'
import { dateShape, readDate } from '../cells/dates.ts'
import { readEmail } from '../cells/emails.ts'
import { isWithoutCase, readName, splitFullName } from '../cells/names.ts'
import { readPhone } from '../cells/phones.ts'
import { oneLine, readLine, readLines, readList } from '../cells/plain-text.ts'
import { readPostcode } from '../cells/postcodes.ts'
import { isRefused, type Reading } from '../cells/reading.ts'
import {
  type CrossMeaning,
  readContactPreference,
  readPaymentChoice,
  readStatus,
  readTermMonths,
  readYesNo,
} from '../cells/words.ts'
import type { ValueField, Values } from './known.ts'
import type { CellFault } from './plan.ts'

/** A column that is read, with what was settled for it. An order of `null` waits for an answer. */
export type ReadColumn = { column: number; field: ImportField; order: DateOrder | null; cross: CrossMeaning }

export type ReadRow = {
  line: number
  organisation: string
  /** Only what the row says: an empty cell leaves no entry, so that it can erase nothing. */
  values: Partial<Values>
  /** Names typed all in capitals or all in small letters: their case says nothing. */
  caseless: Set<ValueField>
  faults: CellFault[]
  /** Holds a date that cannot be read before its column is settled. */
  isWaiting: boolean
}

const readers: { [F in ValueField]: (cell: Cell, column: ReadColumn) => Reading<NonNullable<Values[F]>> } = {
  givenName: (cell) => readName(cellText(cell)),
  familyName: (cell) => readName(cellText(cell)),
  preferredName: (cell) => readName(cellText(cell)),
  email: (cell) => readEmail(cellText(cell)),
  phone: (cell) => readPhone(cellText(cell)),
  postcode: (cell) => readPostcode(cellText(cell)),
  address: (cell) => readLines(cellText(cell), 500),
  interests: (cell) => readList(cellText(cell)),
  skills: (cell) => readList(cellText(cell)),
  availability: (cell) => readAvailability(cellText(cell)),
  accessNeeds: (cell) => readLines(cellText(cell), 2000),
  contactPreference: (cell) => readContactPreference(cellText(cell)),
  role: (cell) => readLine(cellText(cell), 100),
  startDate: (cell, { order }) => readDate(cell, order ?? 'day-first'),
  termMonths: (cell) => readTermMonths(cellText(cell)),
  status: (cell) => readStatus(cellText(cell)),
  coffeeRoulette: (cell, { cross }) => readYesNo(yesNoText(cell), cross),
  offersToMentor: (cell, { cross }) => readYesNo(yesNoText(cell), cross),
  paymentChoice: (cell) => readPaymentChoice(cellText(cell)),
}

const yesNoText = (cell: Cell): string => (typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : cellText(cell))

/** What one row says, cell by cell, in the forms in which Elevate stores it. */
export function readRow(row: TableRow, columns: readonly ReadColumn[]): ReadRow {
  const read: ReadRow = {
    line: row.line,
    organisation: '',
    values: {},
    caseless: new Set(),
    faults: [],
    isWaiting: false,
  }
  for (const column of columns) readCell(read, row.cells[column.column] ?? '', column)
  if (read.values.givenName === undefined && !read.faults.some(({ field }) => field === 'givenName')) {
    const says = 'Every person needs at least a given name.'
    read.faults.push({ field: 'givenName', column: null, typed: '', rule: 'name-missing', says })
  }
  return read
}

function readCell(read: ReadRow, cell: Cell, column: ReadColumn): void {
  const { field } = column
  if (field === 'organisation') {
    read.organisation = oneLine(cellText(cell))
    return
  }
  if (field === 'fullName') {
    const { givenName, familyName, preferredName } = splitFullName(cellText(cell))
    const parts = { givenName, familyName, preferredName }
    for (const part of ['givenName', 'familyName', 'preferredName'] as const)
      take(read, { field: part, cell: parts[part] }, column)
    return
  }
  if (field === 'startDate' && column.order === null && dateShape(cell).kind === 'numbers') {
    read.isWaiting = true
    return
  }
  take(read, { field, cell }, column)
}

type Said<F extends ValueField> = { field: F; cell: Cell }

function take<F extends ValueField>(read: ReadRow, { field, cell }: Said<F>, column: ReadColumn): void {
  const typed = cellText(cell)
  const reading = readers[field](cell, column)
  if (isRefused(reading)) {
    read.faults.push({ field: column.field, column: column.column, typed: typed.slice(0, 200), ...reading })
    return
  }
  if (reading.value === null) return
  read.values[field] = reading.value
  if (isWithoutCase(oneLine(typed))) read.caseless.add(field)
}
