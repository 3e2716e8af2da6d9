import type { Campaign } from '@elevate/contracts/campaigns'
import { DateTimeField } from '../../../forms/DateTimeField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { type DateTime, dateTimeBroken, dateTimeOf, instantFrom } from '../../../forms/typed-date-time.ts'
import { SectionPage } from './SectionPage.tsx'
import { useSection } from './use-section.ts'

const moment = (what: string) => ({
  required: `Enter the day and time of the ${what}`,
  incomplete: `Enter a day, a month, a year and a time for the ${what}`,
  unreal: 'Enter a day that there is, for example 27 3 2027',
  'unreal-time': 'Enter a time like 12:00, 9am or midday',
  skipped: 'Clocks go forward over this time. Enter another one',
  otherwise: `Check the day and time of the ${what}`,
})

const refusals = {
  'closes-before-it-opens': { field: 'closesAt', text: 'Enter a close that is later than the opening' },
  'only-later': { field: 'closesAt', text: 'Enter a later close than the present one, still to come' },
  'selection-has-begun': 'Applications are being chosen from already, so the close cannot be put off any more.',
} as const

type Dates = { opensAt: DateTime; closesAt: DateTime; interviewDays: string }

const isDraft = ({ state }: Campaign): boolean => state === 'draft'

const answersOf = ({ opensAt, closesAt, interviewDays }: Campaign): Dates => ({
  opensAt: dateTimeOf(opensAt),
  closesAt: dateTimeOf(closesAt),
  interviewDays,
})

/** When it opens and closes; once published the close only moves to a later moment. */
export function DatesPage() {
  const { campaign, form } = useSection({
    initial: answersOf,
    body: ({ opensAt, closesAt, interviewDays }: Dates, campaign) => ({
      interviewDays,
      ...(isDraft(campaign) ? { opensAt: instantFrom(opensAt) ?? null } : {}),
      ...(instantFrom(closesAt) === campaign.closesAt ? {} : { closesAt: instantFrom(closesAt) ?? null }),
    }),
    check: ({ opensAt, closesAt }, campaign) => ({
      ...(isDraft(campaign) ? { opensAt: dateTimeBroken(opensAt) } : {}),
      closesAt: dateTimeBroken(closesAt),
    }),
    messages: {
      opensAt: moment('opening'),
      closesAt: moment('close'),
      interviewDays: 'Write the interview days on one line, in 300 characters or fewer',
    },
    refusals,
    saved: 'The dates are saved',
  })
  const mayChangeOpening = isDraft(campaign)
  return (
    <SectionPage
      campaign={campaign}
      form={form}
      intro={
        <p>
          It opens and closes by itself, by UK time, also when the clocks change. If it closes at 12:00, nothing can be
          sent from 12:00 on.
        </p>
      }
      title={mayChangeOpening ? 'Opening, close and interview days' : 'Put off the close'}
    >
      {mayChangeOpening && (
        <DateTimeField field={form.field('opensAt')} hint="For example, 27 3 2027 at 9am" label="Opens on" />
      )}
      <DateTimeField
        field={form.field('closesAt')}
        hint={
          mayChangeOpening
            ? 'For example, 30 4 2027 at midday. Leave people at least three weeks.'
            : 'A later day and time. Drafts that were begun can still be sent until then.'
        }
        label="Closes on"
      />
      <TextField
        autoComplete="off"
        field={form.field('interviewDays')}
        hint="For example, 12 and 13 May, online or at the hospital. People plan by it."
        label="Interview days (optional)"
      />
    </SectionPage>
  )
}
