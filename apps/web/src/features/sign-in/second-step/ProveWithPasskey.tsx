import type { SignedIn } from '@elevate/contracts/auth'
import { askForPasskey, proveWithPasskey } from '@elevate/contracts/second-step'
import { useMutation } from '@tanstack/react-query'
import { callOpenly } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { askDevice } from '../../second-factor/device.ts'

export function ProveWithPasskey({ token, done }: { token: string; done: (signedIn: SignedIn) => void }) {
  const proving = useMutation({
    mutationFn: async () => {
      const { question } = await callOpenly(askForPasskey, { body: { token } })
      return callOpenly(proveWithPasskey, { body: { token, answer: await askDevice(question) } })
    },
    onSuccess: done,
  })
  return (
    <>
      <p>Your device asks for your face, your finger or its PIN. A security key wants to be touched.</p>
      <Fault fault={proving.error} />
      <Button busy={proving.isPending && 'Waiting for your device'} onClick={() => proving.mutate()}>
        Use my passkey
      </Button>
    </>
  )
}
