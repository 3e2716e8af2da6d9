import { changeMentoringSettings, type OrganisationMentoringSettings } from '@elevate/contracts/mentoring-settings'
import type { MentoringSettings } from '@elevate/contracts/mentoring-settings-values'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { UnsavedChanges } from '../../../forms/UnsavedChanges.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { OrganisationChoice } from '../../people/OrganisationChoice.tsx'
import { useChosenOrganisation } from '../../people/organisation.ts'
import { numberFrom } from '../pairs/terms-form.ts'
import { mentoringSettingsQuery, refreshMentoring } from '../queries.ts'
import { settingNames, settings } from './settings.ts'

export function MentoringSettingsPage() {
  const chosen = useChosenOrganisation()
  return (
    <Page back={{ to: '/mentoring/programme', text: 'Back to mentoring' }} title="Settings of mentoring">
      <OrganisationChoice chosen={chosen} />
      {chosen.organisation && <OfOrganisation key={chosen.organisation.id} organisationId={chosen.organisation.id} />}
    </Page>
  )
}

function OfOrganisation({ organisationId }: { organisationId: string }) {
  const { data: newest } = useSuspenseQuery(mentoringSettingsQuery(organisationId))
  return <SettingsForm key={newest.version} read={newest} />
}

type Typed = Record<keyof MentoringSettings, string>

const typedFrom = (values: MentoringSettings): Typed =>
  Object.fromEntries(settingNames.map((name) => [name, String(values[name])])) as Typed

const bodyFrom = (typed: Typed): MentoringSettings =>
  Object.fromEntries(settingNames.map((name) => [name, numberFrom(typed[name])])) as MentoringSettings

function SettingsForm({ read }: { read: OrganisationMentoringSettings }) {
  // The version that the answers started from, whatever is read again behind them meanwhile.
  const [{ organisation, settings: values, version }] = useState(read)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: typedFrom(values),
    messages: Object.fromEntries(settings.map(({ name, message }) => [name, message])),
    schema: changeMentoringSettings.schema.body,
    body: bodyFrom,
    send: (body) =>
      call(changeMentoringSettings, { params: { organisationId: organisation.id }, body, ifMatch: `"${version}"` }),
    done: async () => {
      await refreshMentoring(queryClient)
      tellDone('The settings are saved. They hold at once')
    },
  })
  return (
    <>
      {version === 0 && <p>Nothing has been decided here yet, so these usual settings hold.</p>}
      <UnsavedChanges when={form.isDirty} />
      <Form busy="Saving" form={form} submit="Save">
        {settings.map(({ name, label, hint }) => (
          <TextField field={form.field(name)} hint={hint} inputMode="numeric" key={name} label={label} width={3} />
        ))}
      </Form>
    </>
  )
}
