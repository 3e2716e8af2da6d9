import { rejoinCoffeeRound, skipCoffeeRound } from '@elevate/contracts/coffee-members'
import type { MyCoffeePlace } from '@elevate/contracts/coffee-mine'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { refreshCoffee } from '../queries.ts'

type Round = NonNullable<MyCoffeePlace['nextRound']>

/** The round that is being prepared, and whether I am in it. */
export function NextRound({ place }: { place: MyCoffeePlace }) {
  const { nextRound, membership } = place
  if (nextRound === null) {
    return membership.state === 'in' ? (
      <p>
        The next round is not open yet. We will tell you when your match is drawn. There is nothing to do until then.
      </p>
    ) : null
  }
  return (
    <section>
      <h2 className="nhsuk-heading-m">The next round: {nextRound.title}</h2>
      <p>
        {stateWords(nextRound, membership.state === 'in')} Matches in it meet by {formatDay(nextRound.meetBy)}.
      </p>
      <SkipOrRejoin personId={membership.personId} round={nextRound} />
    </section>
  )
}

function stateWords({ isSkipping }: Round, isIn: boolean): string {
  if (isSkipping) return 'You skip this round. You are in again from the one after it.'
  return isIn
    ? 'You are in. We will tell you who you meet as soon as the matches are drawn.'
    : 'You are not in this round.'
}

function SkipOrRejoin({ round, personId }: { round: Round; personId: string }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const onSettled = () => refreshCoffee(queryClient)
  const skipping = useMutation({
    mutationFn: () => call(skipCoffeeRound, { params: { roundId: round.id }, body: { personId } }),
    onSuccess: () => tellDone(`You skip the ${round.title}`),
    onSettled,
  })
  const rejoining = useMutation({
    mutationFn: () => call(rejoinCoffeeRound, { params: { roundId: round.id, personId } }),
    onSuccess: () => tellDone(`You are in the ${round.title} again`),
    onSettled,
  })
  return (
    <>
      <Fault fault={skipping.error ?? rejoining.error} />
      {round.can.skip && (
        <Button busy={skipping.isPending && 'Skipping'} look="secondary" onClick={() => skipping.mutate()}>
          Skip this round
        </Button>
      )}
      {round.can.rejoin && (
        <Button busy={rejoining.isPending && 'Putting you back in'} look="secondary" onClick={() => rejoining.mutate()}>
          Take part after all
        </Button>
      )}
    </>
  )
}
