import { editOrganisation, type Organisation } from '@elevate/contracts/organisations'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { UnsavedChanges } from '../../forms/UnsavedChanges.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { keepOrganisation, organisationQuery } from './queries.ts'
import { linesOf } from './words.ts'

export function SettingsPage() {
  const { organisationId = '' } = useParams()
  const { data: newest } = useSuspenseQuery(organisationQuery(organisationId))
  // The version that the answers started from, whatever is read again behind them meanwhile.
  const [organisation] = useState(newest)
  const form = useSettingsForm(organisation)
  return (
    <Page
      back={{ to: `/organisations/${organisation.id}`, text: `Back to ${organisation.shortName}` }}
      caption={organisation.name}
      title="Change the settings"
    >
      <UnsavedChanges when={form.isDirty} />
      <Form busy="Saving the settings" form={form} submit="Save the settings">
        <TextField
          field={form.field('termMonths')}
          hint="Leave it empty if no term is usual."
          inputMode="numeric"
          label="Usual term, in months"
          width={3}
        />
        <TextField
          field={form.field('coffeeDaysToMeet')}
          inputMode="numeric"
          label="Days that a coffee match has to meet"
          width={3}
        />
        <TextField
          field={form.field('coffeeReminderDays')}
          inputMode="numeric"
          label="Days after which people are asked once more how it went"
          width={3}
        />
        <TextField
          field={form.field('coffeeHistoryMonths')}
          hint="Then the two may be drawn again as if they had not met."
          inputMode="numeric"
          label="Months after which a coffee match has faded"
          width={3}
        />
        <LongTextField
          field={form.field('leaverChecklist')}
          hint="One line each. For appointments that end from now on; those that have ended keep theirs."
          label="Leaver checklist"
          rows={10}
        />
        <LongTextField
          field={form.field('aliases')}
          hint="One line each, so that an import knows which organisation is meant."
          label="Other names that spreadsheets use"
          rows={4}
        />
      </Form>
    </Page>
  )
}

function useSettingsForm({ id, version, settings, aliases, shortName }: Organisation) {
  const tellDone = useTellDone()
  const queryClient = useQueryClient()
  return useForm({
    initial: {
      termMonths: String(settings.termMonths ?? ''),
      coffeeDaysToMeet: String(settings.coffeeDaysToMeet),
      coffeeReminderDays: String(settings.coffeeReminderDays),
      coffeeHistoryMonths: String(settings.coffeeHistoryMonths),
      leaverChecklist: settings.leaverChecklist.join('\n'),
      aliases: aliases.join('\n'),
    },
    messages: {
      termMonths: 'Enter a whole number of months from 1 to 120, or leave it empty',
      coffeeDaysToMeet: 'Enter a whole number of days from 7 to 90',
      coffeeReminderDays: 'Enter a whole number of days from 1 to 60',
      coffeeHistoryMonths: 'Enter a whole number of months from 1 to 60',
      leaverChecklist: 'Keep to 30 lines of 200 characters each',
      aliases: 'Keep to 50 names of 200 characters each',
    },
    check: (typed) => ({
      termMonths: outside(typed.termMonths, 1, 120, true),
      coffeeDaysToMeet: outside(typed.coffeeDaysToMeet, 7, 90),
      coffeeReminderDays: outside(typed.coffeeReminderDays, 1, 60),
      coffeeHistoryMonths: outside(typed.coffeeHistoryMonths, 1, 60),
    }),
    body: (typed) => ({
      aliases: linesOf(typed.aliases),
      settings: {
        termMonths: typed.termMonths.trim() === '' ? null : Number(typed.termMonths),
        coffeeDaysToMeet: Number(typed.coffeeDaysToMeet),
        coffeeReminderDays: Number(typed.coffeeReminderDays),
        coffeeHistoryMonths: Number(typed.coffeeHistoryMonths),
        leaverChecklist: linesOf(typed.leaverChecklist),
      },
    }),
    send: (body) => call(editOrganisation, { params: { organisationId: id }, body, ifMatch: `"${version}"` }),
    done: (changed) => {
      void keepOrganisation(queryClient, changed)
      tellDone(`The settings of ${shortName} are saved`, `/organisations/${id}`)
    },
  })
}

// biome-ignore lint/complexity/useMaxParams: two bounds, and whether nothing is an answer too.
function outside(typed: string, least: number, most: number, mayBeEmpty = false): string | undefined {
  if (typed.trim() === '') return mayBeEmpty ? undefined : 'required'
  const number = Number(typed)
  return Number.isInteger(number) && number >= least && number <= most ? undefined : 'range'
}
