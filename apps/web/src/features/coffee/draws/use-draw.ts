import { type CoffeeDraw, drawCoffeeRound } from '@elevate/contracts/coffee-draws'
import type { Input } from '@elevate/contracts/endpoint'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { useTellDone } from '../../../ui/done.ts'
import { refreshCoffee } from '../queries.ts'

/** Draws, shows the new preview, and says what became of it. */
export function useDraw(roundId: string, done: (draw: CoffeeDraw) => string) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return useMutation({
    mutationFn: (body: Input<typeof drawCoffeeRound>['body']) => call(drawCoffeeRound, { params: { roundId }, body }),
    onSuccess: async (draw) => {
      await refreshCoffee(queryClient)
      tellDone(done(draw))
    },
    onError: () => refreshCoffee(queryClient),
  })
}
