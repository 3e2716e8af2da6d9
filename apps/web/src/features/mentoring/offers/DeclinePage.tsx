import { declineMentorOffer } from '@elevate/contracts/mentor-offers'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { CheckboxField } from '../../../forms/CheckboxField.tsx'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { mentorOfferQuery } from '../queries.ts'
import { useAct } from '../use-act.ts'

/** No reason is asked, and the partner is told none. */
export function DeclinePage() {
  const { offerId = '' } = useParams()
  const { data: offer } = useSuspenseQuery(mentorOfferQuery(offerId))
  const [neverAgain, setNeverAgain] = useState(false)
  const decline = useAct(
    () => call(declineMentorOffer, { params: { offerId }, body: { neverAgain } }),
    () => ({ text: `${offer.partner.name} will choose somebody else. Thank you for answering`, to: '/mentoring' }),
  )
  return (
    <ConfirmPage
      action={decline}
      back={{ to: `/mentoring/offers/${offerId}`, text: 'Back to the request' }}
      busy="One moment"
      confirm="Not this time"
      look="primary"
      title={`Not be the mentor of ${offer.partner.name} this time?`}
    >
      <p>
        You need no reason. {offer.partner.name} is told that you cannot take on another partner at the moment, and
        chooses somebody else.
      </p>
      <CheckboxField
        field={{ name: 'neverAgain', value: neverAgain, error: undefined, set: setNeverAgain }}
        hint="Nobody else can read this, not the programme team either."
        label={`Do not ask me about ${offer.partner.name} again`}
      />
    </ConfirmPage>
  )
}
