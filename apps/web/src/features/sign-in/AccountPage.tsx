import { hatName, hatsOf } from '../../app/session/hat.ts'
import { useMe } from '../../app/session/me.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'

/** Who somebody is here, and what they can do about their sign-in. */
export function AccountPage() {
  const me = useMe()
  const roles = hatsOf(me).map((hat) => hatName(me, hat))
  return (
    <Page title="Your account">
      <Facts
        facts={[
          { name: 'Name', value: me.person.name },
          { name: 'E-mail address', value: me.person.email },
          { name: 'You are here as', value: roles.length === 0 ? 'No role at the moment' : roles.join('; ') },
          {
            name: 'Password',
            value: 'Set',
            action: { text: 'Change', of: 'your password', to: '/account/password' },
          },
          {
            name: 'Where you are signed in',
            value: 'Your devices',
            action: { text: 'See', of: 'where you are signed in', to: '/account/sessions' },
          },
        ]}
      />
    </Page>
  )
}
