import type { ChatSlot } from '@elevate/contracts/informal-chats'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { CampaignFrame } from '../campaigns/CampaignFrame.tsx'
import { useCampaign } from '../campaigns/queries.ts'
import { counted } from '../campaigns/words.ts'
import { chatSlotsQuery } from './queries.ts'
import { TickHeld } from './TickHeld.tsx'
import { wayWords, whenWords } from './times.ts'

/** Chats before applying, for who arranges them; to be printed for who holds them. */
export function ChatsPage() {
  const { id, can } = useCampaign()
  const list = useSuspenseInfiniteQuery(chatSlotsQuery(id))
  const slots = list.data.pages.flatMap(({ items }) => items)
  const offer = <ButtonLink to={`/recruitment/${id}/chats/offer`}>Offer times</ButtonLink>
  const nothingYet = (
    <EmptyState heading="No time is offered yet">
      <p>
        Many people decide to apply only after a chat. Offer a few times: people book them from the advert, get a file
        for their calendar, and are reminded the day before.
      </p>
      {can.change && offer}
    </EmptyState>
  )
  return (
    <CampaignFrame title="Informal chats">
      <p>Never scored, and the panel does not see that there was one. What was said is not written down here.</p>
      {slots.length === 0 ? (
        nothingYet
      ) : (
        <>
          {can.change && <div className="app-actions app-screen-only">{offer}</div>}
          <StackingTable
            caption={`${counted(slots.length, 'time')}, ${slots.filter(({ booking }) => booking).length} booked`}
            columns={columnsFor(id)}
            rowKey={(slot) => slot.id}
            rows={slots}
          />
        </>
      )}
      <ShowMore list={list} shown={slots.length} what="times" />
    </CampaignFrame>
  )
}

const columnsFor = (campaignId: string): Column<ChatSlot>[] => [
  { key: 'when', heading: 'Time', cell: (slot) => whenWords(slot) },
  { key: 'how', heading: 'How', cell: ({ way, hostName }) => `${wayWords[way]} with ${hostName}` },
  { key: 'who', heading: 'Booked by', cell: (slot) => <BookedBy slot={slot} /> },
  { key: 'do', heading: 'To do', isAction: true, cell: (slot) => <ToDo campaignId={campaignId} slot={slot} /> },
]

const stateWords = { free: 'Free', booked: '', past: 'Nobody', cancelled: 'Called off' } as const

function BookedBy({ slot: { state, booking } }: { slot: ChatSlot }) {
  if (!booking) return stateWords[state]
  return (
    <div className="app-reach">
      <strong>{booking.name}</strong>
      {booking.phone !== null && <div>{booking.phone}</div>}
      {booking.email !== null && <div>{booking.email}</div>}
      {booking.question !== '' && <p className="app-typed">{booking.question}</p>}
    </div>
  )
}

function ToDo({ campaignId, slot }: { campaignId: string; slot: ChatSlot }) {
  const { id, can, booking } = slot
  if (can.tickHeld && booking) return <TickHeld campaignId={campaignId} slot={slot} />
  if (!can.cancel) return ' '
  return (
    <Link className="app-screen-only" to={`/recruitment/${campaignId}/chats/${id}/cancel`}>
      Call off<span className="nhsuk-u-visually-hidden"> {whenWords(slot)}</span>
    </Link>
  )
}
