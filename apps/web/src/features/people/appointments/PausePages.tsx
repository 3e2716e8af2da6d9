import { pauseAppointment, resumeAppointment } from '@elevate/contracts/appointments'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { dayFrom, noDate, type TypedDate, typedDateBroken } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { Page } from '../../../ui/Page.tsx'
import { stepInput, useStep } from './use-step.ts'

type Typed = { end: 'day' | 'open' | ''; until: TypedDate }

export function PausePage() {
  const { person, appointment, back, finish } = useStep()
  const initial: Typed = { end: '', until: noDate }
  const form = useForm({
    initial,
    messages: { end: 'Say whether the break has a last day', until: 'Enter a day after today' },
    check: ({ end, until }) => ({
      end: end === '' ? 'required' : undefined,
      until: end === 'day' ? typedDateBroken(until) : undefined,
    }),
    body: ({ end, until }) => ({ until: end === 'day' ? (dayFrom(until) ?? null) : null }),
    send: (body) => call(pauseAppointment, { ...stepInput(appointment), body }),
    refusals: {
      'not-in-future': { field: 'until', text: 'Enter a day after today' },
      'already-paused': `${person.name} is on a break already.`,
    },
    done: ({ pausedUntil }) =>
      finish(
        pausedUntil ? `${person.name} is on a break until ${formatDay(pausedUntil)}` : `${person.name} is on a break`,
      ),
  })
  return (
    <Page back={back} caption={`${person.name}, ${appointment.organisation.shortName}`} title="Begin a break">
      <p>
        During a break {person.name} is not drawn for coffee and counts as on a break. They can still sign in. Nobody is
        asked for a reason.
      </p>
      <Form busy="Beginning the break" form={form} submit="Begin the break today">
        <RadiosField
          choices={[
            {
              value: 'day',
              text: 'Until a day',
              hint: 'The break then ends by itself',
              more: <DateField field={form.field('until')} hint="For example, 5 1 2027" label="The first day back" />,
            },
            { value: 'open', text: 'Without an end for now' },
          ]}
          field={form.field('end')}
          label="How long?"
        />
      </Form>
    </Page>
  )
}

export function ResumePage() {
  const { person, appointment, back, finish } = useStep()
  const resuming = useMutation({
    mutationFn: () => call(resumeAppointment, { ...stepInput(appointment), body: {} }),
    onSuccess: () => finish(`${person.name} is back`),
  })
  return (
    <ConfirmPage
      action={resuming}
      back={back}
      busy="Ending the break"
      confirm="End the break now"
      look="primary"
      title={`End the break of ${person.name}?`}
    >
      <p>
        {appointment.pausedUntil
          ? `The break would end by itself on ${formatDay(appointment.pausedUntil)}. `
          : 'The break has no end yet. '}
        From now on {person.name} takes part again.
      </p>
    </ConfirmPage>
  )
}
