import type { NewPasskeyAnswer, NewPasskeyQuestion } from '@elevate/contracts/passkeys'
import { renamePasskey } from '@elevate/contracts/second-factor'
import { Form } from '../../../forms/Form.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { makeOnDevice } from '../device.ts'
import { passkeyNameMessages, startAgain } from '../messages.ts'

type Asked = { token: string; question: NewPasskeyQuestion }
type Props<R> = {
  ask: () => Promise<Asked>
  keep: (made: { token: string; name: string; answer: NewPasskeyAnswer }) => Promise<R>
  done: (result: R) => void
}

/** A name first, so that the device's own question comes last and what it made is kept at once. */
export function PasskeyForm<R>({ ask, keep, done }: Props<R>) {
  const form = useForm({
    initial: { name: '' },
    messages: { name: passkeyNameMessages },
    body: (typed) => typed,
    schema: renamePasskey.schema.body,
    send: async ({ name }) => {
      const { token, question } = await ask()
      return keep({ token, name, answer: await makeOnDevice(question) })
    },
    refusals: {
      'passkey-known': 'This passkey is in use already.',
      'passkey-refused': 'This passkey could not be checked. Try again.',
      'second-step-over': startAgain,
    },
    done,
  })
  return (
    <Form busy="Waiting for your device" form={form} submit="Make the passkey">
      <TextField
        field={form.field('name')}
        hint="So that you know it again, for example “My phone” or “Work laptop”"
        label="Name of this passkey"
        width={20}
      />
    </Form>
  )
}
