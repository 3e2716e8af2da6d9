import { Form, Link, useSearchParams } from 'react-router'
import { Button } from './Button.tsx'
import { changedSearch } from './sort.ts'

export type Filter =
  | { kind: 'text'; name: string; label: string }
  | { kind: 'choice'; name: string; label: string; any: string; choices: readonly Choice[] }

/** Those of one group stand under its name, in the order in which they come. */
type Choice = { value: string; text: string; group?: string }

/** Filters of a list, kept in the address, each with a chip that takes it off again. Names are the API's. */
export function FilterPanel({ filters }: { filters: readonly Filter[] }) {
  const [search] = useSearchParams()
  const sort = search.get('sort')
  return (
    <search className="app-filters">
      <Form key={search.toString()} preventScrollReset>
        {sort !== null && <input name="sort" type="hidden" value={sort} />}
        <div className="app-filters__fields">
          {filters.map((filter) => (
            <FilterBox filter={filter} key={filter.name} value={search.get(filter.name) ?? ''} />
          ))}
        </div>
        <Button look="secondary" small type="submit">
          Show these
        </Button>
      </Form>
      <Chips filters={filters} />
    </search>
  )
}

function FilterBox({ filter, value }: { filter: Filter; value: string }) {
  const id = `filter-${filter.name}`
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label" htmlFor={id}>
        {filter.label}
      </label>
      {filter.kind === 'text' ? (
        <input className="nhsuk-input" defaultValue={value} id={id} name={filter.name} type="search" />
      ) : (
        <select className="nhsuk-select" defaultValue={value} id={id} name={filter.name}>
          <option value="">{filter.any}</option>
          {[...Map.groupBy(filter.choices, ({ group }) => group)].map(([group, choices]) =>
            group === undefined ? (
              <Options choices={choices} key="" />
            ) : (
              <optgroup key={group} label={group}>
                <Options choices={choices} />
              </optgroup>
            ),
          )}
        </select>
      )}
    </div>
  )
}

function Options({ choices }: { choices: readonly Choice[] }) {
  return choices.map(({ value, text }) => (
    <option key={value} value={value}>
      {text}
    </option>
  ))
}

function Chips({ filters }: { filters: readonly Filter[] }) {
  const [search] = useSearchParams()
  const active = filters.filter((filter) => (search.get(filter.name) ?? '') !== '')
  if (active.length === 0) return null
  const none = Object.fromEntries(active.map((filter) => [filter.name, null]))
  return (
    <ul aria-label="What the list is narrowed to" className="app-chips">
      {active.map((filter) => (
        <li key={filter.name}>
          <Link
            className="app-chips__chip"
            preventScrollReset
            to={changedSearch(search, { [filter.name]: null }) || '.'}
          >
            <span className="nhsuk-u-visually-hidden">Take off </span>
            {filter.label}: {valueText(filter, search.get(filter.name) ?? '')} <span aria-hidden="true">✕</span>
          </Link>
        </li>
      ))}
      {active.length > 1 && (
        <li>
          <Link preventScrollReset to={changedSearch(search, none) || '.'}>
            Show everything
          </Link>
        </li>
      )}
    </ul>
  )
}

function valueText(filter: Filter, value: string): string {
  if (filter.kind === 'text') return value
  return filter.choices.find((choice) => choice.value === value)?.text ?? value
}

/** The filters that the address names, for a query: names that are not filters are left out, as are empty ones. */
export function filtersIn(search: URLSearchParams, names: readonly string[]): { [name: string]: string } {
  const given = names.map((name) => [name, search.get(name) ?? ''] as const)
  return Object.fromEntries(given.filter(([, value]) => value !== ''))
}
