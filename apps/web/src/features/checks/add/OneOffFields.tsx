import { CheckboxField } from '../../../forms/CheckboxField.tsx'
import { DateField } from '../../../forms/DateField.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import type { Form } from '../../../forms/use-form.ts'
import { choicesOf, kindWords, ownerWords } from '../words.ts'
import type { OneOff } from './one-off.ts'

/** One more check: what it is, whose turn it is and by when. */
export function OneOffFields({ form }: { form: Pick<Form<OneOff>, 'field'> }) {
  return (
    <>
      <TextField field={form.field('label')} hint="For example, Proof of vaccination" label="What is it called?" />
      <SelectField
        choices={choicesOf(kindWords)}
        field={form.field('kind')}
        hint="It decides what is recorded: the outcome, never a scan or anything about health."
        label="What kind of check is it?"
        none="Choose a kind"
      />
      <LongTextField
        field={form.field('guidance')}
        hint="The person reads this."
        label="What to do, and what it is for (optional)"
        limit={{ characters: 1000 }}
        rows={3}
      />
      <SelectField
        choices={choicesOf(ownerWords)}
        field={form.field('owner')}
        label="Whose turn is it first?"
        none="Choose who"
      />
      <DateField field={form.field('dueOn')} hint="For example, 5 12 2026" label="By when?" />
      <TextField
        field={form.field('renewal')}
        hint="Leave it empty for never."
        inputMode="numeric"
        label="Renewed after how many months?"
        width={4}
      />
      <CheckboxField
        field={form.field('blocksConfidentialWork')}
        label="Once it has run out, no new confidential work until it is renewed"
      />
    </>
  )
}
