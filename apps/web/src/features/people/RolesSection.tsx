import type { Person } from '@elevate/contracts/people'
import { Link } from 'react-router'
import { formatDay } from '../../ui/dates.ts'
import { grantKindWords } from '../grants/words.ts'

/** What the person may do beside being a partner. */
export function RolesSection({ person }: { person: Person }) {
  return (
    <>
      {person.grants.length === 0 && <p>{person.name} has no other role here.</p>}
      <ul className="nhsuk-list">
        {person.grants.map(({ id, kind, organisation, validFrom, validTo, can }) => (
          <li key={id}>
            {grantKindWords[kind]}
            {organisation && `, ${organisation.name}`}, since {formatDay(validFrom)}
            {validTo && `, until ${formatDay(validTo)}`}.{' '}
            {can.end && (
              <Link to={`/people/${person.id}/roles/${id}/end`}>
                Take back<span className="nhsuk-u-visually-hidden"> the role {grantKindWords[kind]}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
      {person.can.give.length > 0 && (
        <p>
          <Link to={`/people/${person.id}/roles/add`}>Give {person.name} a role</Link>
        </p>
      )}
    </>
  )
}
