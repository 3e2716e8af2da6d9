import { dropOutOfCoffeeRound } from '@elevate/contracts/coffee-members'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { useMe } from '../../../app/session/me.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { myCoffeeQuery, refreshCoffee } from '../queries.ts'
import { namesOf } from '../words.ts'

const back = { to: '/coffee', text: 'Back to coffee roulette' }

/** "I cannot take part this time": what happens next, and no question why. */
export function DropOutPage() {
  const { roundId = '' } = useParams()
  const { data } = useSuspenseQuery(myCoffeeQuery())
  // As it was when the question was asked: once answered, the match is gone before the page is left.
  const [match] = useState(data.items.flatMap((place) => place.matches).find((each) => each.roundId === roundId))
  const leaving = useDropOut(roundId)
  if (!match?.can.dropOut)
    return (
      <Page back={back} title="You have no match in this round">
        <NothingToLeave />
      </Page>
    )
  const names = namesOf(match.people)
  return (
    <ConfirmPage
      action={leaving}
      back={back}
      busy="Telling them"
      confirm="I cannot take part this time"
      look="primary"
      title="You cannot take part this time?"
    >
      <p>That is fine. We do not ask why, and nobody is told a reason.</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>We tell {names} that you cannot meet this time.</li>
        <li>Anybody left alone gets a new match, if there is somebody free.</li>
        <li>You are in the next round again, unless you pause or leave.</li>
      </ul>
      <p>This cannot be taken back, because {names} may be given a new match at once.</p>
    </ConfirmPage>
  )
}

function NothingToLeave() {
  return (
    <EmptyState heading="There is nothing to do">
      <p>The round may be over, or you have dropped out already.</p>
    </EmptyState>
  )
}

function useDropOut(roundId: string) {
  const me = useMe()
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return useMutation({
    mutationFn: () => call(dropOutOfCoffeeRound, { params: { roundId }, body: { personId: me.person.id } }),
    onSuccess: async () => {
      await refreshCoffee(queryClient)
      tellDone('You are out of this round. Your match has been told', '/coffee')
    },
  })
}
