import { changeDropInSettings, type DropInSettings } from '@elevate/contracts/drop-in-settings'
import type { WaitingListWay } from '@elevate/contracts/drop-in-vocabulary'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { useOrganisation } from '../../coffee/organisation.ts'
import { refreshDropIns, settingsQuery } from '../queries.ts'

const ways: { value: WaitingListWay; text: string; hint: string }[] = [
  { value: 'promote', text: 'The next person has it at once', hint: 'They are told, and can give it up again' },
  {
    value: 'offer',
    text: 'The next person is asked',
    hint: 'The place is kept for them while they have time to answer',
  },
]

export function SettingsPage() {
  const { id } = useOrganisation()
  const { data } = useSuspenseQuery(settingsQuery(id))
  const [settings] = useState(data)
  const form = useSettings(settings)
  return (
    <Page
      back={{ to: '/drop-ins/programme', text: 'Back to drop-ins' }}
      caption={settings.organisation.shortName}
      title="How drop-ins work here"
    >
      {settings.version === 0 && (
        <p className="nhsuk-inset-text">Nothing has been decided here yet, so the usual settings hold.</p>
      )}
      <Form busy="Saving" form={form} submit="Save">
        <TextField
          field={form.field('noticeHours')}
          hint="Giving up a place later than this counts as late. Nobody is blamed; it only helps you plan."
          inputMode="numeric"
          label="Notice, in hours before the start"
          width={3}
        />
        <TextField
          field={form.field('reminderHours')}
          inputMode="numeric"
          label="Reminder, in hours before the start"
          width={3}
        />
        <RadiosField choices={ways} field={form.field('waitingList')} label="When a place comes free" />
        {form.values.waitingList === 'offer' && (
          <TextField
            field={form.field('offerHours')}
            hint="Shortly before the start there is no time to ask: then the next person simply has the place."
            inputMode="numeric"
            label="Hours to answer"
            width={3}
          />
        )}
        <TextField
          field={form.field('defaultCapacity')}
          hint="For new sessions; each can have its own"
          inputMode="numeric"
          label="Usual number of places"
          width={4}
        />
      </Form>
    </Page>
  )
}

const range = (typed: string, least: number, most: number): string | undefined =>
  /^\s*\d+\s*$/.test(typed) && Number(typed) >= least && Number(typed) <= most ? undefined : 'range'

function useSettings(settings: DropInSettings) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return useForm({
    initial: {
      noticeHours: String(settings.noticeHours),
      reminderHours: String(settings.reminderHours),
      waitingList: settings.waitingList,
      offerHours: String(settings.offerHours),
      defaultCapacity: String(settings.defaultCapacity),
    },
    messages: {
      noticeHours: 'Enter a whole number of hours, from 0 to 336',
      reminderHours: 'Enter a whole number of hours, from 1 to 336',
      waitingList: 'Choose what happens',
      offerHours: 'Enter a whole number of hours, from 1 to 336',
      defaultCapacity: 'Enter a whole number from 1 to 1,000',
    },
    check: (typed) => ({
      noticeHours: range(typed.noticeHours, 0, 336),
      reminderHours: range(typed.reminderHours, 1, 336),
      offerHours: range(typed.offerHours, 1, 336),
      defaultCapacity: range(typed.defaultCapacity, 1, 1000),
    }),
    body: (typed) => ({
      waitingList: typed.waitingList,
      noticeHours: Number(typed.noticeHours),
      reminderHours: Number(typed.reminderHours),
      offerHours: Number(typed.offerHours),
      defaultCapacity: Number(typed.defaultCapacity),
    }),
    send: (body) =>
      call(changeDropInSettings, {
        params: { organisationId: settings.organisation.id },
        body,
        ifMatch: `"${settings.version}"`,
      }),
    refusals: {},
    done: async () => {
      await refreshDropIns(queryClient)
      tellDone('The settings are saved', '/drop-ins/programme')
    },
  })
}
