import { markLetterSent, type PrintableLetter } from '@elevate/contracts/letters'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { dayFrom, typedDateBroken, typedDateOf } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { dayOf } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { letterQuery } from '../queries.ts'

const notPossible = 'Enter the day on which it went: not before it was written, and not after today'

/** Says that a letter was posted, or told by phone, and when. */
export function SentForm({ printable: { letter, application } }: { printable: PrintableLetter }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const initial: { how: 'phone' | 'post'; on: ReturnType<typeof typedDateOf> } = {
    how: letter.by === 'phone' ? 'phone' : 'post',
    on: typedDateOf(dayOf(new Date().toISOString())),
  }
  const form = useForm({
    initial,
    messages: { on: { required: 'Enter the day on which it went', otherwise: notPossible } },
    check: ({ on }) => ({ on: typedDateBroken(on) }),
    body: ({ how, on }) => ({ how, on: dayFrom(on) ?? '' }),
    schema: markLetterSent.schema.body,
    send: (body, { idempotencyKey }) =>
      call(markLetterSent, { params: { applicationId: application.id, letterId: letter.id }, body, idempotencyKey }),
    refusals: {
      'day-not-possible': { field: 'on', text: notPossible },
      'letter-already-sent': 'A colleague has marked this letter already. Open the page again to see when.',
      'letter-withdrawn': 'What this letter says no longer applies. Do not send it.',
    },
    done: async (result) => {
      queryClient.setQueryData(letterQuery(application.id, letter.id).queryKey, result)
      await queryClient.invalidateQueries({ queryKey: ['letters'] })
      await queryClient.invalidateQueries({ queryKey: ['tasks'] })
      tellDone(`It is written down that ${application.name} has the letter`)
    },
  })
  return (
    <Form busy="Writing it down" form={form} submit="It is done">
      <RadiosField
        choices={[
          { value: 'post', text: 'I have posted it' },
          { value: 'phone', text: 'I have told them on the phone' },
        ]}
        field={form.field('how')}
        label="How did it reach them?"
      />
      <DateField field={form.field('on')} label="When?" />
    </Form>
  )
}
