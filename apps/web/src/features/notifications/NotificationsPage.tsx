import type { KindOfUser } from '@elevate/contracts/access'
import type { Notification } from '@elevate/contracts/me'
import { useMutation, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useHat } from '../../app/session/hat.ts'
import { Button } from '../../ui/Button.tsx'
import { dayOf, formatDay, formatRelative } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { NotificationItem } from './NotificationItem.tsx'
import { markAllMutation, notificationsQuery } from './queries.ts'

const newsFor: Record<KindOfUser, string> = {
  administrator: 'what was changed in your account, an answer to you',
  coordinator: 'something that waits for you, an answer to you, news of your programme',
  'panel-member': 'candidates to score, interviews, a reminder',
  mentor: 'a partner asks you, a session, an answer to you',
  partner: 'who you meet for coffee, a place in a drop-in, an answer to you',
  applicant: 'how far your application is, an interview, a question to you',
}

/** What I was told, newest first, day by day; each leads to what it is about. */
export function NotificationsPage() {
  const hat = useHat()
  const list = useSuspenseInfiniteQuery(notificationsQuery())
  const notifications = list.data.pages.flatMap((page) => page.items)
  const days = Map.groupBy(notifications, ({ createdAt }) => dayOf(createdAt))
  return (
    <Page back={{ to: '/', text: 'Back to home' }} title="Notifications">
      <p>
        <Link to="/account/notifications">Choose what we email you about</Link>
      </p>
      {notifications.length === 0 && (
        <EmptyState heading="Nothing yet">
          <p>News for you is listed here: {newsFor[hat ?? 'partner']}. You do not need to do anything.</p>
        </EmptyState>
      )}
      {notifications.some(({ readAt }) => readAt === null) && <MarkAllRead />}
      {[...days].map(([day, ofDay]) => (
        <Day day={day} key={day} notifications={ofDay} />
      ))}
      <ShowMore list={list} shown={notifications.length} what="notifications" />
    </Page>
  )
}

function Day({ day, notifications }: { day: string; notifications: readonly Notification[] }) {
  return (
    <section>
      <h2 className="nhsuk-heading-m nhsuk-u-margin-top-4 nhsuk-u-margin-bottom-2">
        {formatDay(day)} <span className="app-reference">({formatRelative(day, new Date())})</span>
      </h2>
      <ul className="nhsuk-list nhsuk-list--border">
        {notifications.map((each) => (
          <li key={each.id}>
            <NotificationItem notification={each} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function MarkAllRead() {
  const tellDone = useTellDone()
  const marking = useMutation({
    ...markAllMutation(),
    onSuccess: () => tellDone('Everything is marked as read'),
  })
  return (
    <>
      <Fault fault={marking.error} />
      <Button busy={marking.isPending && 'Marking as read'} look="secondary" onClick={() => marking.mutate()} small>
        Mark everything as read
      </Button>
    </>
  )
}
