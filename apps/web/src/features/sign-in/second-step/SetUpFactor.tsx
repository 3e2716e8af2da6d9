import type { SignedIn } from '@elevate/contracts/auth'
import {
  addPasskeyAtSignIn,
  beginAuthenticatorAtSignIn,
  beginPasskeyAtSignIn,
  confirmAuthenticatorAtSignIn,
  type NewAuthenticator,
  type SetUpAndSignedIn,
} from '@elevate/contracts/second-step'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { callOpenly } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Page } from '../../../ui/Page.tsx'
import { knowsPasskeys } from '../../second-factor/device.ts'
import { RecoveryCodes } from '../../second-factor/RecoveryCodes.tsx'
import { AuthenticatorForm } from '../../second-factor/set-up/AuthenticatorForm.tsx'
import { PasskeyForm } from '../../second-factor/set-up/PasskeyForm.tsx'

type Props = { token: string; done: (signedIn: SignedIn) => void }

/** One is required of this person and missing: nothing else opens until it is there. */
export function SetUpFactor({ token, done }: Props) {
  const [app, setApp] = useState<NewAuthenticator>()
  const [way, setWay] = useState<'passkey'>()
  const [set, setSet] = useState<SetUpAndSignedIn>()
  const beginning = useMutation({
    mutationFn: () => callOpenly(beginAuthenticatorAtSignIn, { body: { token } }),
    onSuccess: setApp,
  })
  if (set) return <Ready codes={set.recoveryCodes} goOn={() => done(set.signedIn)} />
  if (app) {
    return (
      <Page key="app" title="Set up an authenticator app">
        <AuthenticatorForm
          app={app}
          confirm={(code) => callOpenly(confirmAuthenticatorAtSignIn, { body: { token, code } })}
          done={setSet}
        />
      </Page>
    )
  }
  if (way === 'passkey') {
    return (
      <Page key="passkey" title="Make a passkey">
        <PasskeyForm
          ask={async () => ({ token, ...(await callOpenly(beginPasskeyAtSignIn, { body: { token } })) })}
          done={setSet}
          keep={(made) => callOpenly(addPasskeyAtSignIn, { body: made })}
        />
      </Page>
    )
  }
  return (
    <Page title="Set up a second way to show that it is you">
      <p>
        Your password is right. You also need a second factor, so that somebody who finds out your password still cannot
        get in. Setting it up takes about two minutes, and you do it once.
      </p>
      <Fault fault={beginning.error} />
      <h2 className="nhsuk-heading-m">An authenticator app</h2>
      <p>An app on your phone shows a code, which you enter after your password.</p>
      <Button busy={beginning.isPending && 'Making a key'} onClick={() => beginning.mutate()}>
        Set up an app
      </Button>
      {knowsPasskeys() && (
        <>
          <h2 className="nhsuk-heading-m">A passkey</h2>
          <p>This device, or a security key, knows you by your face, your finger or its PIN.</p>
          <Button look="secondary" onClick={() => setWay('passkey')}>
            Make a passkey
          </Button>
        </>
      )}
    </Page>
  )
}

function Ready({ codes, goOn }: { codes: string[]; goOn: () => void }) {
  return (
    <Page key="ready" title="Keep your recovery codes">
      <RecoveryCodes codes={codes} />
      <Button onClick={goOn}>I have kept them: go on</Button>
    </Page>
  )
}
