import { changeTrainingDay, offerTrainingDay, type TrainingDayInFull } from '@elevate/contracts/mentor-training'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { DateTimeField } from '../../forms/DateTimeField.tsx'
import { Form } from '../../forms/Form.tsx'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { type Form as FormState, useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { useOrganisation } from '../coffee/organisation.ts'
import { answersOf, type DayAnswers, dayBody, dayBroken, dayMessages, dayRefusals, usualDay } from './day-form.ts'
import { refreshTraining, trainingDayQuery } from './queries.ts'

function DayFields({ form }: { form: FormState<DayAnswers> }) {
  return (
    <>
      <TextField autoComplete="off" field={form.field('title')} label="What is it called?" />
      <DateTimeField field={form.field('startsAt')} hint="For example, 27 3 2027 at 10am" label="When does it begin?" />
      <TextField field={form.field('minutes')} inputMode="numeric" label="How many minutes?" width={3} />
      <TextField
        autoComplete="off"
        field={form.field('place')}
        hint="The room, or the link of the video call."
        label="Where? (optional)"
      />
      <LongTextField
        field={form.field('access')}
        hint="Steps, hearing loop, parking, captions, breaks."
        label="Getting in and taking part (optional)"
        rows={3}
      />
      <TextField field={form.field('places')} inputMode="numeric" label="How many mentors can come?" width={3} />
    </>
  )
}

export function OfferDayPage() {
  const { id: organisationId, name } = useOrganisation()
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: usualDay,
    messages: dayMessages,
    check: dayBroken,
    body: (answers) => ({ ...dayBody(answers), organisationId }),
    send: (body, { idempotencyKey }) => call(offerTrainingDay, { body, idempotencyKey }),
    refusals: dayRefusals,
    done: async ({ id }: TrainingDayInFull) => {
      await refreshTraining(queryClient)
      tellDone('The day is offered to your mentors', `/mentoring/training/${id}`)
    },
  })
  return (
    <Page
      back={{ to: '/mentoring/training/programme', text: 'Back to mentor training' }}
      caption={name}
      title="Offer a training day"
    >
      <Form busy="Offering" form={form} submit="Offer this day">
        <DayFields form={form} />
      </Form>
    </Page>
  )
}

export function ChangeDayPage() {
  const { trainingDayId = '' } = useParams()
  const { data: day } = useSuspenseQuery(trainingDayQuery(trainingDayId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const at = `/mentoring/training/${trainingDayId}`
  const form = useForm({
    initial: answersOf(day),
    messages: dayMessages,
    check: dayBroken,
    body: dayBody,
    send: (body) => call(changeTrainingDay, { params: { trainingDayId }, body, ifMatch: `"${day.version}"` }),
    refusals: dayRefusals,
    done: async () => {
      await refreshTraining(queryClient)
      tellDone('The day is changed, and who has a place is told', at)
    },
  })
  return (
    <Page back={{ to: at, text: 'Back to this day' }} caption={day.organisation.name} title={`Change ${day.title}`}>
      <p>Everybody who has a place is told what is new, with a file that puts their calendar right.</p>
      <Form busy="Saving" form={form} submit="Save the change">
        <DayFields form={form} />
      </Form>
    </Page>
  )
}
