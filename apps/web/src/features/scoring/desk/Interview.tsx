import type { Candidate } from '@elevate/contracts/scoring-panel'
import { formatPeriod } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/Facts.tsx'

type InterviewFacts = NonNullable<Candidate['interview']>

const ways = { 'in-person': 'In person', video: 'By video', phone: 'By phone' }

/** When and how the candidate comes, what to have ready for them, and what everybody is asked. */
export function Interview({ interview: { time, toProvide, questions } }: { interview: InterviewFacts }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">The interview</h2>
      <Facts
        facts={[
          { name: 'When', value: time ? whenOf(time) : 'No time is booked yet' },
          ...(time ? [{ name: 'Where', value: [ways[time.way], time.place].filter(Boolean).join(', ') }] : []),
          { name: 'What to provide', value: toProvide ?? 'Nothing was asked for' },
        ]}
      />
      {questions.length > 0 && (
        <>
          <h3 className="nhsuk-heading-s">Ask everybody</h3>
          <ol>
            {questions.map(({ id, question }) => (
              <li key={id}>{question}</li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}

const whenOf = ({ startsAt, minutes }: NonNullable<InterviewFacts['time']>): string =>
  formatPeriod(startsAt, new Date(Date.parse(startsAt) + minutes * 60_000).toISOString())
