import { type CoffeeRound, cancelCoffeeRound } from '@elevate/contracts/coffee-rounds'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { AlreadyOver } from './AlreadyOver.tsx'
import { roundQuery } from './queries.ts'
import { useRoundStep } from './use-round-step.ts'
import { counted } from './words.ts'

export function CancelPage() {
  const { roundId = '' } = useParams()
  const { data: round } = useSuspenseQuery(roundQuery(roundId))
  const cancelling = useRoundStep({
    roundId,
    take: () => call(cancelCoffeeRound, { params: { roundId } }),
    done: `${round.title} is cancelled`,
  })
  if (!round.can.cancel && cancelling.isIdle) return <AlreadyOver round={round} />
  return (
    <ConfirmPage
      action={cancelling}
      back={{ to: `/coffee-rounds/${roundId}`, text: `Back to ${round.title}` }}
      busy="Cancelling"
      confirm={`Cancel ${round.title}`}
      title={`Cancel ${round.title}?`}
    >
      <WhatHappens round={round} />
      <p>This cannot be taken back. You can open a new round afterwards.</p>
    </ConfirmPage>
  )
}

function WhatHappens({ round }: { round: CoffeeRound }) {
  if (round.state !== 'published') {
    return <p>Nobody has been told of any match yet, so nobody is sent anything. The preview is given up.</p>
  }
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      <li>{counted(round.peopleCount, 'person is', 'people are')} told that they do not need to meet.</li>
      <li>The coffee is taken out of the calendars to which it was added.</li>
      <li>People without email come back onto your list to be told by phone or post.</li>
      <li>Nobody can say any more how it went.</li>
    </ul>
  )
}
