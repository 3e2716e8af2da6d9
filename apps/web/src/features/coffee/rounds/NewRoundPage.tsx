import { openCoffeeRound } from '@elevate/contracts/coffee-rounds'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { OrganisationChoice } from '../OrganisationChoice.tsx'
import { useAbout, useOrganisation } from '../organisation.ts'
import { keepRound } from './queries.ts'
import { RoundFields } from './RoundFields.tsx'
import { newRound, roundBodyOf, roundBroken, roundMessages, roundRefusals } from './round-form.ts'

export function NewRoundPage() {
  const organisation = useOrganisation()
  const about = useAbout()
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: newRound,
    messages: roundMessages,
    check: (answers) => roundBroken(answers, { now: new Date(), isNew: true }),
    body: (answers) => ({ ...roundBodyOf(answers), organisationId: organisation.id }),
    send: (body, { idempotencyKey }) => call(openCoffeeRound, { body, idempotencyKey }),
    refusals: roundRefusals,
    done: async (round) => {
      await keepRound(queryClient, round)
      tellDone(`${round.title} is open`, `/coffee-rounds/${round.id}`)
    },
  })
  return (
    <Page
      back={{ to: about('/coffee-rounds', organisation.id), text: 'Back to coffee rounds' }}
      title="Open a coffee round"
    >
      <OrganisationChoice />
      <p>
        While it is open, partners can join or skip it. Nobody is matched before you draw the groups, and nobody is told
        before you publish them.
      </p>
      <Form busy="Opening the round" form={form} submit="Open the round">
        <RoundFields form={form} isNew />
      </Form>
    </Page>
  )
}
