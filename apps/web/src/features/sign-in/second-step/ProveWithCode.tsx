import type { SignedIn } from '@elevate/contracts/auth'
import { proveWithCode, proveWithRecoveryCode } from '@elevate/contracts/second-step'
import { callOpenly } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { codeMessages, startAgain, wrongCode } from '../../second-factor/messages.ts'

const kinds = {
  code: {
    endpoint: proveWithCode,
    label: 'Code',
    hint: '6 digits. Your authenticator app shows a new code every 30 seconds.',
    messages: codeMessages,
    wrong: wrongCode,
  },
  'recovery-code': {
    endpoint: proveWithRecoveryCode,
    label: 'Recovery code',
    hint: 'One of the ten that you kept, for example 7k3m-9xtp-2vqd. Each works once.',
    messages: { required: 'Enter a recovery code', otherwise: 'Enter the recovery code as it stands on your list' },
    wrong: 'This is not one of your recovery codes, or it was used already. Enter another one.',
  },
}

type Props = { kind: keyof typeof kinds; token: string; done: (signedIn: SignedIn) => void }

export function ProveWithCode({ kind, token, done }: Props) {
  const { endpoint, label, hint, messages, wrong } = kinds[kind]
  const form = useForm({
    initial: { code: '' },
    messages: { code: messages },
    body: ({ code }) => ({ token, code: code.trim() }),
    schema: endpoint.schema.body,
    send: (body) => callOpenly(endpoint, { body }),
    refusals: { 'wrong-proof': { field: 'code', text: wrong }, 'second-step-over': startAgain },
    done,
  })
  return (
    <Form busy="Signing you in" form={form} submit="Sign in">
      <TextField
        autoCapitalize="none"
        autoComplete={kind === 'code' ? 'one-time-code' : 'off'}
        field={form.field('code')}
        hint={hint}
        inputMode={kind === 'code' ? 'numeric' : 'text'}
        label={label}
        spellCheck={false}
        width={kind === 'code' ? 10 : 20}
      />
    </Form>
  )
}
