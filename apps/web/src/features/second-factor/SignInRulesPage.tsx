import { editSignInSettings, type SignInSettings, secondFactorGroups } from '@elevate/contracts/second-factor'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { DateField } from '../../forms/DateField.tsx'
import { Form } from '../../forms/Form.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { dayFrom, typedDateBroken, typedDateOf } from '../../forms/typed-date.ts'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { signInSettingsQuery } from './queries.ts'

const groupWords: Record<(typeof secondFactorGroups)[number], string> = {
  nobody: 'Nobody: it is left to each person',
  'administrators-and-coordinators': 'Administrators and coordinators',
  everyone: 'Everyone who signs in',
}

/** For the administrator: who must have a second factor, from when, and how often people are asked again. */
export function SignInRulesPage() {
  const { data: settings } = useSuspenseQuery(signInSettingsQuery())
  return (
    <Page back={{ to: '/grants', text: 'Back to who may do what' }} title="Rules for signing in">
      <Rules key={settings.version} settings={settings} />
    </Page>
  )
}

function Rules({ settings }: { settings: SignInSettings }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: {
      secondFactorFor: settings.secondFactorFor,
      secondFactorFrom: typedDateOf(settings.secondFactorFrom),
      proofMinutes: String(settings.proofMinutes),
    },
    messages: {
      secondFactorFor: 'Choose who must have a second factor',
      secondFactorFrom: 'Enter a day, for example 1 4 2027',
      proofMinutes: 'Enter a number of minutes from 1 to 720',
    },
    body: (typed) => ({
      secondFactorFor: typed.secondFactorFor,
      secondFactorFrom: dayFrom(typed.secondFactorFrom) ?? '',
      proofMinutes: Number(typed.proofMinutes),
    }),
    check: (typed) => ({ secondFactorFrom: typedDateBroken(typed.secondFactorFrom) }),
    schema: editSignInSettings.schema.body,
    send: (body) => call(editSignInSettings, { body, ifMatch: `"${settings.version}"` }),
    done: (saved) => {
      queryClient.setQueryData(signInSettingsQuery().queryKey, saved)
      tellDone('The rules for signing in are saved')
    },
  })
  return (
    <Form busy="Saving the rules" form={form} submit="Save the rules">
      <RadiosField
        choices={secondFactorGroups.map((value) => ({ value, text: groupWords[value] }))}
        field={form.field('secondFactorFor')}
        hint="A second factor is an authenticator app or a passkey, beside the password"
        label="Who must have a second factor?"
      />
      <DateField
        field={form.field('secondFactorFrom')}
        hint="From this day, people who have none must set one up after they enter their password. Tell people beforehand."
        label="From which day?"
      />
      <TextField
        field={form.field('proofMinutes')}
        hint="Before exports, roles and changes to a sign-in, people confirm that it is them, unless they did within these minutes. 15 is usual."
        inputMode="numeric"
        label="For how many minutes is nobody asked again?"
        width={4}
      />
    </Form>
  )
}
