import { changeCoffeeRound } from '@elevate/contracts/coffee-rounds'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { UnsavedChanges } from '../../../forms/UnsavedChanges.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { etagOf, readAgain } from '../queries.ts'
import { keepRound, roundQuery } from './queries.ts'
import { RoundFields } from './RoundFields.tsx'
import { answersOfRound, roundBodyOf, roundBroken, roundMessages, roundRefusals } from './round-form.ts'

export function ChangeRoundPage() {
  const { roundId = '' } = useParams()
  const { data } = useSuspenseQuery(roundQuery(roundId))
  // The version that the typed answers started from, whatever is read again behind them meanwhile.
  const [round] = useState(data)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: answersOfRound(round),
    messages: roundMessages,
    check: (answers) => roundBroken(answers, { now: new Date(), isNew: false }),
    body: roundBodyOf,
    send: (body) =>
      call(changeCoffeeRound, { params: { roundId }, body, ifMatch: etagOf(round) }).catch(readAgain(queryClient)),
    refusals: roundRefusals,
    done: async (changed) => {
      await keepRound(queryClient, changed)
      tellDone('Saved. Matches will be told this', `/coffee-rounds/${roundId}`)
    },
  })
  return (
    <Page back={{ to: `/coffee-rounds/${roundId}`, text: `Back to ${round.title}` }} title="What matches are told">
      <p>Beside these, each match is told who they meet, how to reach them and why they were matched.</p>
      <UnsavedChanges when={form.isDirty} />
      <Form busy="Saving" form={form} submit="Save">
        <RoundFields form={form} />
      </Form>
    </Page>
  )
}
