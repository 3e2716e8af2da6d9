import type { DuplicateSummary } from '@elevate/contracts/application-duplicates'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { formatShortDay } from '../../../ui/dates.ts'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { CampaignFrame } from '../../campaigns/CampaignFrame.tsx'
import { useCampaign } from '../../campaigns/queries.ts'
import { ViewSwitch } from '../lists/ViewSwitch.tsx'
import { duplicatesQuery } from '../queries.ts'
import { alikeWords } from '../words.ts'

/** Pairs of applications that may be from one person, those that wait first. */
export function DuplicatesPage() {
  const { id } = useCampaign()
  const [search] = useSearchParams()
  const decided = search.get('decided') === 'true'
  const list = useSuspenseInfiniteQuery(duplicatesQuery(id, decided))
  const pairs = list.data.pages.flatMap((page) => page.items)
  return (
    <CampaignFrame title="Possible duplicates">
      <p>
        A person decides whether two applications are from one person: names, households and phones are shared. Until
        then neither is scored.
      </p>
      {decided ? (
        <ViewSwitch now="These have been decided" other={{ to: '.', text: 'Show those that wait' }} />
      ) : (
        <ViewSwitch now="These wait for a decision" other={{ to: '?decided=true', text: 'Show those decided' }} />
      )}
      {pairs.length === 0 ? (
        <p>{decided ? 'Nothing has been decided yet.' : 'No two applications look like one person.'}</p>
      ) : (
        <StackingTable
          caption={pairs.length === 1 ? '1 pair' : `${pairs.length} pairs`}
          columns={columnsFor(id)}
          rowKey={(pair) => pair.id}
          rows={pairs}
        />
      )}
      <ShowMore list={list} shown={pairs.length} what="pairs" />
    </CampaignFrame>
  )
}

const columnsFor = (campaignId: string): Column<DuplicateSummary>[] => [
  {
    key: 'pair',
    heading: 'The two',
    cell: ({ id, sides }) => (
      <Link to={`/recruitment/${campaignId}/duplicates/${id}`}>
        {sides.map(({ name, reference }) => `${name} (${reference})`).join(' and ')}
      </Link>
    ),
  },
  { key: 'alike', heading: 'What is alike', cell: ({ alike }) => alikeWords(alike) },
  { key: 'found', heading: 'Found', cell: ({ foundAt }) => formatShortDay(foundAt) },
  { key: 'decision', heading: 'Decision', cell: decisionOf },
]

function decisionOf({ decision, decidedBy, decidedAt }: DuplicateSummary): string {
  if (decision === null) return 'Waits for you'
  const what = decision === 'merged' ? 'The same person' : 'Different people'
  return `${what}${decidedBy === null ? '' : `, said ${decidedBy}`}${decidedAt === null ? '' : `, ${formatShortDay(decidedAt)}`}`
}
