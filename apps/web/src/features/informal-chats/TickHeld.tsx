import { type ChatSlot, tickChatHeld } from '@elevate/contracts/informal-chats'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { Checkbox } from '../../forms/Checkbox.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { refreshChats } from './queries.ts'
import { whenWords } from './times.ts'

/** Only that it took place. The tick is there at once, and taken back if it could not be kept. */
export function TickHeld({ campaignId, slot }: { campaignId: string; slot: ChatSlot }) {
  const queryClient = useQueryClient()
  const isHeld = slot.booking?.heldAt != null
  const ticking = useMutation({
    mutationFn: (held: boolean) => call(tickChatHeld, { params: { campaignId, slotId: slot.id }, body: { held } }),
    onSettled: () => refreshChats(queryClient, campaignId),
  })
  const isTicked = ticking.isPending ? ticking.variables : isHeld
  return (
    <>
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
        <Checkbox
          id={`held-${slot.id}`}
          isTicked={isTicked}
          label={
            <>
              It took place<span className="nhsuk-u-visually-hidden">, {whenWords(slot)}</span>
            </>
          }
          name={`held-${slot.id}`}
          toggle={() => ticking.mutate(!isTicked)}
          value="held"
        />
      </div>
      <Fault fault={ticking.error} />
    </>
  )
}
