import { typeApplication } from '@elevate/contracts/typing-applications'
import { useNavigate } from 'react-router'
import { call } from '../../../api.ts'
import { CheckboxField } from '../../../forms/CheckboxField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { Page } from '../../../ui/Page.tsx'
import { useCampaign } from '../../campaigns/queries.ts'

type Route = 'phone' | 'post'

/** For who rings or writes: the same form, typed by staff. */
export function TypeApplicationPage() {
  const { id: campaignId, title, state } = useCampaign()
  const navigate = useNavigate()
  const isClosed = state === 'closed'
  const form = useForm({
    initial: { route: '' as Route | '', givenName: '', familyName: '', arrivedInTime: false },
    messages: {
      route: 'Choose how the application came',
      givenName: { required: 'Enter the first name', otherwise: 'Make the first name shorter' },
      familyName: 'Make the family name shorter',
      arrivedInTime: 'Say that it was there before the close; otherwise it cannot be taken in',
    },
    check: ({ arrivedInTime }) => ({ arrivedInTime: isClosed && !arrivedInTime ? 'required' : undefined }),
    body: ({ route, givenName, familyName, arrivedInTime }) => ({
      route: route as Route,
      givenName: givenName.trim(),
      ...(familyName.trim() === '' ? {} : { familyName: familyName.trim() }),
      ...(isClosed ? { arrivedInTime } : {}),
    }),
    schema: typeApplication.schema.body,
    send: (body, { idempotencyKey }) => call(typeApplication, { params: { campaignId }, body, idempotencyKey }),
    done: ({ id }) => void navigate(`/recruitment/${campaignId}/type-an-application/${id}`),
  })
  return (
    <Page
      back={{ to: `/recruitment/${campaignId}/applications`, text: 'Back to the applications' }}
      caption={title}
      title="Type an application"
    >
      <p>
        For somebody who applies by phone or by post. It is written down that you typed it. It counts like any other,
        and needs neither an email address nor an account.
      </p>
      <Form busy="Opening the form" form={form} submit="Open the form">
        <RadiosField
          choices={[
            { value: 'phone', text: 'By phone' },
            { value: 'post', text: 'By post, or on paper' },
          ]}
          field={form.field('route')}
          label="How do they apply?"
        />
        <TextField autoComplete="off" field={form.field('givenName')} label="First name" width={20} />
        <TextField
          autoComplete="off"
          field={form.field('familyName')}
          hint="Leave this empty if they have one name only"
          label="Family name"
          width={20}
        />
        {isClosed && (
          <CheckboxField
            field={form.field('arrivedInTime')}
            hint="You then have 14 days to type and send it. It is written down that you said so."
            label="It was there before the close"
          />
        )}
      </Form>
    </Page>
  )
}
