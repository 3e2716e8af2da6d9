import { markNotificationsRead, type Notification } from '@elevate/contracts/me'
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '../../api.ts'
import { meQuery } from '../../app/session/me.ts'
import { Button } from '../../ui/Button.tsx'
import { formatInstant, formatRelative } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { notificationsQuery } from './queries.ts'

export function NotificationsPage() {
  const list = useSuspenseInfiniteQuery(notificationsQuery())
  const notifications = list.data.pages.flatMap((page) => page.items)
  return (
    <Page back={{ to: '/', text: 'Back to home' }} title="Notifications">
      {notifications.length === 0 && (
        <EmptyState heading="Nothing yet">
          <p>What concerns you is listed here, for example whom you meet for coffee. We send it by email too.</p>
        </EmptyState>
      )}
      {notifications.some((each) => each.readAt === null) && <MarkAllRead />}
      <ol className="nhsuk-list nhsuk-list--border">
        {notifications.map((each) => (
          <li key={each.id}>
            <Item notification={each} />
          </li>
        ))}
      </ol>
      <ShowMore list={list} shown={notifications.length} what="notifications" />
    </Page>
  )
}

function Item({ notification }: { notification: Notification }) {
  const { title, body, href, createdAt, readAt } = notification
  return (
    <>
      <h2 className="nhsuk-heading-s nhsuk-u-margin-bottom-2">
        <Link to={href}>{title}</Link> {readAt === null && <strong className="nhsuk-tag nhsuk-tag--blue">New</strong>}
      </h2>
      <p className="nhsuk-u-margin-bottom-2">{body}</p>
      <p className="app-reference nhsuk-u-margin-bottom-3">
        <time dateTime={createdAt} title={formatInstant(createdAt)}>
          {formatInstant(createdAt)} ({formatRelative(createdAt, new Date())})
        </time>
      </p>
    </>
  )
}

function MarkAllRead() {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const marking = useMutation({
    mutationFn: () => call(markNotificationsRead),
    onSuccess: async () => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: notificationsQuery().queryKey }),
        queryClient.invalidateQueries({ queryKey: meQuery().queryKey }),
      ])
      tellDone('Everything is marked as read')
    },
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
