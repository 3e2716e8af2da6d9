import { LongTextField } from '../../../forms/LongTextField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { WeekField } from '../../profile/WeekField.tsx'
import { FormPageFrame } from './FormPageFrame.tsx'
import { useSectionPage } from './use-section-page.tsx'

export function TimePage() {
  const { draft, ...rest } = useSectionPage('availability')
  const { availability, hoursPerMonth } = draft.value
  const check = () => ({
    hoursPerMonth: isHours(hoursPerMonth) ? undefined : 'Enter whole hours, for example 8, or leave it empty',
  })
  return (
    <FormPageFrame check={onlyErrors(check)} draft={draft} path="time" title="When could you take part?" {...rest}>
      {(errors) => (
        <>
          <p>Much of the work is on weekdays and by video. This promises nothing, and it can change.</p>
          <WeekField
            field={{
              ...draft.field('availability', errors.availability),
              value: availability,
              set: (slots) => draft.change((writing) => ({ ...writing, availability: [...slots] })),
            }}
            hint="Tick everything that fits, or nothing if you cannot say yet."
            label="In an ordinary week (optional)"
          />
          <TextField
            field={draft.field('hoursPerMonth', errors.hoursPerMonth)}
            hint="About how many"
            inputMode="numeric"
            label="Hours in a month (optional)"
            width={4}
          />
        </>
      )}
    </FormPageFrame>
  )
}

const isHours = (typed: string): boolean => /^\s*(\d{1,2}|[12]\d\d|300)?\s*$/.test(typed)

type Errors = { [name: string]: string | undefined }
const onlyErrors = (check: () => Errors) => (): Errors =>
  Object.fromEntries(Object.entries(check()).filter(([, text]) => text !== undefined))

export function PracticalPage() {
  const { draft, ...rest } = useSectionPage('availability')
  return (
    <FormPageFrame draft={draft} path="practical" title="What would help you to take part?" {...rest}>
      {(errors) => (
        <>
          <p>
            We can help with most things. What you write here is for the coordinators of the programme and never scored.
          </p>
          <LongTextField
            field={draft.field('practicalNeeds', errors.practicalNeeds)}
            hint="For example: no internet at home, a device to borrow, help with travel, money in advance, caring for somebody at certain times"
            label="What would help? (optional)"
            limit={{ characters: 2000 }}
          />
        </>
      )}
    </FormPageFrame>
  )
}
