import type { CampaignInterviews } from '@elevate/contracts/interview-slots'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { CampaignFrame } from '../campaigns/CampaignFrame.tsx'
import { type Day, DayTimes } from './DayTimes.tsx'
import { interviewsQuery } from './queries.ts'
import { WithoutTime } from './WithoutTime.tsx'
import { byDay, counted, isDone } from './words.ts'

/** Interviews of a campaign: who has no time yet, and the days. */
export function InterviewsPage() {
  const { campaignId = '' } = useParams()
  const { data } = useSuspenseQuery(interviewsQuery(campaignId))
  const base = `/recruitment/${campaignId}/interviews`
  const days = byDay(data.slots)
  const now = new Date()
  return (
    <CampaignFrame title="Interviews">
      {(data.slots.length > 0 || data.waiting.length > 0) && <p>{summary(data)}</p>}
      <div className="app-actions">
        {data.can.makeTimes && <ButtonLink to={`${base}/new`}>Make interview times</ButtonLink>}
        <Link to={`${base}/questions`}>Questions that everybody is asked</Link>
      </div>
      <ToFinish base={base} count={data.toFinish.length} />
      <WithoutTime base={base} waiting={data.waiting} />
      {days.length === 0 && (
        <EmptyState heading="There are no interview times yet">
          <p>
            Make the times of a day in one go. Candidates who are invited choose one themselves, move it and give it up;
            you see here who comes when.
          </p>
        </EmptyState>
      )}
      {days
        .filter(({ times }) => !isDone(times, now))
        .map((day) => (
          <DayTimes base={base} day={day} key={day.day} />
        ))}
      <DoneDays base={base} days={days.filter(({ times }) => isDone(times, now))} />
    </CampaignFrame>
  )
}

/** Kept, and out of the way of what is still to come. */
function DoneDays({ days, base }: { days: Day[]; base: string }) {
  if (days.length === 0) return null
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          {counted(days.length, 'day that is over', 'days that are over')}
        </span>
      </summary>
      <div className="nhsuk-details__text">
        {days.map((day) => (
          <DayTimes base={base} day={day} key={day.day} />
        ))}
      </div>
    </details>
  )
}

function summary({ slots, waiting }: CampaignInterviews): string {
  const booked = slots.filter(({ booking }) => booking !== null).length
  const free = slots.filter(({ can }) => can.book).length
  const invited = waiting.length === 0 ? 'nobody invited is' : counted(waiting.length, 'person is', 'people are')
  return `${counted(booked, 'interview is', 'interviews are')} booked, ${counted(free, 'time is', 'times are')} free, and ${invited} without a time.`
}

function ToFinish({ base, count }: { base: string; count: number }) {
  if (count === 0) return null
  return (
    <div className="nhsuk-inset-text">
      <p>
        {counted(count, 'candidate has', 'candidates have')} had their interview. Move them on, so that you can decide.
      </p>
      <ButtonLink look="secondary" small to={`${base}/finish`}>
        Move on to the decision
      </ButtonLink>
    </div>
  )
}
