import type { Person } from '@elevate/contracts/people'
import { Link } from 'react-router'
import { formatDay } from '../../ui/dates.ts'

/** Whether the person can sign in, and what can be done about it. */
export function AccountSection({ person }: { person: Person }) {
  const { id, can, account } = person
  return (
    <>
      <p>{wordsFor(person)}</p>
      <ul className="app-links">
        {can.invite && (
          <li>
            <Link to={`/people/${id}/invite`}>
              {account.state === 'invited' ? 'Send the invitation again' : `Invite ${person.name} to sign in`}
            </Link>
          </li>
        )}
        {can.resetSecondFactor && (
          <li>
            <Link to={`/people/${id}/second-factor`}>Take off the second factor, for a lost device</Link>
          </li>
        )}
        {can.disableAccount && (
          <li>
            <Link to={`/people/${id}/shut-account`}>Shut the account</Link>
          </li>
        )}
        {can.enableAccount && (
          <li>
            <Link to={`/people/${id}/open-account`}>Open the account again</Link>
          </li>
        )}
      </ul>
      {!can.manageAccount && account.state !== 'none' && (
        <p className="app-reference">An administrator can do more with this account.</p>
      )}
    </>
  )
}

function wordsFor({ name, email, account }: Person): string {
  if (account.state === 'active') return `${name} signs in with ${account.email}.`
  if (account.state === 'disabled') return `The account of ${name} is shut. They cannot sign in.`
  if (account.state === 'invited') {
    const since = account.invitedAt === null ? '' : ` on ${formatDay(account.invitedAt)}`
    return `${name} was invited${since} at ${account.email} and has not chosen a password yet.`
  }
  if (email === null)
    return `${name} has no email address here, so there is no way to sign in. That is fine: write or phone.`
  return `${name} has not been invited to sign in.`
}
