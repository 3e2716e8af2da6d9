import type { Me } from '@elevate/contracts/me'
import { useMutation } from '@tanstack/react-query'
import { Link } from 'react-router'
import { signOutHere } from '../session/sign-out.ts'

/** Whose session this is, what they have been told, and the way out. */
export function Account({ me }: { me: Me }) {
  const leaving = useMutation({ mutationFn: signOutHere })
  const unread = me.unreadNotifications
  return (
    <nav aria-label="Account" className="nhsuk-header__account">
      <ul className="nhsuk-header__account-list">
        <li className="nhsuk-header__account-item">
          <Link className="nhsuk-header__account-link" to="/account">
            <span className="nhsuk-u-visually-hidden">Your account: </span>
            {me.person.name}
          </Link>
        </li>
        <li className="nhsuk-header__account-item">
          <Link className="nhsuk-header__account-link" to="/notifications">
            Notifications{unread > 0 && ` (${unread} new)`}
          </Link>
        </li>
        <li className="nhsuk-header__account-item">
          <button
            aria-disabled={leaving.isPending || undefined}
            className="nhsuk-header__account-button"
            onClick={() => leaving.isPending || leaving.mutate()}
            type="button"
          >
            {leaving.isPending ? 'Signing out' : 'Sign out'}
          </button>
        </li>
      </ul>
      {leaving.isError && (
        <p className="nhsuk-header__account-item" role="alert">
          You are still signed in: we could not reach the service. Check your connection and sign out again.
        </p>
      )}
    </nav>
  )
}
