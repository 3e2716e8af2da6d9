import { CheckboxesField } from '../../../forms/CheckboxesField.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import type { Form } from '../../../forms/use-form.ts'
import { modes, needs } from '../words.ts'
import type { Wishes } from './wishes-form.ts'

/** What a partner wishes for; who can read it stands above the first field. */
export function WishesFields({ form }: { form: Form<Wishes> }) {
  return (
    <>
      <p className="nhsuk-inset-text">
        <span className="nhsuk-u-visually-hidden">Information: </span>
        Who can read this: you, your programme team, and a mentor from when you ask them until they answer. The mentor
        who says yes also sees your email address and phone number.
      </p>
      <LongTextField
        field={form.field('wishes')}
        hint="For example what you would like help with, or somebody whose experience is like yours, or quite different. In your own words; you can leave it out."
        label="What would you like from a mentor?"
      />
      <CheckboxesField
        choices={modes}
        field={form.field('modes')}
        hint="Choose all that suit you."
        label="How would you like to meet?"
      />
      <CheckboxesField
        choices={needs}
        field={form.field('needs')}
        hint="Only mentors who can meet all of these will be suggested."
        label="What does a mentor have to be able to do?"
      />
      <TextField
        autoComplete="off"
        field={form.field('language')}
        hint="Leave it empty if English is fine."
        label="Does the mentor have to speak another language?"
        width={20}
      />
    </>
  )
}
