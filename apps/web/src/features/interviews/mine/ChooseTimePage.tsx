import type { FreeInterviewTime } from '@elevate/contracts/interviews'
import { bookMyInterview, type MyInterview } from '@elevate/contracts/interviews-mine'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { ApiProblem } from '../../../http/faults.ts'
import { ButtonLink } from '../../../ui/Button.tsx'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { Place } from '../Place.tsx'
import { myInterviewQuery, refreshInterviews } from '../queries.ts'
import { timeSpan } from '../words.ts'

/** "Choose this time?": the one step before it is booked. */
export function ChooseTimePage() {
  const { applicationId = '', slotId } = useParams()
  const { data } = useSuspenseQuery(myInterviewQuery(applicationId))
  // As it was when it was chosen: once it is booked, it is no longer among the free ones.
  const [time] = useState(data.free.find(({ id }) => id === slotId))
  if (!time) return <TakenMeanwhile interview={data} />
  return <Confirm interview={data} time={time} />
}

const timesOf = ({ applicationId, booking }: MyInterview): string =>
  `/my-applications/${applicationId}/interview${booking ? '/times' : ''}`

function Confirm({ interview, time }: { interview: MyInterview; time: FreeInterviewTime }) {
  const choosing = useChoosing(interview, time)
  if (isGone(choosing.error)) return <TakenMeanwhile interview={interview} />
  const { booking } = interview
  return (
    <ConfirmPage
      action={choosing}
      back={{ to: timesOf(interview), text: 'Back to the times' }}
      busy="Booking your time"
      confirm={booking ? 'Move to this time' : 'Choose this time'}
      look="primary"
      title={booking ? 'Move to this time?' : 'Choose this time?'}
    >
      <p className="nhsuk-lede-text">
        {formatDay(time.startsAt)}, {timeSpan(time)}
      </p>
      <p>
        <Place at={time} />
      </p>
      {booking && (
        <p>
          Others can then have the time that you have now: {formatDay(booking.startsAt)}, {timeSpan(booking)}.
        </p>
      )}
    </ConfirmPage>
  )
}

const goneCodes = ['taken', 'time-cancelled', 'too-late', 'already-started']
const isGone = (fault: unknown): boolean => fault instanceof ApiProblem && goneCodes.includes(fault.code)

function useChoosing({ applicationId, booking }: MyInterview, { id: slotId }: FreeInterviewTime) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const [hadOne] = useState(booking !== null)
  return useMutation({
    mutationFn: () => call(bookMyInterview, { params: { applicationId }, body: { slotId } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      tellDone(
        hadOne ? 'Your interview is moved' : 'Your interview is booked',
        `/my-applications/${applicationId}/interview`,
      )
    },
    onError: () => refreshInterviews(queryClient),
  })
}

function TakenMeanwhile({ interview }: { interview: MyInterview }) {
  return (
    <Page back={{ to: timesOf(interview), text: 'Back to the times' }} title="This time has just been taken">
      <p>
        Somebody else was a moment quicker.{' '}
        {interview.booking ? 'The time that you have stays yours.' : 'Nothing is lost.'}
      </p>
      <ButtonLink to={timesOf(interview)}>See the times that are free</ButtonLink>
    </Page>
  )
}
