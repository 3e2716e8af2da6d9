import { useNavigate, useSearchParams } from 'react-router'
import { changedSearch, nextSort, sortState } from './sort.ts'

type SortHeadingProps = { heading: string; order: string; sort: string | null; className: string }

/** A heading that puts its table in another order, kept in the address. */
export function SortHeading({ heading, order, sort, className }: SortHeadingProps) {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const to = changedSearch(search, { sort: nextSort(sort, order) })
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a table whose rows are laid out as blocks is none without it.
    <th aria-sort={sortState(sort, order)} className={className} data-sort={order} role="columnheader" scope="col">
      <button
        className="app-table__sort nhsuk-link"
        onClick={() => void navigate(to, { preventScrollReset: true, replace: true })}
        type="button"
      >
        {heading}
      </button>
      <span className="app-table__unsorted">{heading}</span>
    </th>
  )
}
