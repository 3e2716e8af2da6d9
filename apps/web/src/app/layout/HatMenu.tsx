import type { Me } from '@elevate/contracts/me'
import { Link } from 'react-router'
import { hatName, hatsOf, useHat } from '../session/hat.ts'

/** For who has several roles: says which one they are here in, and changes it. */
export function HatMenu({ me }: { me: Me }) {
  const hat = useHat()
  const hats = hatsOf(me)
  if (hats.length < 2) return null
  return (
    <nav aria-label="Your roles" className="app-hats">
      <div className="nhsuk-width-container">
        <ul className="app-hats__list">
          <li>You are here as:</li>
          {hats.map((each) => (
            <li key={each}>
              <Link aria-current={each === hat ? 'true' : undefined} to={`/?as=${each}`}>
                {hatName(me, each)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}
