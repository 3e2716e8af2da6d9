import type { MyInterview } from '@elevate/contracts/interviews-mine'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { daysFromToday, formatDay, formatInstant, formatRelative } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { Page } from '../../../ui/Page.tsx'
import { Place } from '../Place.tsx'
import { Provide } from '../Provide.tsx'
import { myInterviewQuery } from '../queries.ts'
import { timeSpan } from '../words.ts'
import { CalendarButton } from './CalendarButton.tsx'
import { FreeTimes } from './FreeTimes.tsx'
import { WhomToAsk } from './WhomToAsk.tsx'

/** A candidate's interview: choose a time, or see the one they have and what helps on the day. */
export function MyInterviewPage() {
  const { applicationId = '' } = useParams()
  const { data } = useSuspenseQuery(myInterviewQuery(applicationId))
  return (
    <Page
      back={{ to: `/my-applications/${applicationId}`, text: 'Back to my application' }}
      caption={data.campaign.organisation}
      title={
        data.booking === null && data.can.choose && data.free.length > 0
          ? 'Choose a time for your interview'
          : 'Your interview'
      }
    >
      {data.booking ? <Booked booking={data.booking} interview={data} /> : <NotBooked interview={data} />}
      <Help interview={data} />
      {(data.booking !== null || data.free.length > 0) && (
        <>
          <h2 className="nhsuk-heading-m">{data.booking ? 'If something changes' : 'If no time suits you'}</h2>
          <WhomToAsk contact={data.contact} />
        </>
      )}
    </Page>
  )
}

function NotBooked({ interview }: { interview: MyInterview }) {
  if (!interview.can.choose) return <p>There is nothing to choose at the moment.</p>
  return (
    <>
      <p>
        {interview.campaign.organisation} would like to meet you for “{interview.campaign.title}”.
        {interview.free.length > 0 && ' Choose a time that suits you. You can move it or give it up later.'}
      </p>
      <FreeTimes interview={interview} />
    </>
  )
}

type BookedProps = { booking: NonNullable<MyInterview['booking']>; interview: MyInterview }

function Booked({ booking, interview }: BookedProps) {
  const { applicationId, can } = interview
  const now = new Date()
  const isToCome = daysFromToday(booking.startsAt, now) >= 0
  return (
    <>
      <p className="nhsuk-lede-text">
        {formatDay(booking.startsAt)}, {timeSpan(booking)}
        {isToCome && ` (${formatRelative(booking.startsAt, now)})`}
      </p>
      <Facts
        facts={[
          { name: 'How and where', value: <Place at={booking} unknown={unknownPlace(booking.way)} /> },
          {
            name: 'For the day',
            value: booking.arrival === '' ? 'Nothing to bring' : <Arrival words={booking.arrival} />,
          },
        ]}
      />
      <CalendarButton applicationId={applicationId} when={formatInstant(booking.startsAt)} />
      {can.move && (
        <ul className="app-ways">
          <li>
            <Link to={`/my-applications/${applicationId}/interview/times`}>Choose another time</Link>
          </li>
          <li>
            <Link to={`/my-applications/${applicationId}/interview/give-up`}>Give up this time</Link>
          </li>
        </ul>
      )}
      <p className="nhsuk-hint">
        {can.move
          ? `You can change this here until ${formatInstant(booking.changeUntil)}. No reason is needed.`
          : isToCome && 'It is less than a day until your interview. To change it, get in touch with us.'}
      </p>
    </>
  )
}

const unknownPlace = (way: BookedProps['booking']['way']): string =>
  way === 'phone' ? 'We ring you.' : 'We tell you where before the day.'

const Arrival = ({ words }: { words: string }) => <span className="app-message">{words}</span>

function Help({ interview: { applicationId, adjustments, can } }: { interview: MyInterview }) {
  const hasAsked = adjustments.toProvide !== ''
  return (
    <section>
      <h2 className="nhsuk-heading-m">What would help you on the day?</h2>
      {hasAsked ? (
        <>
          <div className="nhsuk-u-margin-bottom-3">
            <Provide none="" toProvide={adjustments.toProvide} />
          </div>
          <p>{adjustments.arrangedAt === null ? 'We are arranging this.' : '✓ This is arranged.'}</p>
        </>
      ) : (
        <p>For example breaks, large print, a sign language interpreter or a room without steps.</p>
      )}
      {can.askForAdjustments && (
        <ButtonLink look="secondary" to={`/my-applications/${applicationId}/interview/what-helps`}>
          {hasAsked ? 'Change what you ask for' : 'Tell us what would help'}
        </ButtonLink>
      )}
    </section>
  )
}
