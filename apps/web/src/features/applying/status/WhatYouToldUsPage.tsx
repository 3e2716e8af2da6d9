import { Button } from '../../../ui/Button.tsx'
import { formatInstant } from '../../../ui/dates.ts'
import { Page } from '../../../ui/Page.tsx'
import { useDoor } from '../door.ts'
import { Answers } from '../form/Answers.tsx'
import { useApplicationForm } from '../queries.ts'

/** The application as it was sent, to read and to keep on paper. */
export function WhatYouToldUsPage() {
  const door = useDoor()
  const form = useApplicationForm()
  const { submittedAt, reference, campaign } = form
  return (
    <Page back={{ to: door.home, text: 'Back to your application' }} caption={campaign.title} title="What you told us">
      <p>
        Reference <strong>{reference}</strong>. {submittedAt && `Sent on ${formatInstant(submittedAt)}.`} What you said
        for equality monitoring is not part of it.
      </p>
      <p className="app-screen-only">
        <Button look="secondary" onClick={() => window.print()} small>
          Print this
        </Button>
      </p>
      <Answers change={false} door={door} form={form} />
    </Page>
  )
}
