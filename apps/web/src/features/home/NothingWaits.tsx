import { ButtonLink } from '../../ui/Button.tsx'

/** The one sentence at the top while nothing is more pressing. */
export function NothingWaits({ unread }: { unread: number }) {
  if (unread === 0) {
    return (
      <div className="app-next">
        <h2 className="nhsuk-heading-m">Nothing is waiting for you</h2>
        <p>We will tell you here, and by email, when something is.</p>
      </div>
    )
  }
  return (
    <div className="app-next">
      <h2 className="nhsuk-heading-m">
        {unread === 1 ? 'There is something new for you to read' : `There are ${unread} new things for you to read`}
      </h2>
      <ButtonLink to="/notifications">Read {unread === 1 ? 'it' : 'them'}</ButtonLink>
    </div>
  )
}
