import type { DropInRhythm } from '@elevate/contracts/drop-in-vocabulary'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import type { Form } from '../../../forms/use-form.ts'
import type { SeriesAnswers } from './series-form.ts'
import { nths, weekdays } from './series-words.ts'

const rhythms: { value: DropInRhythm; text: string }[] = [
  { value: 'weekly', text: 'By weeks' },
  { value: 'monthly', text: 'By months' },
]
export const weekdayChoices = weekdays.map((text, index) => ({ value: String(index + 1), text }))
export const nthChoices = nths.map((text, index) => ({ value: String(index + 1), text: `The ${text} of the month` }))

export function RhythmFields({ form }: { form: Pick<Form<SeriesAnswers>, 'field' | 'values'> }) {
  const isMonthly = form.values.rhythm === 'monthly'
  return (
    <>
      <RadiosField choices={rhythms} field={form.field('rhythm')} inline label="How often?" />
      <TextField
        field={form.field('every')}
        hint={isMonthly ? '1 for every month' : '1 for every week, 2 for every second week'}
        inputMode="numeric"
        label={isMonthly ? 'Every how many months?' : 'Every how many weeks?'}
        width={2}
      />
      <SelectField choices={weekdayChoices} field={form.field('weekday')} label="On which day?" />
      {isMonthly && <SelectField choices={nthChoices} field={form.field('nth')} label="Which one?" />}
      <TextField
        autoComplete="off"
        field={form.field('startTime')}
        hint="By the clock: it stays the same when the clocks change"
        label="At what time?"
        width={5}
      />
    </>
  )
}
