import type { SignedIn } from '@elevate/contracts/auth'
import { askForAnyPasskey, signInWithPasskey } from '@elevate/contracts/second-step'
import { useMutation } from '@tanstack/react-query'
import { callOpenly } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { askDevice, knowsPasskeys } from '../../second-factor/device.ts'

/** Without email address and password: the device knows whose passkey it is. */
export function PasskeySignIn({ done }: { done: (signedIn: SignedIn) => void }) {
  const signingIn = useMutation({
    mutationFn: async () => {
      const { token, question } = await callOpenly(askForAnyPasskey)
      return callOpenly(signInWithPasskey, { body: { token, answer: await askDevice(question) } })
    },
    onSuccess: done,
  })
  if (!knowsPasskeys()) return null
  return (
    <>
      <h2 className="nhsuk-heading-s">If you have a passkey</h2>
      <Fault fault={signingIn.error} />
      <Button
        busy={signingIn.isPending && 'Waiting for your device'}
        look="secondary"
        onClick={() => signingIn.mutate()}
      >
        Use a passkey
      </Button>
    </>
  )
}
