import { turnDown } from '@elevate/contracts/decisions'
import { call } from '../../../api.ts'
import { formatDay } from '../../../ui/dates.ts'
import { Page } from '../../../ui/Page.tsx'
import { useDecision } from '../queries.ts'
import { LetterPeek } from './LetterPeek.tsx'
import { NotNow } from './NotNow.tsx'
import { ReasonForm } from './ReasonForm.tsx'

export function TurnDownPage() {
  const decision = useDecision()
  const { applicationId, name, campaign, can, usual } = decision
  return (
    <Page
      back={{ to: `/applications/${applicationId}/offer`, text: 'Back to the decision' }}
      caption={`${name}, ${campaign.title}`}
      title="Not this time"
    >
      {can.turnDown ? (
        <>
          <p>
            A letter goes with it. It offers feedback by {formatDay(usual.feedbackBy)}, and you find it in your list of
            feedback to give.
          </p>
          <ReasonForm
            busy="Deciding and writing"
            decision={decision}
            done={`It is decided, and the letter to ${name} is written`}
            send={(body, { idempotencyKey }) => call(turnDown, { params: { applicationId }, body, idempotencyKey })}
            submit={`Tell ${name}: not this time`}
          >
            {(reasoned) => (
              <LetterPeek
                campaignId={campaign.id}
                wanted={() => ({ candidates: [{ applicationId, outcome: 'turn-down', ...reasoned() }] })}
              />
            )}
          </ReasonForm>
        </>
      ) : (
        <NotNow decision={decision} />
      )}
    </Page>
  )
}
