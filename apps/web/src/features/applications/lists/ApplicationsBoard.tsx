import type { ApplicationBoard, ApplicationSummary } from '@elevate/contracts/application-lists'
import { isFinished } from '@elevate/contracts/application-moves'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { Board, type BoardColumn } from '../../../ui/board/Board.tsx'
import { formatShortDay } from '../../../ui/dates.ts'
import { leadingStep } from '../page/next-steps.ts'
import { boardQuery } from '../queries.ts'
import { applicationsCounted, daysWords, stageWords } from '../words.ts'
import { WhoseTurn } from './WhoseTurn.tsx'

/** By stage, the longest waiting first. Each card has its next step as a link: there is nothing to drag. */
export function ApplicationsBoard({ campaignId }: { campaignId: string }) {
  const { data: board } = useSuspenseQuery(boardQuery(campaignId))
  const filled = board.columns.filter(({ count }) => count > 0)
  const empty = board.columns.filter(({ count }) => count === 0)
  return (
    <>
      {empty.length > 0 && (
        <p className="app-reference">
          Nobody is at this stage: {empty.map(({ stage }) => stageWords[stage]).join(', ')}.
        </p>
      )}
      <Board
        columns={filled.map((column) => columnOf(column, campaignId))}
        counted={applicationsCounted}
        label="Applications by stage"
      />
    </>
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
        {isFinished(application.state)
          ? `since ${formatShortDay(application.stateSince)}`
          : daysWords(application.daysThere)}
        {application.scored && `, place ${application.scored.place}`}
        {application.isPossibleDuplicate && ', possible duplicate'}
      </span>
    </p>
  ),
  actions: <NextStep application={application} campaignId={campaignId} />,
})

function NextStep({ application, campaignId }: { application: ApplicationSummary; campaignId: string }) {
  const step = leadingStep(application, campaignId)
  if (step === undefined) return null
  return (
    <Link to={step.to}>
      {step.text}
      <span className="nhsuk-u-visually-hidden">: {application.name}</span>
    </Link>
  )
}
