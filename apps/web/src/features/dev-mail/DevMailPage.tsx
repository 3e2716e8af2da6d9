import type { KeptMail } from '@elevate/contracts/product'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { formatInstant } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { PageSkeleton } from '../../ui/Skeleton.tsx'
import { MailText } from './MailText.tsx'
import { keptMailsQuery } from './queries.ts'

/** The mails that would have been sent, for people who try the product out or work on it. */
export function DevMailPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <KeptMails />
    </Suspense>
  )
}

function KeptMails() {
  const { data } = useSuspenseQuery(keptMailsQuery())
  return (
    <Page caption="Development only" title="Emails that were not sent">
      <p>No mail server is set, so emails are kept here instead. The newest 100 are shown.</p>
      {data.items.length === 0 && (
        <EmptyState heading="No email yet">
          <p>Ask for a new password, or publish a coffee round: the emails that follow appear here.</p>
        </EmptyState>
      )}
      {data.items.map((mail) => (
        <Mail key={mail.id} mail={mail} />
      ))}
    </Page>
  )
}

function Mail({ mail }: { mail: KeptMail }) {
  return (
    <article>
      <h2 className="nhsuk-heading-s nhsuk-u-margin-bottom-1">{mail.subject}</h2>
      <p className="app-reference nhsuk-u-margin-bottom-2">
        To {mail.to}, {formatInstant(mail.createdAt)} ({mail.status})
      </p>
      <MailText text={mail.text} />
      {mail.attachments.map((attachment) => (
        <details className="nhsuk-details" key={attachment.name}>
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">Attachment {attachment.name}</span>
          </summary>
          <pre className="app-mail">{attachment.content}</pre>
        </details>
      ))}
    </article>
  )
}
