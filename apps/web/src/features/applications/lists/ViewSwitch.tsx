import { Link } from 'react-router'

type ViewSwitchProps = {
  /** How they are shown now: "Shown as a table". */
  now: string
  /** The other way, as a link: "Show them as a board". */
  other: { to: string; text: string }
}

/** The same rows seen in another way; which one is in the address. */
export function ViewSwitch({ now, other }: ViewSwitchProps) {
  return (
    <p className="app-screen-only">
      {now}.{' '}
      <Link preventScrollReset to={other.to}>
        {other.text}
      </Link>
    </p>
  )
}
