import type { CandidateInList, PanelCandidates } from '@elevate/contracts/scoring-panel'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { candidatePage, panelPage } from '../addresses.ts'
import { type AskedStage, candidatesQuery, useAskedStage } from '../queries.ts'
import { counted, sheetStateWords, stageWords } from '../words.ts'

/** Whom I score, in my own order, with what I have done. */
export function CandidatesPage() {
  const asked = useAskedStage()
  const { data } = useSuspenseQuery(candidatesQuery(asked))
  const left = data.items.filter(({ isToScore }) => isToScore)
  return (
    <Page
      back={{ to: '/panel', text: 'Back to your panels' }}
      caption={data.campaign.title}
      title={stageWords[asked.stage]}
    >
      {asked.stage === 'interview' && (
        <p>
          <Link to={`/panel/${asked.campaignId}/interviews`}>When each candidate comes, and what to provide</Link>
        </p>
      )}
      {data.items.length === 0 ? (
        <EmptyState heading="There is nobody to score in this stage yet">
          <p>You find candidates here when the coordinator has opened the stage.</p>
        </EmptyState>
      ) : (
        <>
          <Next asked={asked} data={data} left={left} />
          {data.can.moderate && (
            <p>
              <Link to={panelPage(asked, '/moderation')}>See how far the panel is, and close the scoring</Link>
            </p>
          )}
          <StackingTable
            caption={`${counted(data.items.length, 'candidate', 'candidates')}, in an order of your own`}
            columns={columnsFor(asked)}
            rowKey={({ candidateNumber }) => String(candidateNumber)}
            rows={data.items}
          />
          <p className="app-reference">
            Everybody on the panel has another order, so that coming first or last does not count.
          </p>
        </>
      )}
    </Page>
  )
}

function Next({ asked, data, left }: { asked: AskedStage; data: PanelCandidates; left: CandidateInList[] }) {
  if (data.isClosed) return <p className="nhsuk-inset-text">The scoring of this stage is closed. Thank you.</p>
  const [first] = left
  if (!first) {
    return (
      <p className="nhsuk-inset-text">
        You have done everything here. Thank you. Compare your scores with the others below.
      </p>
    )
  }
  return (
    <div className="app-next">
      <h2 className="nhsuk-heading-m">{counted(left.length, 'candidate waits', 'candidates wait')} for your scores</h2>
      <ButtonLink to={candidatePage({ ...asked, candidateNumber: first.candidateNumber })}>
        {first.state === 'in-progress' ? 'Go on with' : 'Start with'} candidate {first.candidateNumber}
      </ButtonLink>
    </div>
  )
}

const columnsFor = (asked: AskedStage): Column<CandidateInList>[] => [
  {
    key: 'candidate',
    heading: 'Candidate',
    cell: ({ candidateNumber }) => (
      <Link to={candidatePage({ ...asked, candidateNumber })}>Candidate {candidateNumber}</Link>
    ),
  },
  { key: 'state', heading: 'Your scores', cell: (row) => <State row={row} /> },
  {
    key: 'compare',
    heading: 'The panel',
    cell: ({ candidateNumber, canCompare }) =>
      canCompare ? (
        <Link to={candidatePage({ ...asked, candidateNumber }, '/compare')}>
          Compare scores<span className="nhsuk-u-visually-hidden"> of candidate {candidateNumber}</span>
        </Link>
      ) : (
        'After your own scores'
      ),
  },
]

function State({ row: { state, isToScore, canCompare } }: { row: CandidateInList }) {
  if (state === 'not-started' && canCompare) return 'Enough others have scored'
  if (!isToScore) return sheetStateWords[state]
  return (
    <strong className={`nhsuk-tag${state === 'in-progress' ? ' nhsuk-tag--blue' : ' nhsuk-tag--grey'}`}>
      {sheetStateWords[state]}
    </strong>
  )
}
