import { placeHold } from '@elevate/contracts/erasure'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { DateField } from '../../forms/DateField.tsx'
import { Form } from '../../forms/Form.tsx'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { dayFrom, noDate } from '../../forms/typed-date.ts'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { holdsQuery } from './queries.ts'

export function HoldPage() {
  const { personId = '' } = useParams()
  const { data } = useSuspenseQuery(holdsQuery(personId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { reason: '', reviewOn: noDate },
    messages: {
      reason: { required: 'Write the reason', otherwise: 'Write it in 1,000 characters or fewer' },
      reviewOn: 'Enter a real day, for example 27 3 2027',
    },
    schema: placeHold.schema.body,
    body: ({ reason, reviewOn }) => ({ reason, reviewOn: dayFrom(reviewOn) ?? '' }),
    send: (body, { idempotencyKey }) => call(placeHold, { params: { personId }, body, idempotencyKey }),
    done: async () => {
      await queryClient.invalidateQueries({ queryKey: ['erasure'] })
      tellDone(`Nothing about ${data.name} is deleted while the hold is there`, `/people/${personId}/data`)
    },
  })
  return (
    <Page
      back={{ to: `/people/${personId}/data`, text: 'Back to data protection' }}
      caption={data.name}
      title="Place a legal hold"
    >
      <p>
        For example for a claim, a complaint or an inquiry. Other coordinators and administrators can read the reason.
      </p>
      <Form busy="Placing the hold" form={form} submit="Place the hold">
        <LongTextField field={form.field('reason')} label="Why must it be kept?" rows={4} />
        <DateField
          field={form.field('reviewOn')}
          hint="The hold does not end by itself on that day. For example, 27 3 2027"
          label="When will somebody look whether it is still needed?"
        />
      </Form>
    </Page>
  )
}
