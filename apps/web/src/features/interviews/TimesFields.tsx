import { DateTimeField } from '../../forms/DateTimeField.tsx'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import type { Form } from '../../forms/use-form.ts'
import type { TimesAnswers } from './times-form.ts'

const placeWords = {
  'in-person': { label: 'Room and building', hint: 'Candidates see it before they choose' },
  video: { label: 'Link of the video call', hint: 'You can add it later. Only the person who has booked is told' },
  phone: {
    label: 'Who makes the call (optional)',
    hint: 'For example, "We ring you on the number in your application"',
  },
} as const

/** When the first interview begins and how it is held. `isOne`: a time that is there already. */
export function TimesFields({ form, isOne }: { form: Form<TimesAnswers>; isOne?: true }) {
  const { way } = form.values
  return (
    <>
      <DateTimeField
        field={form.field('from')}
        hint="For example, 10 12 2026 at 9:30am"
        label={isOne ? 'Day and time' : 'Day and time of the first interview'}
      />
      {!isOne && (
        <TextField
          field={form.field('count')}
          inputMode="numeric"
          label="How many interviews, one after the other"
          width={3}
        />
      )}
      <TextField field={form.field('minutes')} inputMode="numeric" label="Minutes for each" width={3} />
      {!isOne && (
        <TextField
          field={form.field('breakMinutes')}
          inputMode="numeric"
          label="Minutes of break in between"
          width={3}
        />
      )}
      <RadiosField
        choices={[
          { value: 'in-person', text: 'In person' },
          { value: 'video', text: 'By video' },
          { value: 'phone', text: 'By phone' },
        ]}
        field={form.field('way')}
        label="How do you meet?"
      />
      {way !== '' && (
        <TextField field={form.field('place')} hint={placeWords[way].hint} label={placeWords[way].label} />
      )}
      <LongTextField
        field={form.field('arrival')}
        hint="How to get in, where to park, who to ask for, what to bring. Candidates read it once they have a time."
        label="What candidates need to know for the day (optional)"
        rows={4}
      />
    </>
  )
}
