import { type SupportEvent, takeBackSupportContact } from '@elevate/contracts/support-people'
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { formatDay, formatRelative } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { Fault } from '../../ui/Fault.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { HoldLink } from '../legal-holds/HoldLink.tsx'
import { eventsQuery, refreshSupport } from './queries.ts'
import { eventWords } from './words.ts'
import '../../styles/support.scss'

const isContact = ({ kind }: SupportEvent): boolean =>
  ['contact', 'coffee-met', 'session-held', 'buddies-in-touch', 'check-in-answered', 'drop-in-attended'].includes(kind)

/** One line of time: that something was, never what was said. */
export function Timeline({ personId, isProgramme = false }: { personId: string; isProgramme?: boolean }) {
  const list = useSuspenseInfiniteQuery(eventsQuery(personId))
  const events = list.data.pages.flatMap((page) => page.items)
  const ahead = events.filter((event) => event.isAhead).reverse()
  const past = events.filter((event) => !event.isAhead)
  return (
    <>
      {ahead.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">Coming up</h2>
          <Events events={ahead} isProgramme={isProgramme} />
        </>
      )}
      <h2 className="nhsuk-heading-m">What there was</h2>
      {past.length === 0 ? <p>Nothing yet.</p> : <Events events={past} isProgramme={isProgramme} />}
      <ShowMore list={list} shown={past.length} what="entries" />
    </>
  )
}

function Events({ events, isProgramme }: { events: readonly SupportEvent[]; isProgramme: boolean }) {
  return (
    <ol className="app-time">
      {events.map((event) => (
        <li className={isContact(event) ? 'app-time__contact' : ''} key={`${event.kind} ${event.id} ${event.on}`}>
          <span className="app-time__day">
            {formatDay(event.on)}
            <br />
            <span className="app-reference">{formatRelative(event.on, new Date())}</span>
          </span>
          <span>
            {eventWords(event)}
            {event.can.takeBack && <TakeBack event={event} />}
            {isProgramme && event.kind === 'contact' && (
              <>
                <br />
                <HoldLink id={event.id} kind="contact" of={`having been in touch on ${formatDay(event.on)}`} />
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

function TakeBack({ event }: { event: SupportEvent }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const taking = useMutation({
    mutationFn: () => call(takeBackSupportContact, { params: { contactId: event.id } }),
    onSuccess: async () => {
      await refreshSupport(queryClient)
      tellDone('The contact is taken back')
    },
  })
  return (
    <>
      <br />
      <Fault fault={taking.error} />
      <Button
        aria-label={`Take back the contact of ${formatDay(event.on)}`}
        busy={taking.isPending && 'Taking it back'}
        look="secondary"
        onClick={() => taking.mutate()}
        small
      >
        Take back
      </Button>
    </>
  )
}
