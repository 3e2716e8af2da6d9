import type { Notification } from '@elevate/contracts/me'
import { kindWords } from '@elevate/contracts/notification-kinds'
import { useMutation } from '@tanstack/react-query'
import { Link } from 'react-router'
import { Button } from '../../ui/Button.tsx'
import { formatInstant, formatTime } from '../../ui/dates.ts'
import { Fault } from '../../ui/Fault.tsx'
import { markOneMutation } from './queries.ts'

/** One thing I was told. Following it is reading it; who has read it elsewhere says so with the button. */
export function NotificationItem({ notification }: { notification: Notification }) {
  const { id, kind, title, body, href, createdAt, readAt } = notification
  const marking = useMutation(markOneMutation(id))
  const isNew = readAt === null
  return (
    <>
      <h3 className="nhsuk-heading-s nhsuk-u-margin-bottom-1">
        {isNew && (
          <>
            <strong className="nhsuk-tag nhsuk-tag--blue">New</strong>{' '}
          </>
        )}
        <Link
          // Several can say the same on several days. Not a hidden part of the text: a reader would say a gap in it.
          aria-label={`${title}, ${formatInstant(createdAt)}`}
          onClick={() => isNew && marking.mutate()}
          to={href}
        >
          {title}
        </Link>
      </h3>
      <p className="nhsuk-u-margin-bottom-1">{body}</p>
      <p className="app-reference nhsuk-u-margin-bottom-2">
        {kindWords[kind].title}, <time dateTime={createdAt}>{formatTime(createdAt)}</time>
      </p>
      <Fault fault={marking.error} />
      {isNew && (
        <Button busy={marking.isPending && 'Marking as read'} look="secondary" onClick={() => marking.mutate()} small>
          Mark as read
          <span className="nhsuk-u-visually-hidden">
            : {title}, {formatInstant(createdAt)}
          </span>
        </Button>
      )}
    </>
  )
}
