import { CheckboxesField } from '../../forms/CheckboxesField.tsx'
import { LongTextField } from '../../forms/LongTextField.tsx'
import type { Form } from '../../forms/use-form.ts'
import { type Asked, suggestionChoices } from './adjustments-form.ts'

/** What to provide; nowhere is there a box for why. */
export function AdjustmentsFields({ form, label }: { form: Form<Asked>; label: string }) {
  return (
    <>
      <CheckboxesField
        choices={suggestionChoices}
        field={form.field('suggestions')}
        hint="Tick any that apply"
        label={label}
      />
      <LongTextField
        field={form.field('ownWords')}
        hint="What to provide, for example “A seat near the door”. You do not need to say why."
        label="Anything else, in own words (optional)"
        rows={4}
      />
    </>
  )
}
