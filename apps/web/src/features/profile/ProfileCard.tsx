import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { missingFrom } from './missing.ts'
import { profileQuery } from './queries.ts'

/** The partner's home page: what is still missing. Nothing while nothing is. */
export function ProfileCard() {
  const { data } = useSuspenseQuery(profileQuery())
  const missing = missingFrom(data)
  if (missing.length === 0) return null
  return (
    <div className="nhsuk-card">
      <div className="nhsuk-card__content">
        <h3 className="nhsuk-card__heading nhsuk-heading-s">Your profile</h3>
        <p>Tell us, so that what you are invited to fits you:</p>
        <ul className="nhsuk-list">
          {missing.map(({ what, to }) => (
            <li key={to}>
              <Link to={to}>{what.charAt(0).toUpperCase() + what.slice(1)}</Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
