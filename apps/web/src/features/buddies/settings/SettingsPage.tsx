import { changeBuddySettings, type OrganisationBuddySettings } from '@elevate/contracts/buddy-settings'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { OrganisationChoice } from '../../coffee/OrganisationChoice.tsx'
import { useAbout, useOrganisation } from '../../coffee/organisation.ts'
import { buddySettingsQuery, refreshBuddies } from '../queries.ts'
import { brokenIn, settingsFrom, settingsMessages, typedFrom } from './settings.ts'

/** What an organisation decides about buddies; it holds at once, for pairs that are on too. */
export function BuddySettingsPage() {
  const organisation = useOrganisation()
  const about = useAbout()
  const { data } = useSuspenseQuery(buddySettingsQuery(organisation.id))
  const back = about('/buddies/programme', organisation.id)
  return (
    <Page back={{ to: back, text: 'Back to buddies' }} caption={organisation.name} title="Buddy settings">
      <OrganisationChoice />
      {data.version === 0 && (
        <p className="nhsuk-inset-text">Nothing has been decided here yet, so the usual settings hold.</p>
      )}
      <SettingsForm backTo={back} key={organisation.id} newest={data} />
    </Page>
  )
}

function SettingsForm({ newest, backTo }: { newest: OrganisationBuddySettings; backTo: string }) {
  // The version that the answers started from, whatever is read again behind them meanwhile.
  const [{ organisation, settings, version }] = useState(newest)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: typedFrom(settings),
    messages: settingsMessages,
    check: brokenIn,
    body: settingsFrom,
    send: (body) =>
      call(changeBuddySettings, { params: { organisationId: organisation.id }, body, ifMatch: `"${version}"` }),
    done: async () => {
      await refreshBuddies(queryClient)
      tellDone('The buddy settings are saved', backTo)
    },
  })
  return (
    <Form busy="Saving" form={form} submit="Save">
      <TextField
        field={form.field('reminderWeeks')}
        hint="Each is reminded on the fourth day of these weeks, unless they have said that they were in touch. Leave it empty for no reminders."
        label="Weeks with a reminder"
        width={20}
      />
      <TextField
        field={form.field('newMonths')}
        hint="A new partner is suggested a buddy, and has one at a time."
        inputMode="numeric"
        label="Months for which a partner is new"
        width={3}
      />
      <TextField
        field={form.field('reviewMonths')}
        hint="Then you have a task to ask both whether they go on."
        inputMode="numeric"
        label="Months until a review"
        width={3}
      />
      <TextField
        field={form.field('mostPairs')}
        hint="So that nobody looks after too many."
        inputMode="numeric"
        label="Pairs that one experienced partner has at most"
        width={3}
      />
    </Form>
  )
}
