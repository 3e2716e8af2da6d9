import { startMentorship } from '@elevate/contracts/mentorships'
import { useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { dayFrom, noDate, typedDateBroken } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { mentorsQuery, refreshMentoring } from '../queries.ts'
import { WithPerson } from './WithPerson.tsx'

/** Pairs that were kept elsewhere until now, under the same rules as all others. */
export function PairPage() {
  return (
    <WithPerson
      back={{ to: '/mentoring/programme', text: 'Back to mentoring' }}
      label="Which partner?"
      partners
      title="Note a pair that exists already"
    >
      {(person, organisationId) => <PairForm organisationId={organisationId} partnerPersonId={person.id} />}
    </WithPerson>
  )
}

function PairForm({ organisationId, partnerPersonId }: { organisationId: string; partnerPersonId: string }) {
  const list = useSuspenseInfiniteQuery(mentorsQuery('open'))
  const mentors = list.data.pages
    .flatMap(({ items }) => items)
    .filter(({ organisation, person }) => organisation.id === organisationId && person.personId !== partnerPersonId)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { mentorId: '', startedOn: noDate },
    messages: {
      mentorId: 'Choose the mentor',
      startedOn: { required: 'Enter the day on which it started', otherwise: 'Enter a day, like 27 3 2026' },
    },
    check: ({ mentorId, startedOn }) => ({
      mentorId: mentorId === '' ? 'required' : undefined,
      startedOn: typedDateBroken(startedOn),
    }),
    body: ({ mentorId, startedOn }) => ({ mentorId, partnerPersonId, startedOn: dayFrom(startedOn) ?? '' }),
    send: (body, { idempotencyKey }) => call(startMentorship, { body, idempotencyKey }),
    refusals: {
      'no-place-left': { field: 'mentorId', text: 'This mentor has no place left' },
      'cannot-be-paired': 'These two cannot be paired.',
      'has-a-mentor': 'This partner has a mentor already.',
      'paired-before': 'These two were mentor and partner before, and are not paired again.',
      'starts-in-the-future': { field: 'startedOn', text: 'Enter a day that is not in the future' },
    },
    done: async ({ id }) => {
      await refreshMentoring(queryClient)
      tellDone('The pair is noted, and the partner is told', `/mentoring/${id}`)
    },
  })
  return (
    <Form busy="Noting it" form={form} submit="Note this pair">
      <SelectField
        choices={mentors.map(({ id, person, placesLeft }) => ({
          value: id,
          text: `${person.name} (${placesLeft} free)`,
        }))}
        field={form.field('mentorId')}
        hint="Mentors who are trained and have a place."
        label="Mentor"
        none="Choose"
      />
      <DateField field={form.field('startedOn')} hint="For example, 27 3 2026" label="Since when?" />
    </Form>
  )
}
