import type { CoffeeRound } from '@elevate/contracts/coffee-rounds'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { formatDay } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { Page } from '../../../ui/Page.tsx'
import { TaskList } from '../../../ui/TaskList.tsx'
import { Chance } from '../draws/Chance.tsx'
import { useAbout } from '../organisation.ts'
import { PublishedRound } from './PublishedRound.tsx'
import { Publishing } from './Publishing.tsx'
import { roundQuery } from './queries.ts'
import { StateTag } from './StateTag.tsx'
import { stepsOf } from './steps.ts'
import { isBeingPrepared } from './words.ts'

/** One round: before it is published what is still to do, afterwards who meets whom and what became of it. */
export function RoundPage() {
  const { roundId = '' } = useParams()
  const { data: round } = useSuspenseQuery(roundQuery(roundId))
  const about = useAbout()
  return (
    <Page
      back={{ to: about('/coffee-rounds', round.organisation.id), text: 'Back to coffee rounds' }}
      caption={round.organisation.name}
      title={round.title}
      wide
    >
      <p>
        <StateTag state={round.state} />
      </p>
      <Publishing publishing={round.publishing} />
      {isBeingPrepared(round) && <Preparing round={round} />}
      {round.state === 'cancelled' && <Cancelled round={round} />}
      {(round.state === 'published' || round.state === 'closed') && <PublishedRound round={round} />}
      {round.state !== 'cancelled' && <Chance round={round} />}
      <Endings round={round} />
    </Page>
  )
}

function Preparing({ round }: { round: CoffeeRound }) {
  const about = useAbout()
  return (
    <>
      <h2 className="nhsuk-heading-m">Before it is published</h2>
      <TaskList items={stepsOf(round, about('/coffee-rounds/members', round.organisation.id))} />
      <Told round={round} />
    </>
  )
}

/** What goes out with every match, in view while it can still be changed. */
export function Told({ round }: { round: CoffeeRound }) {
  const questions = (
    <ol className="nhsuk-list nhsuk-list--number">
      {round.iceBreakers.map((question) => (
        <li key={question}>{question}</li>
      ))}
    </ol>
  )
  return (
    <Facts
      facts={[
        { name: 'Opened', value: formatDay(round.openedAt) },
        { name: 'Matches meet by', value: formatDay(round.meetBy) },
        { name: 'Questions that are sent', value: questions },
      ]}
    />
  )
}

function Cancelled({ round }: { round: CoffeeRound }) {
  return (
    <p>
      This round was cancelled. {round.publishedAt !== null && 'Everybody in it was told, and it is out of calendars.'}{' '}
      You can open a new one.
    </p>
  )
}

function Endings({ round: { id, title, can } }: { round: CoffeeRound }) {
  if (!can.cancel && !can.close) return null
  return (
    <ul className="app-ways app-screen-only">
      {can.close && (
        <li>
          <Link to={`/coffee-rounds/${id}/close`}>Close {title}</Link>
        </li>
      )}
      {can.cancel && (
        <li>
          <Link to={`/coffee-rounds/${id}/cancel`}>Cancel {title}</Link>
        </li>
      )}
    </ul>
  )
}
