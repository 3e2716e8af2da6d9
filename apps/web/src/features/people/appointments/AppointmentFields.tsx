import { DateField } from '../../../forms/DateField.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import type { Form } from '../../../forms/use-form.ts'
import { paymentChoices } from '../words.ts'
import type { TypedAppointment } from './appointment-form.ts'

type AppointmentFieldsProps = {
  form: { field: Form<TypedAppointment>['field'] }
  /** Roles that are there already, offered while typing. */
  roles: readonly string[]
}

export function AppointmentFields({ form, roles }: AppointmentFieldsProps) {
  return (
    <>
      <RoleField form={form} roles={roles} />
      <RadiosField
        choices={[
          { value: 'active', text: 'Taking part' },
          { value: 'onboarding', text: 'Onboarding', hint: 'Checks or training still to be done' },
        ]}
        field={form.field('status')}
        label="Where do they stand?"
      />
      <TermFields form={form} />
      <RadiosField
        choices={paymentChoices}
        field={form.field('payment')}
        hint="Leave it if nobody has asked yet."
        label="Involvement payments"
      />
    </>
  )
}

export function RoleField({ form, roles }: AppointmentFieldsProps) {
  const hint = roles.length > 1 ? `In use here: ${roles.join(', ')}` : undefined
  return <TextField autoComplete="off" field={form.field('role')} hint={hint} label="Role" width={30} />
}

export function TermFields({ form }: { form: { field: Form<TypedAppointment>['field'] } }) {
  return (
    <>
      <DateField
        field={form.field('startsOn')}
        hint="For example, 5 1 2026. Leave it empty if nobody knows."
        label="When does it start, or did it?"
      />
      <TextField
        field={form.field('termMonths')}
        hint="Leave it empty if there is no term."
        inputMode="numeric"
        label="Term, in months"
        width={3}
      />
    </>
  )
}
