import type { MyDecision } from '@elevate/contracts/decisions-mine'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatDay, formatInstant, formatRelative } from '../../../ui/dates.ts'
import { Page } from '../../../ui/Page.tsx'
import { myDecisionQuery } from '../queries.ts'
import { AnswerOfferForm } from './AnswerOfferForm.tsx'
import { AnswerReserveForm } from './AnswerReserveForm.tsx'
import { OfferTerms } from './OfferTerms.tsx'
import { myTitle } from './words.ts'

/** The offer, the reserve list, and the feedback: whatever the decision is, in plain words. */
export function MyDecisionPage() {
  const { applicationId = '' } = useParams()
  const { data: mine } = useSuspenseQuery(myDecisionQuery(applicationId))
  const { campaign, state } = mine
  return (
    <Page
      back={{ to: `/my-applications/${applicationId}`, text: 'Back to your application' }}
      caption={`${campaign.role}, ${campaign.organisation}`}
      title={myTitle(mine)}
    >
      {state === 'offered' && <OpenOffer mine={mine} />}
      {state === 'onboarding' && <Accepted mine={mine} />}
      {state === 'reserve' && <InReserve mine={mine} />}
      {state === 'declined' && <p>Thank you for telling us. Nobody asks you why. You can apply again at any time.</p>}
      {state === 'lapsed' && <p>The time to answer is over. If you would still like the place, tell us soon.</p>}
      {(state === 'not-shortlisted' || state === 'not-appointed') && (
        <p>We could not offer you a place this time. Thank you for the thought and the time that you gave.</p>
      )}
      <MyFeedback feedback={mine.feedback} />
      <HowToReach contact={mine.contact} />
      <p>
        <Link to={`/my-applications/${applicationId}/letters`}>Our letters to you</Link>
      </p>
    </Page>
  )
}

function OpenOffer({ mine }: { mine: MyDecision }) {
  const { offer, can, campaign } = mine
  if (!offer) return null
  return (
    <>
      <p className="nhsuk-lede-text">We would like you to be a {campaign.role}.</p>
      <OfferTerms mine={mine} offer={offer} />
      {can.answerOffer ? (
        <AnswerOfferForm mine={mine} />
      ) : (
        <p>The time to answer this offer is over. If you would still like the place, tell us soon.</p>
      )}
    </>
  )
}

function Accepted({ mine: { applicationId, offer } }: { mine: MyDecision }) {
  return (
    <>
      {offer?.endedAt && <p>You accepted on {formatInstant(offer.endedAt)}. Thank you!</p>}
      <h2 className="nhsuk-heading-m">What happens next</h2>
      <ol className="nhsuk-list nhsuk-list--number">
        <li>We do the checks together. You can see what you need to do, and what we are doing.</li>
        <li>When all is done we agree your first day with you.</li>
        <li>You meet the people who will be there for you.</li>
      </ol>
      <p>Wait for the end of the checks before you change any other plans.</p>
      <ButtonLink to={`/my-applications/${applicationId}/checks`}>See what is to do</ButtonLink>
    </>
  )
}

function InReserve({ mine }: { mine: MyDecision }) {
  const { reserve } = mine
  if (!reserve) return null
  return (
    <>
      <p>
        There are fewer places than people we would have liked to appoint, and we cannot offer you one now. If a place
        comes free by {formatDay(reserve.until)}, we may offer it to you. We cannot promise that one will.
      </p>
      {reserve.agrees && reserve.agreedAt && (
        <p>
          <strong>You agreed to be on the reserve list</strong> on {formatDay(reserve.agreedAt)}. You do not have to do
          anything.
        </p>
      )}
      {reserve.agrees === null && reserve.answerBy && (
        <p>
          Tell us by the end of {formatDay(reserve.answerBy)} ({formatRelative(reserve.answerBy, new Date())}) whether
          you agree. If we do not hear from you, we take you off the list.
        </p>
      )}
      {mine.can.answerReserve && <AnswerReserveForm mine={mine} />}
    </>
  )
}

function MyFeedback({ feedback }: { feedback: MyDecision['feedback'] }) {
  if (!feedback) return null
  return (
    <section id="feedback">
      <h2 className="nhsuk-heading-m">Our feedback</h2>
      {feedback.words ? (
        <div className="nhsuk-inset-text">
          <p className="app-typed">{feedback.words}</p>
        </div>
      ) : (
        <p>You will find it here by {formatDay(feedback.dueOn)}. You do not have to do anything to get it.</p>
      )}
    </section>
  )
}

function HowToReach({ contact: { name, phone, email } }: { contact: MyDecision['contact'] }) {
  if (!phone && !email) return null
  return (
    <p>
      A question, or would you rather talk? {name && `Ask ${name}: `}
      {phone && <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>}
      {phone && email && ' or '}
      {email && <a href={`mailto:${email}`}>{email}</a>}.
    </p>
  )
}
