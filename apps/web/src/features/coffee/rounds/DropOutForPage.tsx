import { dropOutOfCoffeeRound } from '@elevate/contracts/coffee-members'
import type { CoffeeRound } from '@elevate/contracts/coffee-rounds'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { readAgain, refreshCoffee } from '../queries.ts'
import { AlreadyOver } from './AlreadyOver.tsx'
import { roundQuery } from './queries.ts'

/** For who rang or wrote to say that they cannot take part. */
export function DropOutForPage() {
  const { roundId = '' } = useParams()
  const { data: round } = useSuspenseQuery(roundQuery(roundId))
  if (!round.can.dropOut) return <AlreadyOver round={round} />
  return (
    <Page
      back={{ to: `/coffee-rounds/${roundId}`, text: `Back to ${round.title}` }}
      title="Somebody cannot take part this time"
    >
      <p>
        Their match is told, without a reason, and gets a new match where there is anybody. It cannot be taken back.
      </p>
      <Question round={round} />
    </Page>
  )
}

function Question({ round }: { round: CoffeeRound }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const people = [...round.groups.flatMap((group) => group.people), ...round.waiting]
  const choices = people
    .map(({ id, name }) => ({ value: id, text: name }))
    .sort((a, b) => a.text.localeCompare(b.text, 'en-GB'))
  const nameOf = (personId: string) => people.find(({ id }) => id === personId)?.name ?? 'They'
  const form = useForm({
    initial: { personId: '' },
    messages: { personId: 'Choose who cannot take part' },
    check: ({ personId }) => ({ personId: personId === '' ? 'required' : undefined }),
    body: ({ personId }) => ({ personId }),
    send: (body, { idempotencyKey }) =>
      call(dropOutOfCoffeeRound, { params: { roundId: round.id }, body, idempotencyKey }).catch(readAgain(queryClient)),
    done: async (_answer, { personId }) => {
      await refreshCoffee(queryClient)
      tellDone(`${nameOf(personId)} is out of this round. Their match has been told`, `/coffee-rounds/${round.id}`)
    },
  })
  return (
    <Form busy="Telling the others" form={form} submit="Take them out of this round">
      <SelectField
        choices={choices}
        field={form.field('personId')}
        label="Who cannot take part?"
        none="Choose a name"
      />
    </Form>
  )
}
