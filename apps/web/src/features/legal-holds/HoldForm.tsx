import { NewHold } from '@elevate/contracts/erasure'
import { DateField } from '../../forms/DateField.tsx'
import { Form } from '../../forms/Form.tsx'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { dayFrom, dayMessages, noDate, typedDateBroken } from '../../forms/typed-date.ts'
import { useForm } from '../../forms/use-form.ts'

type HoldFormProps = {
  send: (body: NewHold, attempt: { idempotencyKey: string }) => Promise<unknown>
  done: () => void
}

/** Why something is kept, and when somebody looks at it again: the same for a person and for a record. */
export function HoldForm({ send, done }: HoldFormProps) {
  const form = useForm({
    initial: { reason: '', reviewOn: noDate },
    messages: {
      reason: { required: 'Write the reason', otherwise: 'Write it in 1,000 characters or fewer' },
      reviewOn: dayMessages,
    },
    check: ({ reviewOn }) => ({ reviewOn: typedDateBroken(reviewOn) }),
    schema: NewHold,
    body: ({ reason, reviewOn }) => ({ reason, reviewOn: dayFrom(reviewOn) ?? '' }),
    send,
    done,
  })
  return (
    <>
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
    </>
  )
}
