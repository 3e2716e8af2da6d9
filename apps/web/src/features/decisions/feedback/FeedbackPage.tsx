import type { Decision, Feedback } from '@elevate/contracts/decisions'
import { formatDay, formatInstant } from '../../../ui/dates.ts'
import { Page } from '../../../ui/Page.tsx'
import { useDecision } from '../queries.ts'
import { FeedbackForm } from './FeedbackForm.tsx'

/** What somebody is told about how they did: written, then given. */
export function FeedbackPage() {
  const decision = useDecision()
  const { applicationId, name, campaign, feedback } = decision
  return (
    <Page
      back={{ to: `/applications/${applicationId}`, text: 'Back to the application' }}
      caption={`${name}, ${campaign.title}`}
      title="Feedback"
    >
      {feedback ? <OnFeedback decision={decision} feedback={feedback} /> : <p>No feedback is due to this applicant.</p>}
    </Page>
  )
}

const howWords = { email: 'by email', phone: 'by phone', post: 'by post' }

function OnFeedback({ decision, feedback }: { decision: Decision; feedback: Feedback }) {
  const { dueOn, isOverdue, words, givenAt, givenHow, givenBy } = feedback
  if (givenAt && givenHow) {
    return (
      <>
        <p>
          Given {howWords[givenHow]} on {formatInstant(givenAt)}
          {givenBy ? ` by ${givenBy}` : ''}.
        </p>
        <p className="app-typed">{words}</p>
      </>
    )
  }
  return (
    <>
      <p>
        {isOverdue ? <strong>It was promised by {formatDay(dueOn)}.</strong> : `It is promised by ${formatDay(dueOn)}.`}
      </p>
      <FeedbackForm decision={decision} feedback={feedback} />
    </>
  )
}
