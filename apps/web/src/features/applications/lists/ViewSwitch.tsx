import { Link } from 'react-router'

type View = { to: string; text: string; isOn: boolean }

/** The same applications seen in another way; which one is in the address. */
export function ViewSwitch({ views }: { views: readonly View[] }) {
  return (
    <nav aria-label="How to show them" className="app-parts app-screen-only">
      <ul>
        {views.map(({ to, text, isOn }) => (
          <li key={text}>
            <Link aria-current={isOn ? 'true' : undefined} preventScrollReset to={to}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
