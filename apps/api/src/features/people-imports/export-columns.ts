import type { ImportField } from '@elevate/contracts/people-vocabulary'
import type { Cell } from '../../spreadsheets/table.ts'
import type { SheetToWrite } from '../../spreadsheets/write-csv.ts'
import { fieldLabels } from './columns/import-fields.ts'
import type { AppointmentFields, PersonFields, Values } from './planning/known.ts'
import { shownValue } from './shown-values.ts'

/** One row of the list of partners: a person with one appointment. */
export type ExportedAppointment = PersonFields & AppointmentFields & { organisationName: string }

type ExportColumn = {
  field: Exclude<ImportField, 'fullName'>
  header: string
  cell: (row: ExportedAppointment) => Cell
}

const textColumn = (field: keyof Values): ExportColumn => ({
  field,
  header: fieldLabels[field],
  cell: (row) => shownValue(field, row[field]),
})

/**
 * The list of partners as a spreadsheet. The first fifteen columns are those that coordinators know, in their order.
 * The import reads each back to the value that it came from.
 */
export const exportColumns: readonly ExportColumn[] = [
  ...(['givenName', 'familyName', 'email', 'phone', 'postcode'] as const).map(textColumn),
  { field: 'organisation', header: fieldLabels.organisation, cell: (row) => row.organisationName },
  {
    field: 'startDate',
    header: fieldLabels.startDate,
    cell: (row) => (row.startDate === null ? '' : { date: row.startDate }),
  },
  { field: 'termMonths', header: fieldLabels.termMonths, cell: (row) => row.termMonths ?? '' },
  ...(['status', 'interests', 'availability', 'accessNeeds', 'coffeeRoulette', 'offersToMentor'] as const).map(
    textColumn,
  ),
  ...(['paymentChoice', 'preferredName', 'address', 'role', 'skills', 'contactPreference'] as const).map(textColumn),
]

export const exportSheet = (rows: readonly ExportedAppointment[]): SheetToWrite => ({
  name: 'Partners',
  headers: exportColumns.map(({ header }) => header),
  rows: rows.map((row) => exportColumns.map(({ cell }) => cell(row))),
})
