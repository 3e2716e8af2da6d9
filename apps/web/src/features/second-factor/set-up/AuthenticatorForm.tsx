import { confirmAuthenticator } from '@elevate/contracts/second-factor'
import type { NewAuthenticator } from '@elevate/contracts/second-step'
import { Form } from '../../../forms/Form.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import '../../../styles/second-factor.scss'
import { codeMessages, startAgain, wrongCode } from '../messages.ts'
import { QrCode } from '../QrCode.tsx'

type Props<R> = { app: NewAuthenticator; confirm: (code: string) => Promise<R>; done: (result: R) => void }

/** Scan or type the key, then show that it worked with the code of the app. */
export function AuthenticatorForm<R>({ app, confirm, done }: Props<R>) {
  const form = useForm({
    initial: { code: '' },
    messages: { code: codeMessages },
    body: ({ code }) => ({ code: code.trim() }),
    schema: confirmAuthenticator.schema.body,
    send: ({ code }) => confirm(code),
    refusals: {
      'wrong-code': { field: 'code', text: wrongCode },
      'second-step-over': startAgain,
    },
    done,
  })
  return (
    <>
      <h2 className="nhsuk-heading-m">1. Open your authenticator app and scan this picture</h2>
      <p>
        Any app that shows codes will do, for example the one that came with your phone or your work account. In the
        app, choose to add an account.
      </p>
      <QrCode label="QR code for your authenticator app. The same key is written below." text={app.uri} />
      <p>
        If the app is on this device, <a href={app.uri}>open the key in the app</a>.
      </p>
      <p>If you cannot scan it, type this key into the app:</p>
      <p className="app-key">
        <code>{app.key.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <h2 className="nhsuk-heading-m">2. Enter the code that the app shows</h2>
      <Form busy="Checking the code" form={form} submit="Use this app">
        <TextField
          autoComplete="one-time-code"
          field={form.field('code')}
          hint="6 digits. The app shows a new one every 30 seconds."
          inputMode="numeric"
          label="Code"
          width={10}
        />
      </Form>
    </>
  )
}
