import type { DropIn } from '@elevate/contracts/drop-in-fields'
import { bookDropIn, changeMyDropInBooking, sayIWasThere } from '@elevate/contracts/drop-ins'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../../../api.ts'
import { Checkbox } from '../../../forms/Checkbox.tsx'
import { useKept } from '../../../forms/use-kept.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatInstant } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { refreshDropIns } from '../queries.ts'
import { turnWords, whenWords } from '../words.ts'

/** Where I stand towards a session, and the one thing to do about it. */
export function Booking({ dropIn }: { dropIn: DropIn }) {
  const { can, mine } = dropIn
  if (mine?.state === 'booked' && dropIn.state !== 'past') return <MyPlace dropIn={dropIn} />
  if (mine?.state === 'waiting') return <Waiting dropIn={dropIn} />
  if (can.book || can.wait) return <Book dropIn={dropIn} />
  if (can.sayIWasThere) return <WasThere dropIn={dropIn} />
  return null
}

function useBook(dropIn: DropIn) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return useMutation({
    mutationFn: (body: { wait?: boolean; isListed: boolean }) =>
      call(bookDropIn, { params: { dropInId: dropIn.id }, body, idempotencyKey: crypto.randomUUID() }),
    onSuccess: async ({ mine }) => {
      await refreshDropIns(queryClient)
      tellDone(mine?.state === 'waiting' ? 'You are on the waiting list' : `You have a place: ${whenWords(dropIn)}`)
    },
    // Somebody may have been quicker: the page shows how it is now.
    onError: () => refreshDropIns(queryClient),
  })
}

function Book({ dropIn }: { dropIn: DropIn }) {
  const booking = useBook(dropIn)
  const [isListed, setIsListed] = useState(dropIn.mine?.isListed ?? false)
  const isOffered = dropIn.mine?.state === 'offered'
  const name = isOffered ? 'Take the place' : dropIn.can.book ? 'Book' : 'Join the waiting list'
  return (
    <section className="app-next">
      <h2 className="nhsuk-heading-m">{isOffered ? 'A place came free for you' : headingOf(dropIn)}</h2>
      {isOffered && dropIn.mine?.offerEndsAt && (
        <p>We keep it for you until {formatInstant(dropIn.mine.offerEndsAt)}.</p>
      )}
      {dropIn.booking === 'optional' && dropIn.can.book && !isOffered && (
        <p>You can book, or just turn up. Book to be sure of a place.</p>
      )}
      <ListedBox isListed={isListed} toggle={() => setIsListed(!isListed)} />
      <Fault fault={booking.error} />
      <div className="app-actions">
        <Button
          aria-label={booking.isPending ? undefined : `${name}: ${whenWords(dropIn)}`}
          busy={booking.isPending && 'Booking'}
          onClick={() => booking.mutate({ isListed, ...(dropIn.can.book ? {} : { wait: true }) })}
        >
          {name}
        </Button>
        {isOffered && <Link to={`/drop-ins/${dropIn.id}/give-up`}>Let it go</Link>}
      </div>
    </section>
  )
}

const headingOf = ({ can, placesLeft }: DropIn): string => {
  if (!can.book) return 'Every place is taken'
  return placesLeft === null ? 'Would you like to come?' : `${placesLeft} ${placesLeft === 1 ? 'place' : 'places'} left`
}

/** Nobody but hosts and coordinators sees who has booked; who came is only counted, unless one chooses. */
function ListedBox({ isListed, toggle }: { isListed: boolean; toggle: () => void }) {
  return (
    <div className="nhsuk-form-group">
      <p>
        The hosts and your programme team see that you have booked. Other partners see how many, never who. Afterwards
        it is only counted who came, unless you choose otherwise.
      </p>
      <div className="nhsuk-checkboxes">
        <Checkbox
          describedBy={undefined}
          hint="So that your programme sees that you are in touch"
          id="isListed"
          isTicked={isListed}
          label="Keep my name in the list of who came"
          name="isListed"
          toggle={toggle}
          value="yes"
        />
      </div>
    </div>
  )
}

function MyPlace({ dropIn }: { dropIn: DropIn }) {
  const queryClient = useQueryClient()
  const listing = useMutation({
    mutationFn: (isListed: boolean) =>
      call(changeMyDropInBooking, { params: { dropInId: dropIn.id }, body: { isListed } }),
    onSuccess: () => refreshDropIns(queryClient),
  })
  const [isListed, keep] = useKept(dropIn.mine?.isListed ?? false, listing.mutateAsync)
  return (
    <section className="app-next">
      <h2 className="nhsuk-heading-m">You have a place</h2>
      <p>We remind you before it starts.</p>
      <Fault fault={listing.error} />
      <ListedBox isListed={isListed} toggle={() => keep(!isListed)} />
      {dropIn.can.cancelBooking && (
        <p>
          <Link to={`/drop-ins/${dropIn.id}/give-up`}>
            I cannot come<span className="nhsuk-u-visually-hidden">: {whenWords(dropIn)}</span>
          </Link>
        </p>
      )}
    </section>
  )
}

function Waiting({ dropIn }: { dropIn: DropIn }) {
  return (
    <section className="app-next">
      <h2 className="nhsuk-heading-m">You are on the waiting list</h2>
      <p>{turnWords(dropIn)}</p>
      <p>We tell you as soon as there is a place for you. There is nothing to do until then.</p>
      <p>
        <Link to={`/drop-ins/${dropIn.id}/give-up`}>Leave the waiting list</Link>
      </p>
    </section>
  )
}

function WasThere({ dropIn }: { dropIn: DropIn }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const saying = useMutation({
    mutationFn: () => call(sayIWasThere, { params: { dropInId: dropIn.id }, idempotencyKey: crypto.randomUUID() }),
    onSuccess: async () => {
      await refreshDropIns(queryClient)
      tellDone('Your name is in the list of who came')
    },
  })
  return (
    <section className="app-next">
      <h2 className="nhsuk-heading-m">Did you come without booking?</h2>
      <p>You were counted at the door. If you like, your programme can also see that it was you.</p>
      <Fault fault={saying.error} />
      <Button busy={saying.isPending && 'Saving'} look="secondary" onClick={() => saying.mutate()}>
        I was there: put my name in the list
      </Button>
    </section>
  )
}
