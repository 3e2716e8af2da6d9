import { type CoffeeDrawing, cancelCoffeeDrawing } from '@elevate/contracts/coffee-draws'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { refreshCoffee } from '../queries.ts'
import { isOnItsWay } from '../rounds/queries.ts'

/** A large draw: how far it is, told to who cannot see it too; it goes on when the page is left. */
export function Drawing({ roundId, drawing }: { roundId: string; drawing: CoffeeDrawing | null }) {
  const queryClient = useQueryClient()
  const stopping = useMutation({
    mutationFn: () => call(cancelCoffeeDrawing, { params: { roundId } }),
    onSettled: () => refreshCoffee(queryClient),
  })
  return (
    <>
      <div role="status">{drawing !== null && <p className="nhsuk-inset-text">{drawing.sentence}</p>}</div>
      {isOnItsWay(drawing) && (
        <>
          <p>This is a large draw and takes a minute or two. You can leave this page and come back.</p>
          <Button busy={stopping.isPending && 'Stopping the draw'} look="secondary" onClick={() => stopping.mutate()}>
            Stop the draw
          </Button>
        </>
      )}
      <Fault fault={stopping.error} />
    </>
  )
}
