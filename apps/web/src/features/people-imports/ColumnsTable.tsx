import type { ColumnField, ImportColumn, PeopleImport } from '@elevate/contracts/people-import-preview'
import { StackingTable } from '../../ui/StackingTable.tsx'
import { fieldChoices } from './words.ts'

type ColumnsTableProps = {
  columns: readonly ImportColumn[]
  faults: PeopleImport['columnFaults']
  fields: readonly ColumnField[]
  set: (column: number, field: ColumnField) => void
}

/** One line for each column of the file: its header, what stands in it, and what it is. */
export function ColumnsTable({ columns, faults, fields, set }: ColumnsTableProps) {
  return (
    <StackingTable
      caption="The columns of your file"
      columns={[
        { key: 'header', heading: 'Column', cell: (column) => headerOf(column) },
        {
          key: 'samples',
          heading: 'First values',
          cell: ({ samples }) => (samples.length === 0 ? 'Empty' : samples.join(' · ')),
        },
        {
          key: 'is',
          heading: 'Is',
          cell: (column) => (
            <FieldOfColumn
              column={column}
              fault={faults.find((fault) => fault.columns.includes(column.column))?.says}
              field={fields[column.column] ?? 'ignore'}
              set={(field) => set(column.column, field)}
            />
          ),
        },
      ]}
      rowKey={({ column }) => String(column)}
      rows={columns}
    />
  )
}

const headerOf = ({ header, column }: ImportColumn): string => (header === '' ? `Column ${column + 1}` : header)

type FieldOfColumnProps = {
  column: ImportColumn
  field: ColumnField
  fault: string | undefined
  set: (field: ColumnField) => void
}

function FieldOfColumn({ column, field, fault, set }: FieldOfColumnProps) {
  const id = `column-${column.column}`
  const isSuggested = field === column.suggested
  return (
    <div className={fault === undefined ? '' : 'nhsuk-form-group--error'}>
      <label className="nhsuk-u-visually-hidden" htmlFor={id}>
        {headerOf(column)} is
      </label>
      {fault !== undefined && (
        <span className="nhsuk-error-message" id={`${id}-error`}>
          <span className="nhsuk-u-visually-hidden">Error:</span> {fault}
        </span>
      )}
      <select
        aria-describedby={fault === undefined ? `${id}-why` : `${id}-error`}
        className={`nhsuk-select${fault === undefined ? '' : ' nhsuk-select--error'}`}
        id={id}
        onChange={({ target }) => set(fieldChoices.find(({ value }) => value === target.value)?.value ?? 'ignore')}
        value={field}
      >
        {fieldChoices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      <p className="app-reference nhsuk-u-margin-bottom-0" id={`${id}-why`}>
        {isSuggested ? column.reason : 'Chosen by you.'}
      </p>
    </div>
  )
}
