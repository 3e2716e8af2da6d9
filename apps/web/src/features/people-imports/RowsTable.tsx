import type { PeopleImport } from '@elevate/contracts/people-import-preview'
import type { ImportRow } from '@elevate/contracts/people-import-rows'
import { StackingTable } from '../../ui/StackingTable.tsx'
import { RowActions } from './RowActions.tsx'
import { RowDetails } from './RowDetails.tsx'
import { counted, inDigits, outcomeWords } from './words.ts'

export function RowsTable({ rows, started }: { rows: readonly ImportRow[]; started: PeopleImport }) {
  const columns = [
    {
      key: 'name',
      heading: 'Name',
      cell: ({ name, line }: ImportRow) => (
        <>
          {name || 'No name'} <span className="app-reference">row {inDigits(line)}</span>
        </>
      ),
    },
    { key: 'outcome', heading: 'Becomes', cell: ({ outcome }: ImportRow) => <OutcomeTag outcome={outcome} /> },
    { key: 'details', heading: 'What the row says', cell: (row: ImportRow) => <RowDetails row={row} /> },
  ]
  const actions = {
    key: 'actions',
    heading: 'You decide',
    cell: (row: ImportRow) => <RowActions row={row} started={started} />,
  }
  return (
    <StackingTable
      caption={`${counted(rows.length, 'row')} of your file`}
      columns={started.can.change ? [...columns, actions] : columns}
      rowKey={({ line }) => String(line)}
      rows={rows}
    />
  )
}

function OutcomeTag({ outcome }: Pick<ImportRow, 'outcome'>) {
  const { text, tag } = outcomeWords[outcome]
  return <strong className={`nhsuk-tag nhsuk-tag--${tag}`}>{text}</strong>
}
