import { askForPasswordLink } from '@elevate/contracts/auth'
import { useState } from 'react'
import { Link } from 'react-router'
import { callOpenly } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { Page } from '../../ui/Page.tsx'
import { emailMessages } from './messages.ts'

const back = { to: '/sign-in', text: 'Back to sign in' }

export function ForgottenPasswordPage() {
  const [sentTo, setSentTo] = useState<string>()
  return sentTo === undefined ? <Ask sent={setSentTo} /> : <Sent email={sentTo} />
}

function Ask({ sent }: { sent: (email: string) => void }) {
  const form = useForm({
    initial: { email: '' },
    messages: { email: emailMessages },
    body: ({ email }) => ({ email: email.trim() }),
    schema: askForPasswordLink.schema.body,
    send: (body) => callOpenly(askForPasswordLink, { body }),
    done: (_result, { email }) => sent(email.trim()),
  })
  return (
    <Page back={back} title="Choose a new password">
      <p>We will send you an email with a link. The link opens a page where you choose a new password.</p>
      <Form busy="Sending the link" form={form} submit="Send me the link">
        <TextField
          autoComplete="username"
          field={form.field('email')}
          label="Email address"
          spellCheck={false}
          type="email"
        />
      </Form>
    </Page>
  )
}

function Sent({ email }: { email: string }) {
  return (
    <Page back={back} key="sent" title="Look in your email">
      <p>
        If somebody with the address <strong>{email}</strong> has an account, a link is on its way. It usually arrives
        within a few minutes.
      </p>
      <h2 className="nhsuk-heading-s">If nothing arrives</h2>
      <ul>
        <li>Look in your junk or spam folder.</li>
        <li>Check that the address is the one that your coordinator has for you.</li>
        <li>
          Then{' '}
          <Link to="/forgotten-password" reloadDocument>
            ask for another link
          </Link>
          , or ask your coordinator.
        </li>
      </ul>
    </Page>
  )
}
