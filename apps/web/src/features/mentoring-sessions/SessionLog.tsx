import type { MentoringSession } from '@elevate/contracts/mentoring-sessions'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { formatDay } from '../../ui/dates.ts'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { sessionsQuery } from './queries.ts'
import { minutesWords, modeWords, outcomeWords } from './words.ts'
import '../../styles/mentoring-sessions.scss'

/** The shared log of a pair: for the two and for who runs the programme. */
export function SessionLog({ mentorshipId }: { mentorshipId: string }) {
  const list = useSuspenseInfiniteQuery(sessionsQuery(mentorshipId))
  const sessions = list.data.pages.flatMap(({ items }) => items)
  if (sessions.length === 0) return <p>No session has been logged yet.</p>
  return (
    <>
      <StackingTable
        caption={captionOf(sessions)}
        columns={columnsFor(mentorshipId)}
        rowKey={({ id }) => id}
        rows={sessions}
      />
      <ShowMore list={list} shown={sessions.length} what="sessions" />
    </>
  )
}

const captionOf = (sessions: readonly MentoringSession[]): string => {
  const held = sessions.find(({ outcome }) => outcome === 'held')
  return held ? `Last met on ${formatDay(held.day)}` : 'No session was held yet'
}

const columnsFor = (mentorshipId: string): Column<MentoringSession>[] => [
  {
    key: 'day',
    heading: 'Day',
    cell: ({ id, day, can }) => (
      <>
        {formatDay(day)}
        {can.change && (
          <Link className="app-log__change app-screen-only" to={`/mentoring/${mentorshipId}/sessions/${id}`}>
            Put right<span className="nhsuk-u-visually-hidden"> the session of {formatDay(day)}</span>
          </Link>
        )}
      </>
    ),
  },
  { key: 'how', heading: 'How it was', cell: howItWas },
  { key: 'next', heading: 'Next', cell: ({ nextOn }) => (nextOn === null ? 'Not agreed' : formatDay(nextOn)) },
]

/** "We met by video call, 45 minutes". */
const howItWas = ({ outcome, mode, minutes }: MentoringSession): string => {
  if (minutes === null) return outcomeWords[outcome]
  return `${outcomeWords[outcome]} ${modeWords[mode].toLowerCase()}, ${minutesWords(minutes)}`
}
