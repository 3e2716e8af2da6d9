import type { CoffeeRoundReport } from '@elevate/contracts/coffee-feedback'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { formatShortDay } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { Page } from '../../../ui/Page.tsx'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { roundQuery } from '../rounds/queries.ts'
import { counted } from '../rounds/words.ts'
import { BarPicture } from './BarPicture.tsx'
import { metBars, metHeadline, participationBars, yesNoBars } from './bars.ts'
import { reportQuery } from './queries.ts'

/** How a round went: numbers only. Nobody can tell from it who said what. */
export function ReportPage() {
  const { roundId = '' } = useParams()
  const { data: round } = useSuspenseQuery(roundQuery(roundId))
  const { data: report } = useSuspenseQuery(reportQuery(roundId))
  return (
    <Page
      back={{ to: `/coffee-rounds/${roundId}`, text: `Back to ${round.title}` }}
      caption={round.title}
      title={round.state === 'closed' ? 'How the round went' : 'How the round is going'}
    >
      <Facts
        facts={[
          { name: 'In the round', value: counted(report.people, 'person', 'people') },
          { name: 'Dropped out', value: `${report.droppedOut}` },
          { name: 'Without a match', value: `${report.notPlaced}` },
        ]}
      />
      <h2 className="nhsuk-heading-m">
        {report.answers === null ? 'Answers are not shown yet' : metHeadline(report.answers)}
      </h2>
      <p>{report.note}</p>
      {report.answers !== null && <Answers answers={report.answers} />}
      <Participation report={report} />
    </Page>
  )
}

function Answers({ answers }: { answers: NonNullable<CoffeeRoundReport['answers']> }) {
  const { glad, again, comments } = answers
  return (
    <>
      <BarPicture bars={metBars(answers)} title="Did they meet?" what="Answer" />
      {glad && <BarPicture bars={yesNoBars(glad)} title="Are they glad that they met?" what="Answer" />}
      {again && <BarPicture bars={yesNoBars(again)} title="Would they like another match?" what="Answer" />}
      {(glad === null || again === null) && (
        <p>A question that fewer than five people have answered is not shown, so that nobody can tell who said what.</p>
      )}
      {comments.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">Comments, without names and in no order</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {comments.map((comment) => (
              <li className="app-message" key={comment}>
                {comment}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

type Taken = CoffeeRoundReport['participation'][number]

const columns: Column<Taken>[] = [
  { key: 'title', heading: 'Round', cell: ({ title }) => title },
  { key: 'meetBy', heading: 'Meet by', cell: ({ meetBy }) => formatShortDay(meetBy) },
  { key: 'people', heading: 'People', isNumber: true, cell: ({ people }) => people },
  { key: 'droppedOut', heading: 'Dropped out', isNumber: true, cell: ({ droppedOut }) => droppedOut },
  { key: 'repeats', heading: 'Pairs who met again', isNumber: true, cell: ({ repeats }) => repeats },
]

function Participation({ report }: { report: CoffeeRoundReport }) {
  if (report.participation.length < 2) return null
  return (
    <>
      <h2 className="nhsuk-heading-m">Taking part over the rounds</h2>
      <BarPicture bars={participationBars(report)} title="People in each round, oldest first" what="Round" />
      <StackingTable
        caption={counted(report.participation.length, 'round', 'rounds')}
        columns={columns}
        rowKey={({ roundId }) => roundId}
        rows={report.participation}
      />
    </>
  )
}
