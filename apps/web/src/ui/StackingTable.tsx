// biome-ignore-all lint/a11y/noRedundantRoles: browsers forget that a table is one once its rows are laid out as blocks.
import type { ReactNode } from 'react'
import { ChooseRow, type Choosing } from './ChooseRow.tsx'
import { SortHeading } from './SortHeading.tsx'

export type Column<Row> = {
  key: string
  heading: string
  cell: (row: Row) => ReactNode
  isNumber?: true
  /** Links and buttons that say themselves what they do: without the heading on a phone, and not at all on paper. */
  isAction?: true
  /** The API's name of this order, if the list can be put in it; on a phone the page offers the orders by links. */
  sort?: string
}

type StackingTableProps<Row> = {
  /** What the table shows today: "19 groups". */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The order that the list is in. */
  sort?: string | null
  /** Puts a box in front of each row; the BulkBar above says what for. */
  choosing?: Choosing<Row>
}

/**
 * A table at a desk; on a phone each row stands on its own with its headings beside it, since sentences in three
 * narrow columns cannot be read. The roles keep it a table to who listens, whatever the style makes of it.
 */
export function StackingTable<Row>({ caption, columns, rows, rowKey, sort, choosing }: StackingTableProps<Row>) {
  return (
    <table className="nhsuk-table app-stacking" role="table">
      <caption className="nhsuk-table__caption">{caption}</caption>
      <thead className="nhsuk-table__head" role="rowgroup">
        <tr role="row">
          {choosing && (
            <th className="nhsuk-table__header app-table__choose" role="columnheader" scope="col">
              <span className="nhsuk-u-visually-hidden">Choose</span>
            </th>
          )}
          {columns.map((column) => (
            <Heading column={column} key={column.key} sort={sort ?? null} />
          ))}
        </tr>
      </thead>
      <tbody className="nhsuk-table__body" role="rowgroup">
        {rows.map((row) => (
          <tr className="nhsuk-table__row" key={rowKey(row)} role="row">
            {choosing && (
              <td className="nhsuk-table__cell app-table__choose" role="cell">
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
  )
}

function Heading<Row>({ column, sort }: { column: Column<Row>; sort: string | null }) {
  const { heading, sort: order, isNumber, isAction } = column
  const className = `nhsuk-table__header${isNumber ? ' nhsuk-table__header--numeric' : ''}${isAction ? ' app-screen-only' : ''}`
  if (order !== undefined) return <SortHeading className={className} heading={heading} order={order} sort={sort} />
  return (
    <th className={className} role="columnheader" scope="col">
      {heading}
    </th>
  )
}

type CellProps<Row> = { column: Column<Row>; row: Row; isFirst: boolean }

function Cell<Row>({ column: { heading, cell, isNumber, isAction }, row, isFirst }: CellProps<Row>) {
  const className = `nhsuk-table__cell${isNumber ? ' nhsuk-table__cell--numeric' : ''}`
  if (isFirst) {
    return (
      <th className={`${className} app-stacking__name`} role="rowheader" scope="row">
        {cell(row)}
      </th>
    )
  }
  return (
    <td className={`${className}${isAction ? ' app-screen-only' : ''}`} role="cell">
      {!isAction && (
        <span aria-hidden="true" className="app-stacking__heading">
          {heading}:{' '}
        </span>
      )}
      {cell(row)}
    </td>
  )
}
