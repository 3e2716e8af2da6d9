import { choosePassword } from '@elevate/contracts/auth'
import { useSearchParams } from 'react-router'
import { callOpenly } from '../../api.ts'
import { wayBack } from '../../app/session/guard.ts'
import { Form } from '../../forms/Form.tsx'
import { PasswordField } from '../../forms/PasswordField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useProduct } from '../../product.ts'
import { Page } from '../../ui/Page.tsx'
import { newPasswordHint, newPasswordMessages, tooCommon } from './messages.ts'
import { useEntry } from './second-step/use-entry.tsx'
import { useEnter } from './use-enter.ts'

type ChoosePasswordProps = {
  token: string
  purpose: 'invitation' | 'password-reset'
  name: string | null
  email: string | null
}

/** The page behind an invitation or a link for a forgotten password. */
export function ChoosePassword({ token, purpose, name, email }: ChoosePasswordProps) {
  const product = useProduct()
  const enter = useEnter()
  // A mail can lead to a page of its own, such as an application that was begun.
  const [search] = useSearchParams()
  const entry = useEntry((result) => enter(result, wayBack(search), 'Your password is set and you are signed in'))
  const form = useForm({
    initial: { password: '' },
    messages: { password: newPasswordMessages },
    body: ({ password }) => ({ token, password }),
    schema: choosePassword.schema.body,
    send: (body) => callOpenly(choosePassword, { body }),
    refusals: {
      'password-too-common': { field: 'password', text: tooCommon },
      'link-used': 'This link was used already. If it was you, sign in with the password that you chose.',
      'link-expired': 'This link is too old. Ask for a new one.',
    },
    done: entry.took,
  })
  if (entry.page) return entry.page
  return (
    <Page title={purpose === 'invitation' ? `Welcome to ${product.name}` : 'Choose a new password'}>
      {name !== null && <p>Hello {name}.</p>}
      {purpose === 'invitation' ? (
        <p>Choose a password. You will sign in with it and your email address.</p>
      ) : (
        <p>Everything else that is signed in as you will be signed out.</p>
      )}
      <Form busy="Setting your password" form={form} submit="Set this password and sign in">
        {email !== null && <KnownAddress email={email} />}
        <PasswordField
          autoComplete="new-password"
          field={form.field('password')}
          hint={newPasswordHint}
          label="New password"
        />
      </Form>
    </Page>
  )
}

/** Shown, and in a form that password managers save the password under. */
function KnownAddress({ email }: { email: string }) {
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label" htmlFor="email">
        Your email address
      </label>
      <input autoComplete="username" className="nhsuk-input" id="email" readOnly type="email" value={email} />
    </div>
  )
}
