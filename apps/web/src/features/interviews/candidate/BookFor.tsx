import { bookInterviewFor, type CandidateInterview } from '@elevate/contracts/interview-bookings'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { formatDay } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { refreshInterviews } from '../queries.ts'
import { timeSpan, wayWords } from '../words.ts'

/** For a candidate who phoned: a first time, or another one. */
export function BookFor({ interview }: { interview: CandidateInterview }) {
  const { applicationId, name, slot, free } = interview
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { slotId: '' },
    messages: { slotId: 'Choose a time' },
    check: ({ slotId }) => ({ slotId: slotId === '' ? 'required' : undefined }),
    body: (answers) => answers,
    send: async (body) => {
      try {
        return await call(bookInterviewFor, { params: { applicationId }, body })
      } catch (fault) {
        // Somebody was quicker: the list is read again behind the message.
        void refreshInterviews(queryClient)
        throw fault
      }
    },
    refusals: {
      taken: { field: 'slotId', text: 'This time has just been taken. Choose another one' },
      'time-cancelled': { field: 'slotId', text: 'This time is no longer there. Choose another one' },
      'already-started': { field: 'slotId', text: 'This time has begun. Choose a later one' },
    },
    done: async () => {
      await refreshInterviews(queryClient)
      tellDone(slot ? `${name} has another time` : `${name} has a time`)
    },
  })
  return (
    <section>
      <h2 className="nhsuk-heading-m">{slot ? 'Move to another time' : `Book a time for ${name}`}</h2>
      {free.length === 0 ? (
        <p>No other time is free. Make more interview times first.</p>
      ) : (
        <Form
          busy="Booking the time"
          form={form}
          look="secondary"
          submit={slot ? 'Move to this time' : 'Book this time'}
        >
          <SelectField
            choices={free.map((one) => ({
              value: one.id,
              text: `${formatDay(one.startsAt)}, ${timeSpan(one)}, ${wayWords[one.way].toLowerCase()}`,
            }))}
            field={form.field('slotId')}
            hint="They are told, and their calendar is put right"
            label="Free times"
            none="Choose a time"
          />
        </Form>
      )}
    </section>
  )
}
