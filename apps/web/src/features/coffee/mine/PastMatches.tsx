import type { MyCoffeeMatch } from '@elevate/contracts/coffee-mine'
import type { CoffeeMetAnswer } from '@elevate/contracts/coffee-vocabulary'
import { formatDay } from '../../../ui/dates.ts'
import { namesOf } from '../words.ts'

const answers: Record<CoffeeMetAnswer, string> = {
  yes: 'You said that you met',
  'not-yet': 'You said that you had not met yet',
  no: 'You said that you did not meet',
}

/** Whom I was matched with before. No contacts: those were shared for one round. */
export function PastMatches({ matches }: { matches: readonly MyCoffeeMatch[] }) {
  if (matches.length === 0) return null
  return (
    <section>
      <h2 className="nhsuk-heading-m">Your coffee matches before</h2>
      <ul className="nhsuk-list nhsuk-list--border">
        {matches.map((match) => (
          <li key={`${match.roundId}-${match.groupId}`}>
            <strong>{namesOf(match.people)}</strong>
            <br />
            {match.title}, to meet by {formatDay(match.meetBy)}. {outcomeOf(match)}.
          </li>
        ))}
      </ul>
    </section>
  )
}

function outcomeOf({ state, feedback }: MyCoffeeMatch): string {
  if (state === 'cancelled') return 'The round was cancelled'
  return feedback === null ? 'You did not say whether you met' : answers[feedback.met]
}
