import type { CoffeeRound } from '@elevate/contracts/coffee-rounds'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTellDone } from '../../../ui/done.ts'
import { refreshCoffee } from '../queries.ts'
import { keepRound } from './queries.ts'

type RoundStep = {
  roundId: string
  take: () => Promise<CoffeeRound>
  /** Said on the page of the round afterwards. */
  done: string | ((round: CoffeeRound) => string)
}

/**
 * Publish, cancel, close: takes the step and goes to the page of the round. A refusal stays in view, and what is
 * behind it is read again, since another coordinator may have been quicker.
 */
export function useRoundStep({ roundId, take, done }: RoundStep) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return useMutation({
    mutationFn: take,
    onSuccess: async (round) => {
      await keepRound(queryClient, round)
      tellDone(typeof done === 'string' ? done : done(round), `/coffee-rounds/${roundId}`)
    },
    onError: () => refreshCoffee(queryClient),
  })
}
