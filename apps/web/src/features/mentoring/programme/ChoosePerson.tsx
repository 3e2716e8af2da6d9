import { listPeople, type PersonSummary } from '@elevate/contracts/people'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { Form, Link, useSearchParams } from 'react-router'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { changedSearch } from '../../../ui/sort.ts'

type ChoosePersonProps = {
  organisationId: string
  /** "Which partner?" */
  label: string
  /** Only partners who have not left. */
  partners?: true
}

const foundQuery = (organisationId: string, search: string) =>
  queryOptions({
    queryKey: ['people', 'choose', organisationId, search],
    queryFn: ({ signal }) =>
      call(listPeople, { query: { organisationId, limit: 50, ...(search ? { search } : {}) }, signal }),
  })

const isPartner = ({ appointment }: PersonSummary): boolean => appointment !== null && appointment.status !== 'ended'

/** Finds somebody whom the organisation knows; the choice is in the address, so that it can be gone back on. */
export function ChoosePerson({ organisationId, label, partners }: ChoosePersonProps) {
  const [search] = useSearchParams()
  const named = search.get('search') ?? ''
  const { data } = useSuspenseQuery(foundQuery(organisationId, named))
  const people = data.items.filter((person) => !partners || isPartner(person))
  return (
    <>
      <search>
        <Form preventScrollReset>
          <input name="organisation" type="hidden" value={organisationId} />
          <div className="nhsuk-form-group">
            <label className="nhsuk-label nhsuk-label--m" htmlFor="search">
              {label}
            </label>
            <div className="nhsuk-hint" id="search-hint">
              Part of a name is enough.
            </div>
            <input
              aria-describedby="search-hint"
              className="nhsuk-input nhsuk-input--width-20"
              defaultValue={named}
              id="search"
              name="search"
              type="search"
            />
          </div>
          <Button look="secondary" small type="submit">
            Find
          </Button>
        </Form>
      </search>
      {people.length === 0 && named !== '' && <p>Nobody with this name was found.</p>}
      {people.length === 0 && named === '' && (
        <p>
          Nobody can be chosen yet: <Link to="/people">add your partners</Link> first.
        </p>
      )}
      <ul className="nhsuk-list">
        {people.map(({ id, name }) => (
          <li key={id}>
            <Link to={changedSearch(search, { person: id, search: null })}>{name}</Link>
          </li>
        ))}
      </ul>
      {data.nextCursor && <p>There are more. Type more of the name.</p>}
    </>
  )
}
