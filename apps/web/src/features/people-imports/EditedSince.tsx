import { Link } from 'react-router'
import { ApiProblem } from '../../http/faults.ts'

type Named = { id: string; name: string }

const most = 20

/** Whom an import cannot be taken back from, by name, as far as the API has named them. */
export function EditedSince({ fault }: { fault: unknown }) {
  const people = fault instanceof ApiProblem && fault.code === 'edited-since' ? peopleIn(fault.said.people) : []
  if (people.length === 0) return null
  return (
    <>
      <h2 className="nhsuk-heading-s">Edited or in use since</h2>
      <ul>
        {people.slice(0, most).map(({ id, name }) => (
          <li key={id}>
            <Link to={`/people/${id}`}>{name}</Link>
          </li>
        ))}
        {people.length > most && <li>and {people.length - most} more</li>}
      </ul>
    </>
  )
}

const peopleIn = (said: unknown): Named[] => (Array.isArray(said) ? said.filter(isNamed) : [])

const isNamed = (one: unknown): one is Named =>
  typeof one === 'object' && one !== null && 'id' in one && 'name' in one && typeof one.name === 'string'
