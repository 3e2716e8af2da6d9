import { askForMyPasskey, confirmWithCode, confirmWithPasskey, confirmWithPassword } from '@elevate/contracts/proof'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useMe } from '../../../app/session/me.ts'
import { Form } from '../../../forms/Form.tsx'
import { PasswordField } from '../../../forms/PasswordField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { askDevice, knowsPasskeys } from '../../second-factor/device.ts'
import { codeMessages, wrongCode } from '../../second-factor/messages.ts'
import { secondFactorQuery } from '../../second-factor/queries.ts'

type Props = { done: () => void; leave: () => void }

/** The password, or whatever else this person has set up. Names of fields are unlike those of the page below. */
export function Ways({ done, leave }: Props) {
  const { data: mine } = useSuspenseQuery(secondFactorQuery())
  const [byCode, setByCode] = useState(!mine.hasPassword && mine.authenticator !== null)
  return (
    <>
      {mine.passkeys.length > 0 && knowsPasskeys() && <ByPasskey done={done} />}
      {byCode ? <ByCode done={done} leave={leave} /> : <ByPassword done={done} leave={leave} />}
      {mine.authenticator !== null && mine.hasPassword && (
        <button className="app-link-button" onClick={() => setByCode(!byCode)} type="button">
          {byCode ? 'Use my password instead' : 'Use a code from my app instead'}
        </button>
      )}
    </>
  )
}

const leaveButton = (leave: () => void) => (
  <button className="app-link-button" onClick={leave} type="button">
    Not now
  </button>
)

function ByPassword({ done, leave }: Props) {
  const { person } = useMe()
  const form = useForm({
    initial: { myPassword: '' },
    messages: { myPassword: 'Enter your password' },
    body: ({ myPassword }) => ({ password: myPassword }),
    check: ({ myPassword }) => ({ myPassword: myPassword === '' ? 'required' : undefined }),
    send: (body) => call(confirmWithPassword, { body }),
    refusals: { 'wrong-proof': { field: 'myPassword', text: 'This is not your password. Try again.' } },
    done,
  })
  return (
    <Form aside={leaveButton(leave)} busy="Checking" form={form} submit="Confirm">
      <input autoComplete="username" hidden readOnly type="email" value={person.email ?? ''} />
      <PasswordField autoComplete="current-password" field={form.field('myPassword')} label="Your password" />
    </Form>
  )
}

function ByCode({ done, leave }: Props) {
  const form = useForm({
    initial: { myCode: '' },
    messages: { myCode: codeMessages },
    body: ({ myCode }) => ({ code: myCode.trim() }),
    check: ({ myCode }) => ({ myCode: /^\d{3} ?\d{3}$/.test(myCode.trim()) ? undefined : 'pattern' }),
    send: (body) => call(confirmWithCode, { body }),
    refusals: { 'wrong-proof': { field: 'myCode', text: wrongCode } },
    done,
  })
  return (
    <Form aside={leaveButton(leave)} busy="Checking" form={form} submit="Confirm">
      <TextField
        autoComplete="one-time-code"
        field={form.field('myCode')}
        hint="6 digits. The app shows a new one every 30 seconds."
        inputMode="numeric"
        label="Code from your app"
        width={10}
      />
    </Form>
  )
}

function ByPasskey({ done }: Pick<Props, 'done'>) {
  const proving = useMutation({
    mutationFn: async () => {
      const { token, question } = await call(askForMyPasskey)
      return call(confirmWithPasskey, { body: { token, answer: await askDevice(question) } })
    },
    onSuccess: done,
  })
  return (
    <>
      <Fault fault={proving.error} />
      <Button busy={proving.isPending && 'Waiting for your device'} look="secondary" onClick={() => proving.mutate()}>
        Use my passkey
      </Button>
    </>
  )
}
