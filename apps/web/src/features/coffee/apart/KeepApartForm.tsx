import { addCoffeeKeepApart } from '@elevate/contracts/coffee-keep-apart'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { allMembersQuery } from '../members/queries.ts'
import type { Organisation } from '../organisation.ts'
import { refreshCoffee } from '../queries.ts'
import { namesOf } from '../words.ts'

/** Two names from who takes part: nobody else is drawn. */
export function KeepApartForm({ organisation }: { organisation: Organisation }) {
  const { data: members } = useSuspenseQuery(allMembersQuery(organisation.id))
  const choices = members.map(({ person }) => ({ value: person.id, text: person.name }))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { first: '', second: '' },
    messages: {
      first: 'Choose a person',
      second: { required: 'Choose another person', otherwise: 'Choose two different people' },
    },
    check: ({ first, second }) => ({
      first: first === '' ? 'required' : undefined,
      second: second === '' ? 'required' : first === second ? 'same' : undefined,
    }),
    body: ({ first, second }) => ({ organisationId: organisation.id, personIds: [first, second] }),
    send: (body, { idempotencyKey }) => call(addCoffeeKeepApart, { body, idempotencyKey }),
    refusals: { 'already-kept-apart': { field: 'second', text: 'These two are kept apart already' } },
    done: async ({ people }) => {
      await refreshCoffee(queryClient)
      tellDone(`${namesOf(people)} are kept apart from now on. A match that is published already stays`)
    },
  })
  if (members.length < 2) return <p>You need two people who take part in coffee roulette.</p>
  return (
    <Form busy="Saving" form={form} submit="Keep them apart">
      <SelectField choices={choices} field={form.field('first')} label="Never match" none="Choose a name" />
      <SelectField choices={choices} field={form.field('second')} label="with" none="Choose a name" />
    </Form>
  )
}
