import { Link, useSearchParams } from 'react-router'
import { useMe } from '../../app/session/me.ts'
import { changedSearch } from '../../ui/sort.ts'
import { organisationsOf, useOrganisation } from './organisation.ts'

/** For who coordinates several organisations: says which one this page is about, and leads to the others. */
export function OrganisationChoice() {
  const chosen = useOrganisation()
  const others = organisationsOf(useMe()).filter(({ id }) => id !== chosen.id)
  const [search] = useSearchParams()
  if (others.length === 0) return null
  return (
    <nav aria-label="Organisation" className="app-screen-only">
      <p>
        You see {chosen.name}. Change to{' '}
        {others.map(({ id, shortName }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <Link to={changedSearch(search, { organisation: id, state: null, search: null })}>{shortName}</Link>
          </span>
        ))}
      </p>
    </nav>
  )
}
