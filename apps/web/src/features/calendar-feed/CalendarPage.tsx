import {
  type CalendarFeed,
  getCalendarFeed,
  makeCalendarFeed,
  revokeCalendarFeed,
} from '@elevate/contracts/calendar-feed'
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'

const feedQuery = () =>
  queryOptions({ queryKey: ['calendar-feed'], queryFn: ({ signal }) => call(getCalendarFeed, { signal }) })

/** The address of one's own calendar: made, made anew, stopped. */
export function CalendarPage() {
  const { data: feed } = useSuspenseQuery(feedQuery())
  const queryClient = useQueryClient()
  const making = useMutation({
    mutationFn: () => call(makeCalendarFeed, {}),
    onSuccess: ({ madeAt, lastReadAt }) => queryClient.setQueryData(feedQuery().queryKey, { madeAt, lastReadAt }),
  })
  return (
    <Page back={{ to: '/account', text: 'Back to your account' }} title="Your sessions in your own calendar">
      <p>
        A calendar program (Outlook, Google, Apple and others) can show your drop-ins, coffee matches and mentoring
        dates. Give it an address that is yours alone.
      </p>
      <div className="nhsuk-inset-text">
        <p>Calendar programs look again when they like, some only once a day. For the newest state, look here.</p>
        <p>Anybody who has the address can read these dates. Titles say nothing that others should not see.</p>
      </div>
      <Fault fault={making.error} />
      {making.data && <Address address={making.data.address} />}
      <Button busy={making.isPending && 'Making the address'} onClick={() => making.mutate()}>
        {feed.madeAt === null ? 'Make an address for my calendar' : 'Make a new address'}
      </Button>
      {feed.madeAt !== null && <Existing feed={feed} forget={() => making.reset()} />}
    </Page>
  )
}

function Address({ address }: { address: string }) {
  return (
    <section className="app-next">
      <h2 className="nhsuk-heading-m">Your address</h2>
      <p>
        Copy it now: it is not shown again. In your calendar program choose “Subscribe” or “Add by address”, and paste
        it.
      </p>
      <label className="nhsuk-label" htmlFor="address">
        Address to copy
      </label>
      <input
        className="nhsuk-input"
        id="address"
        onFocus={(event) => event.target.select()}
        readOnly
        type="text"
        value={address}
      />
    </section>
  )
}

function Existing({ feed, forget }: { feed: CalendarFeed; forget: () => void }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const stopping = useMutation({
    mutationFn: () => call(revokeCalendarFeed, {}),
    onSuccess: async () => {
      forget()
      await queryClient.invalidateQueries({ queryKey: feedQuery().queryKey })
      tellDone('The address does not work any more')
    },
  })
  return (
    <section>
      <p>
        You made an address on {formatInstant(feed.madeAt ?? '')}.{' '}
        {feed.lastReadAt === null
          ? 'No calendar program has asked for it yet.'
          : `A calendar program last asked for it on ${formatInstant(feed.lastReadAt)}.`}{' '}
        A new address stops this one.
      </p>
      <Fault fault={stopping.error} />
      <Button busy={stopping.isPending && 'Stopping it'} look="warning" onClick={() => stopping.mutate()}>
        Stop this address
      </Button>
    </section>
  )
}
