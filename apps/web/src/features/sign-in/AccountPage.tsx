import { Link } from 'react-router'
import { hatName, hatsOf } from '../../app/session/hat.ts'
import { useMe } from '../../app/session/me.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'

/** Who somebody is here, and what they can do about their sign-in. */
export function AccountPage() {
  const me = useMe()
  const roles = hatsOf(me).map((hat) => hatName(me, hat))
  return (
    <Page back={{ to: '/', text: 'Back to home' }} title="Your account">
      <Facts
        facts={[
          { name: 'Name', value: me.person.name },
          { name: 'Email address', value: me.person.email },
          { name: 'You are here as', value: roles.length === 0 ? 'No role at the moment' : roles.join('; ') },
        ]}
      />
      <p>
        <Link to="/profile">See and change your profile</Link>
      </p>
      <p>
        <Link to="/account/notifications">Choose what we email you about</Link>
      </p>
      <p>
        <Link to="/account/calendar">Have your sessions in your own calendar</Link>
      </p>
      <h2 className="nhsuk-heading-m">Your sign-in</h2>
      <ul className="nhsuk-list">
        <li>
          <Link to="/account/password">Change your password</Link>
        </li>
        <li>
          <Link to="/account/security">Your second factor, and where you are signed in</Link>
        </li>
      </ul>
    </Page>
  )
}
