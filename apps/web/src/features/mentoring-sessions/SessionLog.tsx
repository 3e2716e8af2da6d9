import type { MentoringSession } from '@elevate/contracts/mentoring-sessions'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { formatDay } from '../../ui/dates.ts'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { sessionsQuery } from './queries.ts'
import { minutesWords, modeWords, outcomeWords } from './words.ts'

/** The shared log of a pair: for the two and for who runs the programme. */
export function SessionLog({ mentorshipId }: { mentorshipId: string }) {
  const list = useSuspenseInfiniteQuery(sessionsQuery(mentorshipId))
  const sessions = list.data.pages.flatMap(({ items }) => items)
  if (sessions.length === 0) return <p>No session has been logged yet.</p>
  return (
    <>
      <StackingTable
        caption={captionOf(sessions)}
        columns={columnsFor(mentorshipId, sessions)}
        rowKey={({ id }) => id}
        rows={sessions}
      />
      <ShowMore list={list} shown={sessions.length} what="sessions" />
    </>
  )
}

const captionOf = (sessions: readonly MentoringSession[]): string => {
  const held = sessions.find(({ outcome }) => outcome === 'held')
  return held ? `You last met on ${formatDay(held.day)}` : 'No session was held yet'
}

const columnsFor = (mentorshipId: string, sessions: readonly MentoringSession[]): Column<MentoringSession>[] => {
  const change: Column<MentoringSession> = {
    key: 'change',
    heading: 'Change',
    cell: (session) =>
      session.can.change ? (
        <Link className="app-screen-only" to={`/mentoring/${mentorshipId}/sessions/${session.id}`}>
          Put right<span className="nhsuk-u-visually-hidden"> the session of {formatDay(session.day)}</span>
        </Link>
      ) : (
        ' '
      ),
  }
  return [
    { key: 'day', heading: 'Day', cell: ({ day }) => formatDay(day) },
    { key: 'outcome', heading: 'How it was', cell: ({ outcome }) => outcomeWords[outcome] },
    { key: 'mode', heading: 'How', cell: ({ mode }) => modeWords[mode] },
    { key: 'minutes', heading: 'How long', cell: ({ minutes }) => (minutes === null ? '–' : minutesWords(minutes)) },
    { key: 'next', heading: 'Next', cell: ({ nextOn }) => (nextOn === null ? 'Not agreed' : formatDay(nextOn)) },
    ...(sessions.some(({ can }) => can.change) ? [change] : []),
  ]
}
