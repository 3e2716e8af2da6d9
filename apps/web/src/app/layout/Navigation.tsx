import type { Me } from '@elevate/contracts/me'
import { NavLink } from 'react-router'
import { navigation } from '../navigation.ts'
import { useHat } from '../session/hat.ts'

export function Navigation({ me }: { me: Me }) {
  const hat = useHat()
  const entries = navigation.filter((entry) => entry.isFor(me, hat))
  return (
    <nav aria-label="Menu" className="nhsuk-header__navigation app-navigation">
      <div className="nhsuk-header__navigation-container nhsuk-width-container">
        <ul className="nhsuk-header__navigation-list">
          {entries.map(({ text, to }) => (
            <li className="nhsuk-header__navigation-item" key={to}>
              <NavLink className="nhsuk-header__navigation-link" end={to === '/'} to={to}>
                {text}
              </NavLink>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}
