import { closeDropInDoor, countWalkIn, type DropInDoor } from '@elevate/contracts/drop-in-door'
import { useMutation, useQueryClient, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { bookingsQuery, doorQuery, dropInQuery, refreshDropIns } from '../queries.ts'
import { counted, whenWords } from '../words.ts'
import { Ticks } from './Ticks.tsx'
import '../../../styles/drop-ins.scss'

/** At the door, on a phone: walk-ins first, since they take two taps; then a tick for who had booked. */
export function DoorPage() {
  const { dropInId = '' } = useParams()
  const { data: dropIn } = useSuspenseQuery(dropInQuery(dropInId))
  const { data: door } = useSuspenseQuery(doorQuery(dropInId))
  const hasBegun = dropIn.state !== 'coming' && dropIn.state !== 'cancelled'
  return (
    <Page
      back={{ to: `/drop-ins/${dropInId}`, text: 'Back to the session' }}
      caption={whenWords(dropIn)}
      title={`The door: ${dropIn.title}`}
    >
      <p>Only hosts and the programme team see this page. What was said in the session is not written down here.</p>
      <WalkIns door={door} dropInId={dropInId} />
      <Booked door={door} dropInId={dropInId} />
      {!door.isClosed && hasBegun && <Close dropInId={dropInId} />}
      {hasBegun && (
        <p>
          <Link to={`/drop-ins/${dropInId}/themes`}>Write what was talked about, and the reply</Link>
        </p>
      )}
    </Page>
  )
}

/** What the door answers is what it shows, at once. */
function useDoor<T>(dropInId: string, ask: (input: T) => Promise<DropInDoor>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ask,
    onSuccess: (door) => queryClient.setQueryData(doorQuery(dropInId).queryKey, door),
  })
}

type DoorProps = { dropInId: string; door: DropInDoor }

function WalkIns({ dropInId, door }: DoorProps) {
  const counting = useDoor(dropInId, (change: 1 | -1) =>
    call(countWalkIn, { params: { dropInId }, body: { change }, idempotencyKey: crypto.randomUUID() }),
  )
  return (
    <section className="app-next">
      <h2 className="nhsuk-heading-m">Came without booking</h2>
      <p className="app-door__count" role="status">
        {door.walkIns}
        <span className="nhsuk-u-visually-hidden"> came without booking</span>
      </p>
      <Fault fault={counting.error} />
      {!door.isClosed && (
        <div className="app-actions">
          <Button
            busy={counting.isPending && counting.variables === 1 && 'Counting'}
            onClick={() => counting.mutate(1)}
          >
            One more
          </Button>
          {door.walkIns > 0 && (
            <Button
              busy={counting.isPending && counting.variables === -1 && 'Counting'}
              look="secondary"
              onClick={() => counting.mutate(-1)}
            >
              Take one back
            </Button>
          )}
        </div>
      )}
      <p>{counted(door.thereCount, 'person', 'people')} there in all.</p>
    </section>
  )
}

function Booked({ dropInId, door }: DoorProps) {
  const list = useSuspenseInfiniteQuery(bookingsQuery(dropInId))
  const rows = list.data.pages.flatMap(({ items }) => items)
  const shown = rows.filter(({ state }) => state === 'booked' || state === 'attended' || state === 'missed')
  const walkIns = rows.filter(({ state }) => state === 'walk-in')
  return (
    <section>
      <h2 className="nhsuk-heading-m">Had booked</h2>
      {shown.length === 0 && <p>Nobody has booked. Anybody who comes is welcome.</p>}
      {door.isClosed ? (
        <p>
          {door.cameCount} came, {door.missedCount} missed. Names are kept only of who chose to be listed.
        </p>
      ) : (
        <Ticks bookings={shown} dropInId={dropInId} />
      )}
      {walkIns.length > 0 && (
        <p>Came without booking, and chose to be listed: {walkIns.map(({ person }) => person.name).join(', ')}.</p>
      )}
      <ShowMore list={list} shown={shown.length} what="bookings" />
    </section>
  )
}

function Close({ dropInId }: { dropInId: string }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const closing = useMutation({
    mutationFn: () => call(closeDropInDoor, { params: { dropInId }, idempotencyKey: crypto.randomUUID() }),
    onSuccess: async () => {
      await refreshDropIns(queryClient)
      tellDone('The numbers are settled', `/drop-ins/${dropInId}/themes`)
    },
  })
  return (
    <section>
      <h2 className="nhsuk-heading-m">When everybody is there</h2>
      <p>
        Closing settles the numbers. Anybody who had booked and is not ticked gets a kind note that they were missed,
        and nothing else. People who did not choose to be listed are only counted: their ticks are not kept.
      </p>
      <Fault fault={closing.error} />
      <Button busy={closing.isPending && 'Closing'} look="secondary" onClick={() => closing.mutate()}>
        Close the door
      </Button>
    </section>
  )
}
