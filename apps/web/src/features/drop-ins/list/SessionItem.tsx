import type { DropIn } from '@elevate/contracts/drop-in-fields'
import { Link } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { StateTag } from '../StateTag.tsx'
import { hostWords, placesWords, timeWords, turnWords, wayWords, whenWords } from '../words.ts'
import '../../../styles/drop-ins.scss'

/** One session in a list: what, when, where it stands for me, and one thing to do. */
export function SessionItem({ dropIn, level }: { dropIn: DropIn; level: 3 | 4 }) {
  const Heading = `h${level}` as const
  const isOpen = dropIn.state === 'coming' || dropIn.state === 'on'
  return (
    <li className="app-session">
      <div className="app-session__line">
        <Heading className="nhsuk-heading-s">
          <Link
            aria-label={`${timeWords(dropIn)}: ${dropIn.title}, ${formatDay(dropIn.day)}`}
            to={`/drop-ins/${dropIn.id}`}
          >
            {timeWords(dropIn)}: {dropIn.title}
          </Link>
        </Heading>
        <StateTag dropIn={dropIn} />
      </div>
      <p>
        {wayWords[dropIn.way]}. {hostWords(dropIn)}.{isOpen && <> {placesWords(dropIn)}.</>}
      </p>
      {dropIn.state === 'cancelled' && dropIn.cancelledWhy !== '' && <p>{dropIn.cancelledWhy}</p>}
      <Waiting dropIn={dropIn} />
      <ToDo dropIn={dropIn} />
    </li>
  )
}

function Waiting({ dropIn }: { dropIn: DropIn }) {
  const turn = turnWords(dropIn)
  return turn ? <p>{turn}</p> : null
}

/** The full date stands in the name of each button, for who hears them one after the other. */
function ToDo({ dropIn }: { dropIn: DropIn }) {
  const what = doWords(dropIn)
  if (!what) return null
  return (
    <ButtonLink
      // Not a hidden part of the text: a reader would say a gap before its colon.
      aria-label={`${what}: ${whenWords(dropIn)}`}
      look={dropIn.mine?.state === 'offered' ? 'primary' : 'secondary'}
      small
      to={`/drop-ins/${dropIn.id}`}
    >
      {what}
    </ButtonLink>
  )
}

const doWords = ({ mine, can }: DropIn): string | undefined => {
  if (can.book) return mine?.state === 'offered' ? 'Take the place' : 'Book'
  return can.wait ? 'Join the waiting list' : undefined
}
