import { changePassword } from '@elevate/contracts/auth'
import { call } from '../../api.ts'
import { useMe } from '../../app/session/me.ts'
import { Form } from '../../forms/Form.tsx'
import { PasswordField } from '../../forms/PasswordField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { newPasswordHint, newPasswordMessages, tooCommon } from './messages.ts'

export function ChangePasswordPage() {
  const { person } = useMe()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { currentPassword: '', newPassword: '' },
    messages: { currentPassword: 'Enter the password that you have now', newPassword: newPasswordMessages },
    body: (typed) => typed,
    schema: changePassword.schema.body,
    send: (body) => call(changePassword, { body }),
    refusals: {
      'wrong-password': { field: 'currentPassword', text: 'This is not the password that you have now. Try again.' },
      'password-too-common': { field: 'newPassword', text: tooCommon },
    },
    done: () => tellDone('Your password is changed. Everywhere else you are signed out', '/account'),
  })
  return (
    <Page back={{ to: '/account', text: 'Back to your account' }} title="Change your password">
      <p>Everywhere else where you are signed in, you will be signed out.</p>
      <Form busy="Changing your password" form={form} submit="Change my password">
        <input autoComplete="username" hidden readOnly type="email" value={person.email ?? ''} />
        <PasswordField
          autoComplete="current-password"
          field={form.field('currentPassword')}
          label="The password that you have now"
        />
        <PasswordField
          autoComplete="new-password"
          field={form.field('newPassword')}
          hint={newPasswordHint}
          label="New password"
        />
      </Form>
    </Page>
  )
}
