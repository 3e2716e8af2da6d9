import type { Me } from '@elevate/contracts/me'
import { Link, useLocation } from 'react-router'
import { isAt, navigation } from '../navigation.ts'
import { useHat } from '../session/hat.ts'

export function Navigation({ me }: { me: Me }) {
  const hat = useHat()
  const { pathname } = useLocation()
  const entries = navigation.filter((entry) => entry.isFor(me, hat))
  return (
    <nav aria-label="Menu" className="nhsuk-header__navigation app-navigation">
      <div className="nhsuk-header__navigation-container nhsuk-width-container">
        <ul className="nhsuk-header__navigation-list">
          {entries.map((entry) => (
            <li className="nhsuk-header__navigation-item" key={entry.to}>
              <Link
                aria-current={isAt(entry, pathname) ? 'page' : undefined}
                className="nhsuk-header__navigation-link"
                to={entry.to}
              >
                {entry.text}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}
