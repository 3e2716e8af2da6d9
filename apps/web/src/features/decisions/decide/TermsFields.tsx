import { turnDownReasons } from '@elevate/contracts/application-moves'
import type { Outcome } from '@elevate/contracts/decisions-of-campaign'
import { DateField } from '../../../forms/DateField.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import type { Form } from '../../../forms/use-form.ts'
import { reasonWords } from '../../applications/words.ts'
import type { TermsValues } from './choices.ts'

/** Only what the chosen decisions need. */
export function TermsFields({ form, has }: { form: Form<TermsValues>; has: (outcome: Outcome) => boolean }) {
  return (
    <>
      {has('offer') && (
        <>
          <h2 className="nhsuk-heading-m">For the offers</h2>
          <LongTextField
            field={form.field('conditions')}
            hint="One condition on each line."
            label="What they depend on"
            rows={5}
          />
          <DateField
            field={form.field('answerBy')}
            hint="The whole day counts, until midnight in London."
            label="Last day to answer"
          />
        </>
      )}
      {has('reserve') && (
        <>
          <h2 className="nhsuk-heading-m">For the reserve list</h2>
          <DateField
            field={form.field('reserveUntil')}
            hint="They are put on it in the order of the table, and asked whether they agree."
            label="Keep them until"
          />
        </>
      )}
      {has('turn-down') && (
        <>
          <h2 className="nhsuk-heading-m">For the people you turn down</h2>
          <p>
            Each is promised feedback, which you write for each of them. Whose reason is another one is decided about on
            a page of their own.
          </p>
          <SelectField
            choices={turnDownReasons.map((value) => ({ value, text: reasonWords[value] }))}
            field={form.field('reason')}
            label="Why?"
            none="Choose a reason"
          />
          <LongTextField
            field={form.field('why')}
            hint="Only coordinators read this, unless somebody asks for what is held about them."
            label="In your own words (if it helps)"
            rows={3}
          />
        </>
      )}
    </>
  )
}
