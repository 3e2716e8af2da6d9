import type { FreeInterviewTime } from '@elevate/contracts/interviews'
import type { MyInterview } from '@elevate/contracts/interviews-mine'
import { ButtonLink } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { byDay, timeSpan, wayWords } from '../words.ts'
import { WhomToAsk } from './WhomToAsk.tsx'
import '../../../styles/interviews.scss'

/** Days with their times. Each button names the full date, for who hears one button at a time. */
export function FreeTimes({ interview }: { interview: MyInterview }) {
  const days = byDay(interview.free)
  if (days.length === 0) {
    return (
      <EmptyState heading="No times are left at the moment">
        <p>Tell us, and we find one with you. You are still invited.</p>
        <WhomToAsk contact={interview.contact} />
      </EmptyState>
    )
  }
  return days.map(({ day, title, times }) => (
    <section key={day}>
      <h2 className="nhsuk-heading-s nhsuk-u-margin-bottom-2">{title}</h2>
      <ul className="app-times">
        {times.map((time) => (
          <li key={time.id}>
            <ButtonLink look="secondary" to={`/my-applications/${interview.applicationId}/interview/times/${time.id}`}>
              {timeSpan(time)}
              <span className="nhsuk-u-visually-hidden"> on {title}</span>
              <span className="app-times__way"> {wayOf(time)}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  ))
}

const wayOf = ({ way, place }: FreeInterviewTime): string =>
  place === '' ? wayWords[way] : `${wayWords[way]}: ${place}`
