import { Navigate, useSearchParams } from 'react-router'
import { wayBack } from '../../app/session/guard.ts'
import { useSessionState } from '../../app/session/me.ts'
import { useProduct } from '../../product.ts'
import { Page } from '../../ui/Page.tsx'
import { SignInForm } from './SignInForm.tsx'
import { PasskeySignIn } from './second-step/PasskeySignIn.tsx'
import { useEntry } from './second-step/use-entry.tsx'
import { useEnter } from './use-enter.ts'

export function SignInPage() {
  const [search] = useSearchParams()
  const enter = useEnter()
  const { name } = useProduct()
  const entry = useEntry((result) => enter(result, wayBack(search)))
  const isSignedIn = useSessionState() === 'signed-in'
  if (isSignedIn) return <Navigate replace to={wayBack(search)} />
  if (entry.page) return entry.page
  return (
    <Page title={`Sign in to ${name}`}>
      {search.has('signed-out') && <p>You are signed out on this device.</p>}
      {search.has('to') && <p>Sign in to see the page that you asked for.</p>}
      <SignInForm done={entry.took} />
      <PasskeySignIn done={entry.took} />
      <h2 className="nhsuk-heading-s">If you do not have a password yet</h2>
      <p>Open the invitation that your coordinator sent you by email. It has a link to choose one.</p>
    </Page>
  )
}
