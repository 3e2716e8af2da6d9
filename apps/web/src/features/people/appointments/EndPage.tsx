import { endAppointment } from '@elevate/contracts/appointments'
import { type AppointmentEndReason, appointmentEndReasons } from '@elevate/contracts/people-vocabulary'
import { useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { dayFrom, type TypedDate, typedDateBroken, typedDateOf } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { dayOf } from '../../../ui/dates.ts'
import { Page } from '../../../ui/Page.tsx'
import { organisationQuery } from '../../organisations/queries.ts'
import { endReasonWords } from '../words.ts'
import { stepInput, useStep } from './use-step.ts'

type Typed = { endedOn: TypedDate; reason: AppointmentEndReason | '' }

/** Says what ending does and does not do before it is done. */
export function EndPage() {
  const { person, appointment, back, finish } = useStep()
  const { data: organisation } = useSuspenseQuery(organisationQuery(appointment.organisation.id))
  const initial: Typed = { endedOn: typedDateOf(dayOf(new Date().toISOString())), reason: '' }
  const form = useForm({
    initial,
    messages: { endedOn: 'Enter the last day, today or earlier', reason: 'Choose what comes closest' },
    check: ({ endedOn }) => ({ endedOn: typedDateBroken(endedOn) }),
    schema: endAppointment.schema.body,
    body: ({ endedOn, reason }) => ({ endedOn: dayFrom(endedOn) ?? '', reason: reason as AppointmentEndReason }),
    send: (body) => call(endAppointment, { ...stepInput(appointment), body }),
    refusals: {
      'in-future': { field: 'endedOn', text: 'Enter today or an earlier day' },
      'before-start': { field: 'endedOn', text: 'Enter a day after the start of the appointment' },
      'appointment-ended': 'Somebody else has ended this appointment already.',
    },
    done: ({ id, leaverItems }) =>
      finish(
        `${person.name} is no longer ${appointment.role} at ${appointment.organisation.shortName}`,
        leaverItems.length > 0 ? `/people/${person.id}/appointments/${id}/leaver` : undefined,
      ),
  })
  const lines = organisation.settings.leaverChecklist.length
  return (
    <Page
      back={back}
      caption={`${appointment.role}, ${appointment.organisation.shortName}`}
      title={`End the appointment of ${person.name}`}
    >
      <p>What happens:</p>
      <ul>
        <li>
          {person.name} is no longer a partner at {appointment.organisation.shortName}, from now on.
        </li>
        <li>
          {lines === 0
            ? 'There is no leaver checklist. You can write one in the settings.'
            : `You get the leaver checklist with ${lines} ${lines === 1 ? 'line' : 'lines'}.`}
        </li>
        <li>They can still sign in and see what is held about them. Nothing about them is deleted.</li>
        <li>This cannot be taken back, but {person.name} can be appointed again.</li>
      </ul>
      <Form busy="Ending the appointment" form={form} look="warning" submit="End the appointment">
        <DateField field={form.field('endedOn')} hint="Today or earlier" label="Last day" />
        <RadiosField
          choices={appointmentEndReasons.map((value) => ({
            value,
            text: endReasonWords[value],
            ...(value === 'ill-or-bereaved-do-not-contact'
              ? {
                  hint: `${appointment.organisation.shortName} then sends them nothing more, and what waits is not sent`,
                }
              : {}),
          }))}
          field={form.field('reason')}
          hint="Only the programme team here sees this."
          label="Why does it end?"
        />
      </Form>
    </Page>
  )
}
