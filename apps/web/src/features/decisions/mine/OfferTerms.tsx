import type { MyDecision } from '@elevate/contracts/decisions-mine'
import { formatDay, formatRelative } from '../../../ui/dates.ts'
import { type Fact, Facts } from '../../../ui/Facts.tsx'
import { paymentWords } from './words.ts'

type OfferTermsProps = { mine: MyDecision; offer: NonNullable<MyDecision['offer']> }

/** What is offered, on what it depends, and until when. */
export function OfferTerms({ mine: { terms, campaign }, offer }: OfferTermsProps) {
  const { timeAsked, whereItHappens, supportOffered, payment, termMonths } = terms
  const facts: Fact[] = [
    { name: 'Role', value: campaign.role },
    { name: 'Time', value: timeAsked },
    ...(whereItHappens ? [{ name: 'Where', value: <span className="app-typed">{whereItHappens}</span> }] : []),
    { name: 'Payment', value: paymentWords[payment] },
    ...(termMonths
      ? [{ name: 'For how long', value: `${termMonths} months to begin with. You can stop at any time.` }]
      : []),
    ...(supportOffered ? [{ name: 'Support', value: <span className="app-typed">{supportOffered}</span> }] : []),
  ]
  return (
    <>
      <Facts facts={facts} />
      <h2 className="nhsuk-heading-m">What the offer depends on</h2>
      <p className="app-typed">{offer.conditions}</p>
      <p>We do this together after you have accepted, and tell you at each step whose turn it is.</p>
      <div className="nhsuk-inset-text">
        <p>
          Answer by <strong>{formatDay(offer.answerBy)}</strong>, until midnight (
          {formatRelative(offer.answerBy, new Date())}). If you need longer to decide, tell us before then.
        </p>
      </div>
    </>
  )
}
