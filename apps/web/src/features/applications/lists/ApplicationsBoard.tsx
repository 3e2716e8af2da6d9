import type { ApplicationBoard, ApplicationSummary } from '@elevate/contracts/application-lists'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { Board, type BoardColumn } from '../../../ui/board/Board.tsx'
import { moveWords } from '../moving/move-words.ts'
import { movesOffered } from '../moving/offered.ts'
import { boardQuery } from '../queries.ts'
import { applicationsCounted, daysWords, stageWords } from '../words.ts'
import { WhoseTurn } from './WhoseTurn.tsx'

/** By stage, the longest waiting first. Each card has its next step as a link: there is nothing to drag. */
export function ApplicationsBoard({ campaignId }: { campaignId: string }) {
  const { data: board } = useSuspenseQuery(boardQuery(campaignId))
  return (
    <Board
      columns={board.columns.map((column) => columnOf(column, campaignId))}
      counted={applicationsCounted}
      label="Applications by stage"
    />
  )
}

const columnOf = ({ stage, count, items }: ApplicationBoard['columns'][number], campaignId: string): BoardColumn => ({
  key: stage,
  title: stageWords[stage],
  count,
  cards: items.map((application) => cardOf(application, campaignId)),
  ...(count > items.length
    ? { more: <Link to={`?stage=${stage}&sort=waiting`}>Show all {applicationsCounted(count)}</Link> }
    : {}),
})

const cardOf = (application: ApplicationSummary, campaignId: string): BoardColumn['cards'][number] => ({
  key: application.id,
  title: application.name,
  to: `/applications/${application.id}`,
  children: (
    <p>
      <WhoseTurn state={application.state} turn={application.turn} />
      <br />
      <span className="app-reference">
        {daysWords(application.daysThere)}
        {application.scored && `, place ${application.scored.place}`}
        {application.isPossibleDuplicate && ', possible duplicate'}
      </span>
    </p>
  ),
  actions: movesOffered(application.state)
    .filter((move) => move !== 'withdraw')
    .map((move) => (
      <Link key={move} to={`/recruitment/${campaignId}/applications/move/${move}?application=${application.id}`}>
        {moveWords[move].button}
        <span className="nhsuk-u-visually-hidden">: {application.name}</span>
      </Link>
    )),
})
