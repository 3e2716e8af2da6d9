import { beginAuthenticator, confirmAuthenticator, removeAuthenticator } from '@elevate/contracts/second-factor'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmPage } from '../../ui/ConfirmPage.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { back, useBackWith } from './back.ts'
import { KeepCodesPage } from './KeepCodesPage.tsx'
import { AuthenticatorForm } from './set-up/AuthenticatorForm.tsx'

export function SetUpAppPage() {
  const goBack = useBackWith()
  const [codes, setCodes] = useState<string[]>()
  const beginning = useMutation({ mutationFn: () => call(beginAuthenticator) })
  const done = 'Your authenticator app is set up'
  if (codes) return <KeepCodesPage codes={codes} done={done} />
  return (
    <Page back={back} title="Set up an authenticator app">
      {beginning.data ? (
        <AuthenticatorForm
          app={beginning.data}
          confirm={(code) => call(confirmAuthenticator, { body: { code } })}
          done={({ recoveryCodes }) => (recoveryCodes === null ? goBack(done) : setCodes(recoveryCodes))}
        />
      ) : (
        <>
          <p>
            You need a phone or a computer with an authenticator app. If you have one set up here already, the new one
            takes its place when you have entered its code.
          </p>
          <p>With your first second factor, everywhere else where you are signed in you will be signed out.</p>
          <Fault fault={beginning.error} />
          <Button busy={beginning.isPending && 'Making a key'} onClick={() => beginning.mutate()}>
            Start
          </Button>
        </>
      )}
    </Page>
  )
}

export function RemoveAppPage() {
  const goBack = useBackWith()
  const action = useMutation({
    mutationFn: () => call(removeAuthenticator),
    onSuccess: () => goBack('Your authenticator app is removed. Everywhere else you are signed out'),
  })
  return (
    <ConfirmPage
      action={action}
      back={back}
      busy="Removing the app"
      confirm="Remove the app"
      title="Remove your authenticator app?"
    >
      <p>
        Its codes stop working here. If you have no passkey, you will sign in with your password alone, and your
        recovery codes stop working too. Everywhere else where you are signed in you will be signed out.
      </p>
    </ConfirmPage>
  )
}
