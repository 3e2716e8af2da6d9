import type { MySecondFactor } from '@elevate/contracts/second-factor'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/dates.ts'
import { Page } from '../../ui/Page.tsx'
import { SessionList } from '../sign-in/SessionList.tsx'
import { PasskeyList } from './PasskeyList.tsx'
import { secondFactorQuery } from './queries.ts'

/** Everything about how I sign in, in one place. */
export function SecurityPage() {
  const { data: mine } = useSuspenseQuery(secondFactorQuery())
  return (
    <Page back={{ to: '/account', text: 'Back to your account' }} title="Your sign-in and security">
      <p>{introduction(mine)}</p>
      <h2 className="nhsuk-heading-m">Password</h2>
      <p>
        <Link to="/account/password">Change your password</Link>
      </p>
      <h2 className="nhsuk-heading-m">Authenticator app</h2>
      <App mine={mine} />
      <h2 className="nhsuk-heading-m">Passkeys</h2>
      <PasskeyList mine={mine} />
      <h2 className="nhsuk-heading-m">Recovery codes</h2>
      <Codes mine={mine} />
      <h2 className="nhsuk-heading-m">Where you are signed in</h2>
      <SessionList />
    </Page>
  )
}

function introduction({ authenticator, passkeys, requiredFrom }: MySecondFactor): string {
  if (authenticator !== null || passkeys.length > 0) {
    return 'You sign in with your password and a second factor. Somebody who only knows your password cannot get in.'
  }
  if (requiredFrom !== null) {
    return `From ${formatDay(requiredFrom)} you need a second factor to sign in. Set one up below; it takes about two minutes.`
  }
  return 'You sign in with your password alone. With a second factor, somebody who finds out your password still cannot get in.'
}

function App({ mine: { authenticator, can } }: { mine: MySecondFactor }) {
  if (authenticator === null) {
    return (
      <>
        <p>An app on your phone shows a code, which you enter after your password.</p>
        <ButtonLink look="secondary" to="/account/security/app">
          Set up an authenticator app
        </ButtonLink>
      </>
    )
  }
  const { since, lastUsedAt } = authenticator
  return (
    <>
      <p>
        Set up on {formatDay(since)}. {lastUsedAt === null ? 'Not used yet.' : `Last used on ${formatDay(lastUsedAt)}.`}
      </p>
      <ul className="app-links">
        <li>
          <Link to="/account/security/app">Move to another app or phone</Link>
        </li>
        {can.removeAuthenticator && (
          <li>
            <Link to="/account/security/app/remove">Remove the app</Link>
          </li>
        )}
      </ul>
    </>
  )
}

function Codes({ mine: { recoveryCodes, authenticator, passkeys } }: { mine: MySecondFactor }) {
  if (authenticator === null && passkeys.length === 0) {
    return (
      <p>You get ten recovery codes with your first app or passkey, for the day when you do not have your device.</p>
    )
  }
  const left = recoveryCodes?.left ?? 0
  return (
    <>
      <p>
        {left === 0
          ? 'You have no recovery codes left. Make new ones now, so that a lost device does not shut you out.'
          : `${left} of 10 recovery codes ${left === 1 ? 'is' : 'are'} left.`}
        {recoveryCodes !== null && ` They were made on ${formatDay(recoveryCodes.madeAt)}.`}
      </p>
      <p>
        <Link to="/account/security/recovery-codes">Make new recovery codes</Link>
      </p>
    </>
  )
}
