import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { ChooseRow, type Choosing } from './ChooseRow.tsx'
import { SortHeading } from './SortHeading.tsx'

export type Column<Row> = {
  key: string
  heading: string
  cell: (row: Row) => ReactNode
  /** The API's name of this order, if the list can be put in it: `name` upwards, `-name` downwards. */
  sort?: string
  isNumber?: true
}

type SortableTableProps<Row> = {
  /** What the table shows today, as a sentence: "41 partners, by name". */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The order that the list has while the address names none. */
  defaultSort?: string
  /** Puts a box in front of each row; the BulkBar above says what for. */
  choosing?: Choosing<Row>
}

/** A table whose order is in the address. The first cell names its row. A wide one scrolls in its own frame. */
export function SortableTable<Row>(props: SortableTableProps<Row>) {
  const { caption, columns, rows, rowKey, defaultSort, choosing } = props
  const [search] = useSearchParams()
  const sort = search.get('sort') ?? defaultSort ?? null
  return (
    <section aria-label={caption} className="app-table app-table--desk">
      <table className="nhsuk-table">
        <caption className="nhsuk-table__caption">{caption}</caption>
        <thead className="nhsuk-table__head">
          <tr>
            {choosing && (
              <th className="nhsuk-table__header app-table__choose" scope="col">
                <span className="nhsuk-u-visually-hidden">Choose</span>
              </th>
            )}
            {columns.map((column) => (
              <Heading column={column} key={column.key} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {rows.map((row) => (
            <tr className="nhsuk-table__row" key={rowKey(row)}>
              {choosing && (
                <td className="nhsuk-table__cell app-table__choose">
                  <ChooseRow name={choosing.nameOf(row)} rowKey={rowKey(row)} selection={choosing.selection} />
                </td>
              )}
              {columns.map((column, index) => (
                <Cell column={column} isFirst={index === 0} key={column.key} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Heading<Row>({ column, sort }: { column: Column<Row>; sort: string | null }) {
  const { heading, sort: order, isNumber } = column
  const className = `nhsuk-table__header${isNumber ? ' nhsuk-table__header--numeric' : ''}`
  if (order !== undefined) return <SortHeading className={className} heading={heading} order={order} sort={sort} />
  return (
    <th className={className} scope="col">
      {heading}
    </th>
  )
}

type CellProps<Row> = { column: Column<Row>; row: Row; isFirst: boolean }

function Cell<Row>({ column, row, isFirst }: CellProps<Row>) {
  const numeric = column.isNumber ? ' nhsuk-table__cell--numeric' : ''
  if (isFirst) {
    return (
      <th className={`nhsuk-table__cell app-table__name${numeric}`} scope="row">
        {column.cell(row)}
      </th>
    )
  }
  return <td className={`nhsuk-table__cell${numeric}`}>{column.cell(row)}</td>
}
