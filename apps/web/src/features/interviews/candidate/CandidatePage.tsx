import type { CandidateInterview } from '@elevate/contracts/interview-bookings'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { formatDay, formatInstant } from '../../../ui/dates.ts'
import { type Fact, Facts } from '../../../ui/Facts.tsx'
import { Page } from '../../../ui/Page.tsx'
import { Place } from '../Place.tsx'
import { candidateQuery } from '../queries.ts'
import { dialled, timeSpan } from '../words.ts'
import { Attendance } from './Attendance.tsx'
import { BookFor } from './BookFor.tsx'
import { ToArrange } from './ToArrange.tsx'

/** The interview of one candidate, for who runs the programme: also for those who phoned. */
export function CandidatePage() {
  const { campaignId = '', applicationId = '' } = useParams()
  const { data } = useSuspenseQuery(candidateQuery(applicationId))
  const here = `/recruitment/${campaignId}/interviews`
  return (
    <Page
      back={{ to: here, text: 'Back to interviews' }}
      caption={data.campaign.title}
      title={`Interview: ${data.name}`}
    >
      <Facts facts={factsOf(data)} />
      {data.slot?.booking?.can.cancel && (
        <p>
          <Link to={`${here}/${applicationId}/give-up`}>Give up this time for {data.name}</Link>
        </p>
      )}
      {data.slot?.booking?.can.mark && (
        <Attendance applicationId={applicationId} attendance={data.slot.booking.attendance} name={data.name} />
      )}
      <ToArrange interview={data} />
      {data.can.book && <BookFor interview={data} key={data.slot?.id ?? 'none'} />}
      <Earlier earlier={data.earlier} />
      <p>
        <Link to={`/applications/${applicationId}`}>The whole application</Link>
      </p>
    </Page>
  )
}

function factsOf({ slot, phone, email, reference, reachedBy }: CandidateInterview): Fact[] {
  const booked = slot?.booking
  return [
    { name: 'When', value: slot ? `${formatDay(slot.startsAt)}, ${timeSpan(slot)}` : 'No time yet' },
    ...(slot ? [{ name: 'Where', value: <Place at={slot} unknown="Nobody has said where yet" /> }] : []),
    ...(booked ? [{ name: 'Booked', value: bookedWords(booked) }] : []),
    { name: 'Phone', value: phone === null ? null : <a href={`tel:${dialled(phone)}`}>{phone}</a> },
    { name: 'Email', value: email },
    {
      name: 'Told',
      value: { email: 'By email', phone: 'By phone: a task for you', post: 'By post: a task for you' }[reachedBy],
    },
    { name: 'Reference', value: reference },
  ]
}

const bookedWords = ({ bookedAt, byProgramme }: { bookedAt: string; byProgramme: boolean }): string =>
  `${formatInstant(bookedAt)}, ${byProgramme ? 'by the programme' : 'by the candidate'}`

const howWords = {
  moved: 'moved',
  cancelled: 'given up',
  'time-cancelled': 'cancelled by the programme',
  withdrawn: 'ended with the application',
} as const

function Earlier({ earlier }: Pick<CandidateInterview, 'earlier'>) {
  if (earlier.length === 0) return null
  return (
    <>
      <h2 className="nhsuk-heading-m">Earlier times</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {earlier.map(({ startsAt, endedAt, how }) => (
          <li key={endedAt}>
            {formatInstant(startsAt)}: {howWords[how]} on {formatInstant(endedAt)}
          </li>
        ))}
      </ul>
    </>
  )
}
