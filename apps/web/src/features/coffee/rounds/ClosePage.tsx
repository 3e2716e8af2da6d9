import { closeCoffeeRound } from '@elevate/contracts/coffee-rounds'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { daysFromToday, formatDay } from '../../../ui/dates.ts'
import { AlreadyOver } from './AlreadyOver.tsx'
import { roundQuery } from './queries.ts'
import { useRoundStep } from './use-round-step.ts'

export function ClosePage() {
  const { roundId = '' } = useParams()
  const { data: round } = useSuspenseQuery(roundQuery(roundId))
  const closing = useRoundStep({
    roundId,
    take: () => call(closeCoffeeRound, { params: { roundId } }),
    done: `${round.title} is closed`,
  })
  if (!round.can.close && closing.isIdle) return <AlreadyOver round={round} />
  return (
    <ConfirmPage
      action={closing}
      back={{ to: `/coffee-rounds/${roundId}`, text: `Back to ${round.title}` }}
      busy="Closing"
      confirm={`Close ${round.title}`}
      look="primary"
      title={`Close ${round.title}?`}
    >
      {daysFromToday(round.meetBy, new Date()) >= 0 && (
        <p>
          <strong>Matches have until {formatDay(round.meetBy)} to meet.</strong> Most rounds are closed after that day.
        </p>
      )}
      <p>
        Answers can then no longer be given or changed, and matches no longer see how to reach each other. Nobody is
        sent anything.
      </p>
    </ConfirmPage>
  )
}
