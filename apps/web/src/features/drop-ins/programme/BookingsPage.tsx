import { cancelDropInBooking, type DropInBooking, exportDropInBookings } from '@elevate/contracts/drop-in-door'
import type { DropIn } from '@elevate/contracts/drop-in-fields'
import { bookDropIn } from '@elevate/contracts/drop-ins'
import { useMutation, useQueryClient, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call, download } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { SpreadsheetButtons } from '../../../ui/SpreadsheetButtons.tsx'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { bookingsQuery, dropInQuery, possibleHostsQuery, refreshDropIns } from '../queries.ts'
import { counted, whenWords } from '../words.ts'

/** Who has booked one session and who waits; a place for somebody who phones. */
export function BookingsPage() {
  const { dropInId = '' } = useParams()
  const { data: dropIn } = useSuspenseQuery(dropInQuery(dropInId))
  const list = useSuspenseInfiniteQuery(bookingsQuery(dropInId))
  const rows = list.data.pages.flatMap(({ items }) => items)
  return (
    <Page
      back={{ to: `/drop-ins/${dropInId}`, text: 'Back to the session' }}
      caption={`${dropIn.title}, ${whenWords(dropIn)}`}
      title="Who has booked"
      wide
    >
      <p>Only the programme team and the hosts see names.</p>
      {rows.length === 0 ? (
        <EmptyState heading="Nobody has booked yet">
          <p>Partners book from their list of drop-ins. You can book below for somebody who phones.</p>
        </EmptyState>
      ) : (
        <StackingTable
          caption={`${counted(dropIn.placesTaken, 'place')} taken, ${dropIn.waitingCount} waiting`}
          columns={columnsFor(dropIn)}
          rowKey={({ id }) => id}
          rows={rows}
        />
      )}
      <ShowMore list={list} shown={rows.length} what="bookings" />
      {rows.length > 0 && (
        <SpreadsheetButtons
          fetchFile={(format) => download(exportDropInBookings, { params: { dropInId }, query: { format } })}
          what="the bookings"
        />
      )}
      {dropIn.state === 'coming' && dropIn.booking !== 'none' && <ByPhone dropIn={dropIn} />}
    </Page>
  )
}

const words = {
  booked: 'Has a place',
  waiting: 'Waits',
  offered: 'Is offered a place',
  cancelled: 'Gave it up',
  late: 'Gave it up after the notice',
  attended: 'Came',
  missed: 'Missed',
  'walk-in': 'Came without booking',
} as const

const columnsFor = (dropIn: DropIn): Column<DropInBooking>[] => [
  { key: 'name', heading: 'Name', cell: ({ person }) => person.name },
  {
    key: 'state',
    heading: 'State',
    cell: ({ state, placeInQueue, isByPhone }) =>
      `${words[state]}${placeInQueue === null ? '' : `, number ${placeInQueue}`}${isByPhone ? ' (booked by phone)' : ''}`,
  },
  {
    key: 'contact',
    heading: 'Reach them by',
    cell: ({ contact }) => (contact?.by === 'post' ? 'Post' : (contact?.value ?? 'No number known')),
  },
  { key: 'do', heading: 'To do', isAction: true, cell: (booking) => <GiveUp booking={booking} dropIn={dropIn} /> },
]

function GiveUp({ booking, dropIn }: { booking: DropInBooking; dropIn: DropIn }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const giving = useMutation({
    mutationFn: () => call(cancelDropInBooking, { params: { dropInId: dropIn.id, bookingId: booking.id } }),
    onSuccess: async () => {
      await refreshDropIns(queryClient)
      tellDone(`${booking.person.name} has given up the place`)
    },
  })
  const isOpen = dropIn.state === 'coming' && ['booked', 'waiting', 'offered'].includes(booking.state)
  if (!isOpen) return ' '
  return (
    <>
      <Fault fault={giving.error} />
      <Button busy={giving.isPending && 'Giving up'} look="secondary" onClick={() => giving.mutate()} small>
        Give up<span className="nhsuk-u-visually-hidden"> the place of {booking.person.name}, who asked for it</span>
      </Button>
    </>
  )
}

function ByPhone({ dropIn }: { dropIn: DropIn }) {
  const { data } = useSuspenseQuery(possibleHostsQuery(dropIn.organisation.id))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const choices = data.items.filter(({ isPartner }) => isPartner).map(({ id, name }) => ({ value: id, text: name }))
  const form = useForm({
    initial: { personId: '' },
    messages: { personId: { required: 'Choose who phoned', otherwise: 'Choose who phoned' } },
    check: ({ personId }) => ({ personId: personId === '' ? 'required' : undefined }),
    body: (typed) => ({ ...typed, wait: dropIn.placesLeft === 0 }),
    send: (body, { idempotencyKey }) => call(bookDropIn, { params: { dropInId: dropIn.id }, body, idempotencyKey }),
    refusals: {
      full: { field: 'personId', text: 'The last place has just gone. Try again for the waiting list' },
      'hosts-it': { field: 'personId', text: 'They host this session and need no place' },
    },
    done: async () => {
      await refreshDropIns(queryClient)
      tellDone(dropIn.placesLeft === 0 ? 'They are on the waiting list' : 'They have a place')
    },
  })
  return (
    <section className="app-screen-only">
      <h2 className="nhsuk-heading-m">Book for somebody who phones</h2>
      <Form busy="Booking" form={form} submit={dropIn.placesLeft === 0 ? 'Put on the waiting list' : 'Book the place'}>
        <SelectField choices={choices} field={form.field('personId')} label="Who phoned?" none="Choose a partner" />
      </Form>
    </section>
  )
}
