import { type CoffeeDraw, type CoffeeDrawing, drawCoffeeRound } from '@elevate/contracts/coffee-draws'
import type { Input } from '@elevate/contracts/endpoint'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { useTellDone } from '../../../ui/done.ts'
import { refreshCoffee } from '../queries.ts'

const isDrawn = (drawn: CoffeeDraw | CoffeeDrawing): drawn is CoffeeDraw => 'groups' in drawn

/** Draws, shows the new preview, and says what became of it. */
export function useDraw(roundId: string, done: (draw: CoffeeDraw) => string) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return useMutation({
    mutationFn: (body: Input<typeof drawCoffeeRound>['body']) => call(drawCoffeeRound, { params: { roundId }, body }),
    onSuccess: async (drawn) => {
      await refreshCoffee(queryClient)
      // A large draw is only on its way: the page tells how far it is.
      if (isDrawn(drawn)) tellDone(done(drawn))
    },
    onError: () => refreshCoffee(queryClient),
  })
}
