import { setUpFirstAdministrator } from '@elevate/contracts/auth'
import { callOpenly } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { PasswordField } from '../../forms/PasswordField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useProduct } from '../../product.ts'
import { Page } from '../../ui/Page.tsx'
import { emailMessages, newPasswordHint, newPasswordMessages, tooCommon } from './messages.ts'
import { useEntry } from './second-step/use-entry.tsx'
import { useEnter } from './use-enter.ts'

/** An empty installation: the first organisation, and the person who runs it. */
export function SetUp({ token }: { token: string }) {
  const { name } = useProduct()
  const enter = useEnter()
  const entry = useEntry((result) => enter(result, '/', `${name} is set up and you are signed in`))
  const form = useForm({
    initial: { organisationName: '', givenName: '', familyName: '', email: '', password: '' },
    messages: {
      organisationName: 'Enter the name of the organisation, up to 200 characters',
      givenName: 'Enter your first name, up to 100 characters',
      familyName: 'Enter your family name with up to 100 characters, or leave it empty',
      email: emailMessages,
      password: newPasswordMessages,
    },
    body: ({ familyName, ...typed }) => ({
      ...typed,
      email: typed.email.trim(),
      familyName: familyName.trim() === '' ? null : familyName,
      token,
    }),
    schema: setUpFirstAdministrator.schema.body,
    send: (body) => callOpenly(setUpFirstAdministrator, { body }),
    refusals: {
      'password-too-common': { field: 'password', text: tooCommon },
      'link-used': 'This link was used already. If it was you, sign in with the password that you chose.',
      'link-expired': `This link is too old. Start ${name} again on the server: it prints a new one.`,
    },
    done: entry.took,
  })
  if (entry.page) return entry.page
  return (
    <Page title={`Set up ${name}`}>
      <p>Nothing is here yet. Name the first organisation and yourself; you can change both later and add others.</p>
      <Form busy={`Setting up ${name}`} form={form} submit={`Set up ${name}`}>
        <TextField
          autoComplete="organization"
          field={form.field('organisationName')}
          hint="For example, Northmoor University Hospitals NHS Foundation Trust"
          label="Name of the organisation"
        />
        <TextField autoComplete="given-name" field={form.field('givenName')} label="Your first name" width={20} />
        <TextField
          autoComplete="family-name"
          field={form.field('familyName')}
          hint="Leave this empty if you have one name only"
          label="Your family name"
          width={20}
        />
        <TextField
          autoComplete="username"
          field={form.field('email')}
          label="Your email address"
          spellCheck={false}
          type="email"
        />
        <PasswordField
          autoComplete="new-password"
          field={form.field('password')}
          hint={newPasswordHint}
          label="Choose a password"
        />
      </Form>
    </Page>
  )
}
