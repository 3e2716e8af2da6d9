import { LongTextField } from '../../forms/LongTextField.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import type { Form } from '../../forms/use-form.ts'
import { WeekField } from '../profile/WeekField.tsx'
import type { TypedPerson } from './person-form.ts'
import { contactChoices } from './words.ts'

/** The fields must be there, whatever else the form asks. */
type FormOfPerson = { field: Form<TypedPerson>['field'] }

export function NameFields({ form }: { form: FormOfPerson }) {
  return (
    <>
      <TextField autoComplete="off" field={form.field('givenName')} label="First name" width={20} />
      <TextField
        autoComplete="off"
        field={form.field('familyName')}
        hint="Leave it empty for somebody who has one name."
        label="Family name"
        width={20}
      />
      <TextField
        autoComplete="off"
        field={form.field('preferredName')}
        hint="What they like to be called. It stands everywhere in place of the first name."
        label="Preferred name (optional)"
        width={20}
      />
      <TextField autoComplete="off" field={form.field('pronouns')} label="Pronouns (optional)" width={10} />
    </>
  )
}

export function ContactFields({ form }: { form: FormOfPerson }) {
  return (
    <>
      <TextField
        autoComplete="off"
        field={form.field('email')}
        label="Email address"
        spellCheck={false}
        type="email"
        width={30}
      />
      <TextField autoComplete="off" field={form.field('phone')} label="Phone number" type="tel" width={20} />
      <LongTextField field={form.field('address')} label="Address without postcode" rows={3} />
      <TextField autoComplete="off" field={form.field('postcode')} label="Postcode" width={10} />
      <RadiosField
        choices={contactChoices}
        field={form.field('contactPreference')}
        label="How did they ask to be reached?"
      />
    </>
  )
}

export function AboutFields({ form }: { form: FormOfPerson }) {
  return (
    <>
      <LongTextField field={form.field('interests')} hint="One a line." label="Interests" rows={4} />
      <LongTextField field={form.field('skills')} hint="One a line." label="Skills" rows={4} />
      <WeekField field={form.field('availability')} label="When can they usually take part?" />
      <RadiosField
        choices={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
        field={form.field('offersToMentor')}
        inline
        label="Do they offer to mentor?"
      />
    </>
  )
}
