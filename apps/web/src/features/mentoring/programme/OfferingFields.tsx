import { CheckboxesField } from '../../../forms/CheckboxesField.tsx'
import { CheckboxField } from '../../../forms/CheckboxField.tsx'
import { DateField } from '../../../forms/DateField.tsx'
import type { Field } from '../../../forms/field.ts'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { modes, needs } from '../words.ts'
import type { Offering } from './mentor-form.ts'

type OfferingFieldsProps = {
  fields: { [N in keyof Offering]: Field<Offering[N]> }
  isPaused: boolean
  /** They write it themselves. */
  isMe: boolean
}

/** What a mentor can offer. */
export function OfferingFields({ fields, isPaused, isMe }: OfferingFieldsProps) {
  return (
    <>
      <TextField
        field={fields.capacity}
        hint="Partners at the same time. Nobody is taken away when it is lower than today."
        inputMode="numeric"
        label={isMe ? 'How many partners can you take?' : 'How many partners can they take?'}
        width={2}
      />
      <CheckboxField
        field={fields.isPaused}
        hint="Mentorships that run go on. No reason is asked."
        label="Pause: no new partners for now"
      />
      {isPaused && (
        <DateField
          field={fields.pausedUntil}
          hint="For example, 27 3 2027. Leave it empty if nobody knows yet."
          label="Paused until when? (optional)"
        />
      )}
      <LongTextField
        field={fields.areas}
        hint="Each on a line of its own. Partners see this when they choose."
        label={isMe ? 'What do you know about?' : 'What do they know about?'}
        rows={4}
      />
      <CheckboxesField choices={modes} field={fields.modes} label="How to meet" />
      <CheckboxesField
        choices={needs}
        field={fields.meetsNeeds}
        label={isMe ? 'What can you meet?' : 'What can they meet?'}
      />
      <LongTextField
        field={fields.languages}
        hint="Each on a line of its own."
        label="Languages besides English (optional)"
        rows={2}
      />
    </>
  )
}
