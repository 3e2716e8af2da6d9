import type { Decision } from '@elevate/contracts/decisions'
import { Link } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatDay, formatInstant, formatRelative } from '../../../ui/dates.ts'
import { type Fact, Facts } from '../../../ui/Facts.tsx'
import { Page } from '../../../ui/Page.tsx'
import { reasonWords, stateWords } from '../../applications/words.ts'
import { useDecision } from '../queries.ts'
import { offerEndWords } from '../words.ts'
import { OfferForm } from './OfferForm.tsx'

/** How the decision about somebody stands, and what can be decided now. */
export function DecisionPage() {
  const decision = useDecision()
  const { name, applicationId, campaign, can } = decision
  return (
    <Page
      back={{ to: `/applications/${applicationId}`, text: 'Back to the application' }}
      caption={`${name}, ${campaign.title}`}
      title={can.offer ? 'Offer a place' : 'The decision'}
    >
      <Facts facts={factsOf(decision)} />
      <OpenOffer decision={decision} />
      {can.offer && <OfferForm decision={decision} key={decision.state} />}
      <OtherWays decision={decision} />
    </Page>
  )
}

const answeredBy = ({ offer }: Decision): string =>
  offer?.recordedBy
    ? `, written down by ${offer.recordedBy}`
    : offer?.endedHow === 'accepted'
      ? ', by the applicant'
      : ''

function factsOf(decision: Decision): Fact[] {
  const { state, offer, reserve, why, applicationId } = decision
  const now = new Date()
  return [
    { name: 'Stage', value: stateWords[state] },
    ...(offer
      ? [
          { name: 'Offered', value: formatInstant(offer.offeredAt) },
          { name: 'Depends on', value: <span className="app-typed">{offer.conditions}</span> },
          offer.endedHow && offer.endedAt
            ? { name: offerEndWords[offer.endedHow], value: `${formatInstant(offer.endedAt)}${answeredBy(decision)}` }
            : {
                name: 'To be answered by',
                value: `${formatDay(offer.answerBy)} (${formatRelative(offer.answerBy, now)})`,
              },
        ]
      : []),
    ...(reserve && !reserve.endedAt
      ? [
          { name: 'On the reserve list until', value: formatDay(reserve.until) },
          { name: 'Place on the list', value: String(reserve.position) },
          {
            name: 'Agrees',
            value: agreement(reserve),
            ...(decision.can.recordAgreement
              ? { action: { text: 'Write down', of: 'what they said', to: `/applications/${applicationId}/reserve` } }
              : {}),
          },
        ]
      : []),
    ...(why?.reason ? [{ name: 'Reason', value: reasonWords[why.reason] }] : []),
    ...(why?.words ? [{ name: 'In words', value: <span className="app-typed">{why.words}</span> }] : []),
  ]
}

function agreement({ agrees, answerBy, recordedBy }: NonNullable<Decision['reserve']>): string {
  if (agrees === null) return answerBy ? `asked, to be answered by ${formatDay(answerBy)}` : 'not asked'
  return `${agrees ? 'yes' : 'no'}${recordedBy ? `, written down by ${recordedBy}` : ''}`
}

/** While the applicant thinks about it. */
function OpenOffer({ decision: { can, applicationId, hasAccount } }: { decision: Decision }) {
  if (!can.extendOffer) return null
  const here = `/applications/${applicationId}/offer`
  return (
    <>
      <p>
        {hasAccount
          ? 'It is the applicant’s turn: they answer on their own page. If they tell you instead, write it down.'
          : 'This applicant has no account. When they tell you their answer, write it down here.'}
      </p>
      <div className="app-actions">
        {can.recordAnswer && <ButtonLink to={`${here}/answer`}>Write down their answer</ButtonLink>}
        <Link to={`${here}/extend`}>Give them longer</Link>
      </div>
    </>
  )
}

/** Everything else that can be decided from here. */
function OtherWays({ decision: { can, applicationId } }: { decision: Decision }) {
  const ways = [
    { may: can.keepInReserve, to: 'reserve', text: 'Keep on the reserve list' },
    { may: can.turnDown, to: 'turn-down', text: 'Not this time' },
    { may: can.withdrawOffer, to: 'offer/withdraw', text: 'Take the offer back' },
    { may: can.takeBack, to: 'take-back', text: 'Take the decision back' },
    { may: can.writeFeedback, to: 'feedback', text: 'Write and give feedback' },
    { may: true, to: 'letters', text: 'Letters to this applicant' },
  ].filter(({ may }) => may)
  return (
    <>
      <h2 className="nhsuk-heading-m">{can.offer ? 'Or instead' : 'What you can do'}</h2>
      <ul className="nhsuk-list">
        {ways.map(({ to, text }) => (
          <li key={to}>
            <Link to={`/applications/${applicationId}/${to}`}>{text}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}
