import type { SignedIn } from '@elevate/contracts/auth'
import { useQueryClient } from '@tanstack/react-query'
import { meQuery } from '../../app/session/me.ts'
import { signedIn } from '../../app/session/state.ts'
import { Page } from '../../ui/Page.tsx'
import { SignInForm } from './SignInForm.tsx'
import { PasskeySignIn } from './second-step/PasskeySignIn.tsx'
import { useEntry } from './second-step/use-entry.tsx'

/** In place of a page whose session has ended, which waits behind it with everything typed. */
export function SignInAgain() {
  const queryClient = useQueryClient()
  const me = queryClient.getQueryData(meQuery().queryKey)
  const carryOn = (result: SignedIn) => {
    // Somebody else must not see what the first person had open.
    if (me && me.person.id !== result.user.id) return window.location.assign('/')
    signedIn(result)
    void queryClient.invalidateQueries()
  }
  const entry = useEntry(carryOn)
  if (entry.page) return entry.page
  return (
    <Page title="Sign in again to carry on">
      <p>
        You were signed out, because your sign-in had ended. What you typed is kept and comes back when you sign in.
      </p>
      <SignInForm done={entry.took} email={me?.person.email ?? ''} />
      <PasskeySignIn done={entry.took} />
    </Page>
  )
}
