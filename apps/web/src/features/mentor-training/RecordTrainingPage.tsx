import { recordTraining } from '@elevate/contracts/mentor-training'
import { useQueryClient } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { DateField } from '../../forms/DateField.tsx'
import { Form } from '../../forms/Form.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { dayFrom, noDate, type TypedDate, typedDateBroken } from '../../forms/typed-date.ts'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { refreshTraining } from './queries.ts'

const back = { to: '/mentoring/training/programme', text: 'Back to mentor training' }

/** Training that was done elsewhere, or before there was this. */
export function RecordTrainingPage() {
  const { organisationId = '', personId = '' } = useParams()
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { title: '', trainedOn: noDate as TypedDate },
    messages: {
      title: 'Enter what it was called, in 120 characters or fewer',
      trainedOn: {
        required: 'Enter the day',
        incomplete: 'Enter a day, a month and a year',
        otherwise: 'There is no such day',
      },
    },
    check: ({ title, trainedOn }) => ({
      title: title.trim() === '' ? 'required' : undefined,
      trainedOn: typedDateBroken(trainedOn),
    }),
    body: ({ title, trainedOn }) => ({ title, trainedOn: dayFrom(trainedOn) ?? '' }),
    schema: recordTraining.schema.body,
    send: (body) => call(recordTraining, { params: { organisationId, personId }, body }),
    refusals: { 'in-the-future': { field: 'trainedOn' as const, text: 'Enter a day that has been' } },
    done: async ({ person }) => {
      await refreshTraining(queryClient)
      tellDone(`The training of ${person.name} is written down`, back.to)
    },
  })
  return (
    <Page back={back} title="Write down training that was done elsewhere">
      <Form busy="Saving" form={form} submit="Write it down">
        <TextField
          autoComplete="off"
          field={form.field('title')}
          hint="As it is to stand on the certificate."
          label="What was it called?"
        />
        <DateField field={form.field('trainedOn')} hint="For example, 27 3 2026" label="When was it?" />
      </Form>
    </Page>
  )
}
