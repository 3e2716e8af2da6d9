import { type TurnOf, type TurnView, turnShape, turnWords } from './turn-words.ts'
import '../styles/board.scss'

/** A full arrow, an empty circle, a tick: told apart without colours. */
const shapes = {
  yours: <path d="M2 1 L13 7 L2 13 Z" fill="currentColor" />,
  waiting: <circle cx="7" cy="7" fill="none" r="5" stroke="currentColor" strokeWidth="2" />,
  finished: <path d="M1 7 L5 12 L13 2" fill="none" stroke="currentColor" strokeWidth="2.5" />,
}

const colours = { yours: '', waiting: ' nhsuk-tag--grey', finished: ' nhsuk-tag--green' }

/** Whose turn it is, for who reads it: the applicant, or who runs the programme. */
export function TurnTag({ turn, view }: { turn: TurnOf; view: TurnView }) {
  const shape = turnShape(turn, view)
  return (
    <strong className={`nhsuk-tag app-turn${colours[shape]}`}>
      <svg aria-hidden="true" className="app-turn__shape" height="14" viewBox="0 0 14 14" width="14">
        {shapes[shape]}
      </svg>
      {turnWords(turn, view)}
    </strong>
  )
}
