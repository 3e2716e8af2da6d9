import { exportResultsOfPanel, type Moderation } from '@elevate/contracts/scoring-moderation'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { download } from '../../../api.ts'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatInstant } from '../../../ui/dates.ts'
import { Page } from '../../../ui/Page.tsx'
import { SpreadsheetButtons } from '../../../ui/SpreadsheetButtons.tsx'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { candidatePage, panelPage } from '../addresses.ts'
import { Blocks, CandidatesTable, ScorersTable } from '../Progress.tsx'
import { type AskedStage, moderationQuery, useAskedStage } from '../queries.ts'
import { points, stageWords } from '../words.ts'

/** For the chair: how far the panel is, what has to be talked about, and the closing. */
export function ModerationPage() {
  const asked = useAskedStage()
  const { data: moderation } = useSuspenseQuery(moderationQuery(asked))
  const { campaign, closedAt, scorers, candidates, scorersNeeded, blocks, can } = moderation
  return (
    <Page
      back={{ to: panelPage(asked), text: 'Back to all candidates' }}
      caption={`${campaign.title}, ${stageWords[asked.stage].toLowerCase()}`}
      title="How far the panel is"
    >
      {closedAt !== null && <Ranking asked={asked} closedAt={closedAt} moderation={moderation} />}
      <Blocks blocks={blocks} />
      {can.close && (
        <p>
          <ButtonLink to={panelPage(asked, '/close')}>Close the scoring</ButtonLink>
        </p>
      )}
      <ScorersTable scorers={scorers} />
      <CandidatesTable
        candidates={candidates}
        linkOf={({ candidateNumber, toDiscuss }) =>
          toDiscuss === null ? null : (
            <Link to={candidatePage({ ...asked, candidateNumber }, '/compare')}>Candidate {candidateNumber}</Link>
          )
        }
        scorersNeeded={scorersNeeded}
      />
      <p className="app-reference">
        If too few are left to score a candidate, ask the coordinator to add somebody to the panel.
      </p>
    </Page>
  )
}

type Result = Moderation['results'][number]

const columns: Column<Result>[] = [
  { key: 'candidate', heading: 'Candidate', cell: ({ candidateNumber }) => `Candidate ${candidateNumber}` },
  { key: 'place', heading: 'Place', isNumber: true, cell: ({ place }) => place },
  {
    key: 'total',
    heading: 'Points',
    isNumber: true,
    cell: ({ total, mostPossible }) => `${points(total)} of ${points(mostPossible)}`,
  },
  {
    key: 'meets',
    heading: 'Meets all essential criteria',
    cell: ({ meetsAllEssential }) => (meetsAllEssential ? 'Yes' : 'No'),
  },
]

type RankingProps = { asked: AskedStage; closedAt: string; moderation: Moderation }

function Ranking({ asked: { campaignId, stage }, closedAt, moderation: { results } }: RankingProps) {
  return (
    <>
      <p className="nhsuk-inset-text">
        The scoring was closed on {formatInstant(closedAt)}. The coordinator decides how it goes on.
      </p>
      <StackingTable
        caption="The ranking"
        columns={columns}
        rowKey={({ candidateNumber }) => String(candidateNumber)}
        rows={results}
      />
      <SpreadsheetButtons
        fetchFile={(format) => download(exportResultsOfPanel, { params: { campaignId }, query: { stage, format } })}
        what="the ranking"
      />
    </>
  )
}
