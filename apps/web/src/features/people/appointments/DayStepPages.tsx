import { extendTerm, startAppointment } from '@elevate/contracts/appointments'
import { call } from '../../../api.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { dayFrom, dayMessages, noDate, typedDateBroken, typedDateOf } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { dayOf, formatDay } from '../../../ui/dates.ts'
import { Page } from '../../../ui/Page.tsx'
import { stepInput, useStep } from './use-step.ts'

export function StartPage() {
  const { person, appointment, back, finish } = useStep()
  const form = useForm({
    initial: { startsOn: typedDateOf(appointment.startsOn ?? dayOf(new Date().toISOString())) },
    messages: { startsOn: { ...dayMessages, required: 'Enter the day on which it starts' } },
    check: ({ startsOn }) => ({ startsOn: typedDateBroken(startsOn) }),
    body: ({ startsOn }) => ({ startsOn: dayFrom(startsOn) ?? '' }),
    send: (body) => call(startAppointment, { ...stepInput(appointment), body }),
    done: () => finish(`${person.name} takes part from now on`),
  })
  return (
    <Page back={back} caption={`${person.name}, ${appointment.organisation.shortName}`} title="Onboarding is done">
      <p>{person.name} then counts as taking part. The term is counted from the start that you give here.</p>
      <Form busy="Saving" form={form} submit={`${person.name} takes part`}>
        <DateField
          field={form.field('startsOn')}
          hint="For example, 5 1 2026"
          label="When does the appointment start?"
        />
      </Form>
    </Page>
  )
}

export function ExtendPage() {
  const { person, appointment, back, finish } = useStep()
  const { termEndsOn } = appointment
  const later = termEndsOn ? `Enter a day after ${formatDay(termEndsOn)}` : 'Enter a real date, like 5 1 2028'
  const form = useForm({
    initial: { termEndsOn: noDate },
    messages: { termEndsOn: { required: 'Enter the new last day of the term', otherwise: later } },
    check: (typed) => ({ termEndsOn: typedDateBroken(typed.termEndsOn) }),
    body: (typed) => ({ termEndsOn: dayFrom(typed.termEndsOn) ?? '' }),
    send: (body) => call(extendTerm, { ...stepInput(appointment), body }),
    refusals: { 'not-later': { field: 'termEndsOn', text: later } },
    done: (changed) => finish(`The term of ${person.name} now ends on ${formatDay(changed.termEndsOn ?? '')}`),
  })
  return (
    <Page back={back} caption={`${person.name}, ${appointment.organisation.shortName}`} title="Extend the term">
      <p>{termEndsOn ? `The term ends on ${formatDay(termEndsOn)}.` : 'No end is set yet.'}</p>
      <Form busy="Extending the term" form={form} submit="Extend the term">
        <DateField field={form.field('termEndsOn')} hint="For example, 5 1 2028" label="New last day of the term" />
      </Form>
    </Page>
  )
}
