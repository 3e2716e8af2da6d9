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
      <details className="nhsuk-width-container" key={hat}>
        <summary className="app-hats__worn">
          <span className="app-hats__text">You are here as: {hat && hatName(me, hat)}</span>
        </summary>
        <ul className="app-hats__list">
          {hats
            .filter((each) => each !== hat)
            .map((each) => (
              <li key={each}>
                <Link to={`/?as=${each}`}>Change to {hatName(me, each)}</Link>
              </li>
            ))}
        </ul>
      </details>
    </nav>
  )
}
