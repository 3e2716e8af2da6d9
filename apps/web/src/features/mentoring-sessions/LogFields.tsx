import type { SessionOffer } from '@elevate/contracts/mentoring-sessions'
import { DateField } from '../../forms/DateField.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import type { Form } from '../../forms/use-form.ts'
import { formatDay } from '../../ui/dates.ts'
import { dayAfter, type LogAnswers, lengthsFor } from './log-form.ts'
import { modeWords, outcomeWords } from './words.ts'

const outcomes = (['held', 'cancelled', 'missed'] as const).map((value) => ({ value, text: outcomeWords[value] }))
const modes = (['video', 'phone', 'in-person'] as const).map((value) => ({ value, text: modeWords[value] }))

type LogFieldsProps = { form: Form<LogAnswers>; offered: SessionOffer['offered']; isNew: boolean }

/** Everything that is logged, each a tap, with the last values chosen. */
export function LogFields({ form, offered, isNew }: LogFieldsProps) {
  const { outcome } = form.values
  const today = offered.day
  const anotherDay = <DateField field={form.field('day')} hint="For example, 27 3 2027" label="On which day was it?" />
  return (
    <>
      <RadiosField choices={outcomes} field={form.field('outcome')} inline label="How was it?" />
      {isNew ? (
        <RadiosField
          choices={[
            { value: 'today', text: `Today, ${formatDay(today)}` },
            { value: 'yesterday', text: 'Yesterday' },
            { value: 'another', text: 'Another day', more: anotherDay },
          ]}
          field={form.field('when')}
          label="When?"
        />
      ) : (
        anotherDay
      )}
      <RadiosField choices={modes} field={form.field('mode')} inline label="How did you meet?" />
      {outcome === 'held' && <Length form={form} minutes={offered.minutes} />}
      <NextDay form={form} today={today} />
    </>
  )
}

function Length({ form, minutes }: { form: Form<LogAnswers>; minutes: number }) {
  const other = <TextField field={form.field('minutes')} inputMode="numeric" label="How many minutes?" width={3} />
  return (
    <RadiosField
      choices={[...lengthsFor(minutes), { value: 'other', text: 'Another length', more: other }]}
      field={form.field('length')}
      inline
      label="How long?"
    />
  )
}

function NextDay({ form, today }: { form: Form<LogAnswers>; today: string }) {
  return (
    <RadiosField
      choices={[
        { value: 'none', text: 'Not agreed yet' },
        { value: 'four', text: `In four weeks (about ${formatDay(dayAfter(today, 28))})` },
        { value: 'six', text: `In six weeks (about ${formatDay(dayAfter(today, 42))})` },
        {
          value: 'another',
          text: 'Another day',
          more: (
            <DateField field={form.field('nextOn')} hint="For example, 27 3 2027" label="On which day will it be?" />
          ),
        },
      ]}
      field={form.field('next')}
      label="When do you meet next?"
    />
  )
}
