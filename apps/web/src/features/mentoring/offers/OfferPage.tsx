import { acceptMentorOffer } from '@elevate/contracts/mentor-offers'
import type { MentorOffer } from '@elevate/contracts/mentor-requests'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Page } from '../../../ui/Page.tsx'
import { mentorOfferQuery } from '../queries.ts'
import { Turn } from '../Turn.tsx'
import { useAct } from '../use-act.ts'
import { listOf, modes, needs } from '../words.ts'

/** A partner asks: yes, a question first, or not this time. Three buttons, no reason. */
export function OfferPage() {
  const { offerId = '' } = useParams()
  const { data: offer } = useSuspenseQuery(mentorOfferQuery(offerId))
  const isOpen = offer.state === 'asked'
  return (
    <Page
      back={{ to: '/mentoring', text: 'Back to your mentoring' }}
      title={isOpen ? `${offer.partner.name} would like you as their mentor` : 'This request is settled'}
    >
      {isOpen && (
        <p>
          <Turn reader="mentor" turn={offer.turn} />
        </p>
      )}
      <Wished offer={offer} />
      {offer.reasons.length > 0 && isOpen && (
        <>
          <h2 className="nhsuk-heading-s">What {offer.partner.name} was told about you</h2>
          <ul>
            {offer.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      {offer.can.answer ? <Answers offer={offer} /> : <p>There is nothing to answer any more. Thank you.</p>}
    </Page>
  )
}

function Wished({ offer }: { offer: MentorOffer }) {
  const { wishes, question, reply } = offer
  if (!wishes) return null
  return (
    <Facts
      facts={[
        { name: 'In their own words', value: wishes.wishes || 'Nothing in particular' },
        { name: 'How to meet', value: listOf(modes, wishes.modes) || 'Any way' },
        {
          name: 'Needs',
          value: [listOf(needs, wishes.needs), wishes.language].filter(Boolean).join(', ') || 'Nothing in particular',
        },
        ...(question === null ? [] : [{ name: 'You asked', value: question }]),
        ...(reply === null ? [] : [{ name: 'The reply', value: reply }]),
      ]}
    />
  )
}

function Answers({ offer }: { offer: MentorOffer }) {
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const accept = useAct(
    () => call(acceptMentorOffer, { params: { offerId: offer.id }, idempotencyKey }),
    ({ mentorshipId }) => ({ text: `You are the mentor of ${offer.partner.name}`, to: `/mentoring/${mentorshipId}` }),
  )
  return (
    <>
      <p>
        {offer.turn === 'mentor' ? `Answer by ${formatDay(offer.dueOn)}. ` : ''}If you say yes, you see how to reach
        each other.
      </p>
      <Fault fault={accept.error} />
      <div className="app-actions">
        <Button busy={accept.isPending && 'One moment'} onClick={() => accept.mutate()}>
          Yes, I will be their mentor
        </Button>
        {offer.question === null && <Link to={`/mentoring/offers/${offer.id}/question`}>Ask something first</Link>}
        <Link to={`/mentoring/offers/${offer.id}/not-this-time`}>Not this time</Link>
      </div>
    </>
  )
}
