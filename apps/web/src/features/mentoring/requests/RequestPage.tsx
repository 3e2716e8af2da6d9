import { withdrawMentorOffer } from '@elevate/contracts/mentor-offers'
import type { MentorRequest } from '@elevate/contracts/mentor-requests'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Page } from '../../../ui/Page.tsx'
import { mentorRequestQuery } from '../queries.ts'
import { Turn } from '../Turn.tsx'
import { useAct } from '../use-act.ts'
import { listOf, modes, needs } from '../words.ts'
import { ReplyForm } from './ReplyForm.tsx'
import { Suggestions } from './Suggestions.tsx'

/** One request: whose turn it is, and what can be done now. For the partner, and who runs the programme. */
export function RequestPage() {
  const { requestId = '' } = useParams()
  const { data: request } = useSuspenseQuery(mentorRequestQuery(requestId))
  const { isMine, partner, turn } = request
  return (
    <Page
      back={
        isMine
          ? { to: '/mentoring', text: 'Back to your mentoring' }
          : { to: '/mentoring/programme', text: 'Back to mentoring' }
      }
      title={titleOf(request)}
      {...(isMine ? {} : { caption: partner.name })}
    >
      <p>
        <Turn reader={isMine ? 'partner' : 'programme'} turn={turn} />
      </p>
      {request.offer && <Asked request={request} />}
      {request.can.choose && <Suggestions request={request} />}
      <WhatIsWished request={request} />
      <ul className="nhsuk-list app-screen-only">
        {request.can.change && (
          <li>
            <Link to={`/mentoring/requests/${request.id}/wishes`}>
              {isMine ? 'Change what you wish for' : 'Change what they wish for'}
            </Link>
          </li>
        )}
        {isMine && (
          <li>
            <Link to="/mentoring/rather-not">People you would rather not be paired with</Link>
          </li>
        )}
        {request.can.withdraw && (
          <li>
            <Link to={`/mentoring/requests/${request.id}/not-now`}>
              {isMine ? 'I do not want a mentor now' : 'They do not want a mentor now'}
            </Link>
          </li>
        )}
      </ul>
    </Page>
  )
}

const titleOf = ({ state, isMine, offer }: MentorRequest): string => {
  if (state === 'matched') return 'This is settled: there is a mentor'
  if (state === 'withdrawn') return 'This request was taken back'
  if (offer) return `Waiting for ${offer.mentor.name}`
  return isMine ? 'Choose your mentor' : 'Find a mentor'
}

function Asked({ request }: { request: MentorRequest }) {
  const { offer, isMine } = request
  const withdraw = useAct(
    () => call(withdrawMentorOffer, { params: { offerId: offer?.id ?? '' } }),
    () => ({ text: 'You can choose somebody else now' }),
  )
  if (!offer) return null
  const isWaiting = offer.turn === 'mentor'
  return (
    <>
      {isWaiting && (
        <p>
          {offer.mentor.name} was asked on {formatDay(offer.askedAt)} and has until {formatDay(offer.dueOn)} to answer.
          If there is no answer, {isMine ? 'you choose' : 'the partner chooses'} somebody else and the programme team is
          told.
        </p>
      )}
      {offer.question !== null && (
        <Facts
          facts={[
            { name: `${offer.mentor.name} asks`, value: offer.question },
            ...(offer.reply === null ? [] : [{ name: 'The reply', value: offer.reply }]),
          ]}
        />
      )}
      {offer.can.reply && <ReplyForm offer={offer} />}
      <Fault fault={withdraw.error} />
      {offer.can.withdraw && (
        <Button busy={withdraw.isPending && 'One moment'} look="secondary" onClick={() => withdraw.mutate()}>
          Ask somebody else instead
        </Button>
      )}
    </>
  )
}

function WhatIsWished({ request }: { request: MentorRequest }) {
  const { wishes, language } = request
  return (
    <section aria-labelledby="wished">
      <h2 className="nhsuk-heading-m" id="wished">
        What {request.isMine ? 'you wish' : `${request.partner.name} wishes`} for
      </h2>
      <Facts
        facts={[
          {
            name: 'In your own words'.replace('your', request.isMine ? 'your' : 'their'),
            value: wishes || 'Nothing in particular',
          },
          { name: 'How to meet', value: listOf(modes, request.modes) || 'Any way' },
          {
            name: 'What the mentor has to be able to do',
            value: listOf(needs, request.needs) || 'Nothing in particular',
          },
          ...(language ? [{ name: 'Language', value: language }] : []),
        ]}
      />
    </section>
  )
}
