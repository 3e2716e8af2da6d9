import type { Decision } from '@elevate/contracts/decisions'
import { formatInstant } from '../../../ui/dates.ts'
import { stateWords } from '../../applications/words.ts'

/** The page of a step that this application cannot take: where it stands, in place of a form. */
export function NotNow({ decision: { name, state, stateSince } }: { decision: Decision }) {
  return (
    <p>
      You cannot do this now. {name} has been at “{stateWords[state]}” since {formatInstant(stateSince)}.
    </p>
  )
}
