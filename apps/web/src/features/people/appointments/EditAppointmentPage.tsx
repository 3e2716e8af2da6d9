import { type Appointment, editAppointment } from '@elevate/contracts/appointments'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { dayFrom, typedDateOf } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { Page } from '../../../ui/Page.tsx'
import { paymentChoices } from '../words.ts'
import { RoleField, TermFields } from './AppointmentFields.tsx'
import { appointmentBroken, appointmentMessages, monthsFrom, type TypedAppointment } from './appointment-form.ts'
import { stepInput, useStep } from './use-step.ts'

export function EditAppointmentPage() {
  const { person, appointment, back, finish } = useStep()
  const form = useForm({
    initial: typedFrom(appointment),
    messages: appointmentMessages,
    check: appointmentBroken,
    body: (typed) => ({
      role: typed.role.trim(),
      startsOn: dayFrom(typed.startsOn) ?? null,
      termMonths: monthsFrom(typed.termMonths),
      payment: typed.payment || null,
    }),
    send: (body) => call(editAppointment, { ...stepInput(appointment), body }),
    refusals: {
      'already-appointed': { field: 'role', text: `${person.name} holds this role here already` },
      'appointment-ended': 'This appointment has already ended.',
    },
    done: () => finish(`The appointment of ${person.name} is corrected`),
  })
  return (
    <Page back={back} caption={`${person.name}, ${appointment.organisation.shortName}`} title="Correct the appointment">
      <p>
        If start or length change, we work out the end of the term again. To give more time, extend the term instead.
      </p>
      <Form busy="Saving" form={form} submit="Save the corrections">
        <RoleField form={form} roles={[]} />
        <TermFields form={form} />
        <RadiosField choices={paymentChoices} field={form.field('payment')} label="Involvement payments" />
      </Form>
    </Page>
  )
}

const typedFrom = ({ role, startsOn, termMonths, payment }: Appointment): TypedAppointment => ({
  role,
  status: '',
  startsOn: typedDateOf(startsOn),
  termMonths: String(termMonths ?? ''),
  payment: payment ?? '',
})
