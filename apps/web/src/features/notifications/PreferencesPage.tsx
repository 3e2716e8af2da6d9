import { kindWords, notificationKinds } from '@elevate/contracts/notification-kinds'
import {
  type MailChoice,
  type NotificationPreferences,
  saveNotificationPreferences,
} from '@elevate/contracts/notification-preferences'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { preferencesQuery } from './queries.ts'

/** How I am told, kind by kind. Everything is in the app in any case. */
export function PreferencesPage() {
  const { data } = useSuspenseQuery(preferencesQuery())
  return (
    <Page back={{ to: '/account', text: 'Back to your account' }} title="Choose what we email you about">
      <p>
        Everything is listed under <Link to="/notifications">Notifications</Link> here in any case. Nobody but you sees
        what you choose.
      </p>
      <p>
        A few emails always come, because you would miss something that matters: about your account, a place or a letter
        that you are waiting for.
      </p>
      <Reached preferences={data} />
      <Choices key={data.version} preferences={data} />
    </Page>
  )
}

function Reached({ preferences: { email, reachedBy } }: { preferences: NotificationPreferences }) {
  if (reachedBy === 'email') return <p>Emails go to {email}.</p>
  return (
    <div className="nhsuk-inset-text">
      <p>
        {reachedBy === 'phone' ? 'We ring you' : 'We write to you by post'} instead of sending emails. “Not by email”
        below also means: {reachedBy === 'phone' ? 'do not ring me' : 'send me no letter'} about it.
      </p>
      <p>
        <Link to="/profile/contact">Change how we reach you</Link>
      </p>
    </div>
  )
}

const choices: readonly { value: MailChoice; text: string }[] = [
  { value: 'at-once', text: 'At once' },
  { value: 'daily', text: 'Once a day, all in one email' },
  { value: 'never', text: 'Not by email' },
]

const hours = [
  { value: '8', text: 'In the morning, at 8am' },
  { value: '12', text: 'At midday, 12 noon' },
  { value: '18', text: 'In the evening, at 6pm' },
] as const
const hourOf = { '8': 8, '12': 12, '18': 18 } as const

function Choices({ preferences: { byMail, digestHour, version } }: { preferences: NotificationPreferences }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { ...byMail, hour: String(digestHour) as keyof typeof hourOf },
    messages: { hour: 'Choose when the daily email comes' },
    body: ({ hour, ...chosen }) => ({ byMail: chosen, digestHour: hourOf[hour] }),
    send: (body) => call(saveNotificationPreferences, { body, ifMatch: `"${version}"` }),
    done: (saved) => {
      queryClient.setQueryData(preferencesQuery().queryKey, saved)
      tellDone('We tell you as you have chosen', '/account')
    },
  })
  const isDaily = notificationKinds.some((kind) => form.values[kind] === 'daily')
  return (
    <Form busy="Saving" form={form} submit="Save">
      {notificationKinds.map((kind) => (
        <RadiosField
          choices={choices}
          field={form.field(kind)}
          hint={kindWords[kind].hint}
          key={kind}
          label={kindWords[kind].title}
        />
      ))}
      {isDaily && (
        <RadiosField
          choices={hours}
          field={form.field('hour')}
          hint="One email, only on days with something new. What would be over before it comes, for example a change for this afternoon, comes at once."
          label="When does the daily email come?"
        />
      )}
    </Form>
  )
}
