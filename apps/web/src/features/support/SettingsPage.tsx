import { changeSupportSettings, type SupportSettings } from '@elevate/contracts/support'
import { supportOffers } from '@elevate/contracts/support-vocabulary'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { CheckboxesField } from '../../forms/CheckboxesField.tsx'
import { Form } from '../../forms/Form.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { useAbout, useOrganisation } from '../coffee/organisation.ts'
import { refreshSupport, supportSettingsQuery } from './queries.ts'
import { offerWords } from './words.ts'

const etagOf = ({ version }: { version: number }): string => `"${version}"`

export function SettingsPage() {
  const { id, name } = useOrganisation()
  const about = useAbout()
  const { data: settings } = useSuspenseQuery(supportSettingsQuery(id))
  return (
    <Page back={{ to: about('/support', id), text: 'Back to support' }} caption={name} title="Settings of support">
      <SettingsForm key={settings.version} settings={settings} />
    </Page>
  )
}

function SettingsForm({ settings }: { settings: SupportSettings }) {
  const about = useAbout()
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const { id } = settings.organisation
  const form = useForm({
    initial: { quietDays: String(settings.quietDays), offers: [...settings.offers] },
    messages: { quietDays: 'Enter a number of days from 14 to 365', offers: 'Choose at least one' },
    body: ({ quietDays, offers }) => ({ quietDays: Number(quietDays), offers }),
    schema: changeSupportSettings.schema.body,
    send: (body) => call(changeSupportSettings, { params: { organisationId: id }, body, ifMatch: etagOf(settings) }),
    done: () => {
      void refreshSupport(queryClient)
      tellDone('The settings of support are saved', about('/support', id))
    },
  })
  return (
    <Form busy="Saving" form={form} submit="Save">
      <TextField
        field={form.field('quietDays')}
        hint="Somebody is to be in touch with a partner when nobody was for so many days, by any way: mentor, buddy, coffee, drop-in, check-in or you."
        inputMode="numeric"
        label="Days without contact"
        width={3}
      />
      <CheckboxesField
        choices={supportOffers.map((value) => ({ value, text: offerWords[value] }))}
        field={form.field('offers')}
        hint="What you do not offer is not shown as missing."
        label="What do you offer to partners?"
      />
    </Form>
  )
}
