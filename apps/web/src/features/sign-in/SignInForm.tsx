import { type SecondStep, type SignedIn, signIn } from '@elevate/contracts/auth'
import { Link } from 'react-router'
import { callOpenly } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { PasswordField } from '../../forms/PasswordField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { emailMessages } from './messages.ts'

/** Email address and password. `done` says what follows: a second step, a page, or the one that was interrupted. */
export function SignInForm({ email = '', done }: { email?: string; done: (answer: SignedIn | SecondStep) => void }) {
  const form = useForm({
    initial: { email, password: '' },
    messages: { email: emailMessages, password: 'Enter your password' },
    body: ({ email, password }) => ({ email: email.trim(), password }),
    schema: signIn.schema.body,
    send: (body) => callOpenly(signIn, { body }),
    refusals: {
      'wrong-email-or-password':
        'The email address and password do not belong together. Check both, or choose a new password.',
    },
    done,
  })
  return (
    <Form
      aside={<Link to="/forgotten-password">I have forgotten my password</Link>}
      busy="Signing you in"
      form={form}
      submit="Sign in"
    >
      <TextField
        autoComplete="username"
        field={form.field('email')}
        label="Email address"
        spellCheck={false}
        type="email"
      />
      <PasswordField autoComplete="current-password" field={form.field('password')} label="Password" />
    </Form>
  )
}
