import { getInterviewDayCalendarFile, type InterviewDay } from '@elevate/contracts/interview-days'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { download } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Page } from '../../../ui/Page.tsx'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { candidatePage, panelPage } from '../../scoring/addresses.ts'
import { Place } from '../Place.tsx'
import { Provide } from '../Provide.tsx'
import { interviewDayQuery } from '../queries.ts'
import { byDay, counted, onePlace, timeSpan } from '../words.ts'

type Time = InterviewDay['times'][number]

/** When the panel meets whom: numbers, what to provide, and what everybody is asked. */
export function PanelInterviewsPage() {
  const { campaignId = '' } = useParams()
  const { data } = useSuspenseQuery(interviewDayQuery(campaignId))
  const days = byDay(data.times)
  const now = new Date().toISOString()
  // What is still to come stands first, what is over below it.
  const ordered = days.toSorted((one, other) => Number(isPast(one.times, now)) - Number(isPast(other.times, now)))
  return (
    <Page
      back={{ to: panelPage({ campaignId, stage: 'interview' }), text: 'Back to the panel' }}
      caption={data.campaign.title}
      title="Interviews"
      wide
    >
      <p>You see candidates by number. What to provide is what they asked for; why is nobody’s business but theirs.</p>
      {days.length === 0 ? (
        <EmptyState heading="There are no interviews yet">
          <p>Once the programme team has made times, they are here. Nothing is needed from you until then.</p>
        </EmptyState>
      ) : (
        <CalendarButton campaignId={campaignId} />
      )}
      {ordered.map(({ day, title, times }) => (
        <section key={day}>
          <h2 className="nhsuk-heading-m">{title}</h2>
          <WhereOnce times={times} />
          <StackingTable
            caption={`${counted(times.length, 'time', 'times')}, ${times.filter(({ candidate }) => candidate !== null).length} booked`}
            columns={columnsFor(times, campaignId)}
            rowKey={({ startsAt, place }) => `${startsAt} ${place}`}
            rows={times}
          />
        </section>
      ))}
      <Questions questions={data.questions} />
    </Page>
  )
}

const isPast = (times: readonly Time[], now: string): boolean => times.every(({ endsAt }) => endsAt <= now)

function WhereOnce({ times }: { times: readonly Time[] }) {
  const place = onePlace(times)
  if (!place) return null
  return (
    <p>
      <Place at={place} unknown="Not said yet." />
    </p>
  )
}

function columnsFor(times: readonly Time[], campaignId: string): Column<Time>[] {
  const where: Column<Time> = {
    key: 'where',
    heading: 'Where',
    cell: (time) => <Place at={time} unknown="Not said yet" />,
  }
  return [
    { key: 'time', heading: 'Time', cell: (time) => timeSpan(time) },
    { key: 'candidate', heading: 'Candidate', cell: (time) => <Candidate campaignId={campaignId} time={time} /> },
    {
      key: 'provide',
      heading: 'What to provide',
      cell: ({ candidate }) => (candidate ? <Provide none="Nothing asked for" toProvide={candidate.toProvide} /> : '–'),
    },
    ...(onePlace(times) ? [] : [where]),
  ]
}

function Candidate({ time: { candidate }, campaignId }: { time: Time; campaignId: string }) {
  if (!candidate) return <>Nobody yet</>
  const { candidateNumber } = candidate
  if (candidateNumber === null) return <>A candidate</>
  const asked = { campaignId, stage: 'interview' as const, candidateNumber }
  return <Link to={candidatePage(asked)}>Candidate {candidateNumber}</Link>
}

function CalendarButton({ campaignId }: { campaignId: string }) {
  const fetching = useMutation({
    mutationFn: () => download(getInterviewDayCalendarFile, { params: { campaignId } }),
    onSuccess: saveFile,
  })
  return (
    <>
      <Fault fault={fetching.error} />
      <Button
        busy={fetching.isPending && 'Making the calendar file'}
        look="secondary"
        onClick={() => fetching.mutate()}
      >
        Add these interviews to your calendar
      </Button>
    </>
  )
}

function Questions({ questions }: Pick<InterviewDay, 'questions'>) {
  if (questions.length === 0) return null
  return (
    <section>
      <h2 className="nhsuk-heading-m">What everybody is asked</h2>
      <ol className="nhsuk-list nhsuk-list--number">
        {questions.map(({ id, question, criterion }) => (
          <li key={id}>
            {question}
            {criterion !== null && <span className="nhsuk-hint"> About: {criterion}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
