import { withdrawOffer } from '@elevate/contracts/decisions'
import { call } from '../../../api.ts'
import { Page } from '../../../ui/Page.tsx'
import { useDecision } from '../queries.ts'
import { NotNow } from './NotNow.tsx'
import { ReasonForm } from './ReasonForm.tsx'

export function WithdrawOfferPage() {
  const decision = useDecision()
  const { applicationId, name, campaign, can } = decision
  return (
    <Page
      back={{ to: `/applications/${applicationId}/offer`, text: 'Back to the decision' }}
      caption={`${name}, ${campaign.title}`}
      title="Take the offer back?"
    >
      {can.withdrawOffer ? (
        <>
          <p>
            Speak with {name} first if you can: this is hard news. The offer ends, checks that were begun end, and a
            letter goes. It cannot be undone.
          </p>
          <ReasonForm
            busy="Taking the offer back"
            decision={decision}
            done={`The offer to ${name} is taken back`}
            needsWords
            send={(body, { idempotencyKey }) =>
              call(withdrawOffer, { params: { applicationId }, body, idempotencyKey })
            }
            submit="Take the offer back"
          />
        </>
      ) : (
        <NotNow decision={decision} />
      )}
    </Page>
  )
}
