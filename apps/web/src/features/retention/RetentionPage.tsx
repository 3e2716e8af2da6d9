import type { CommonRetentionRule, RetentionRule } from '@elevate/contracts/retention'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { formatInstant } from '../../ui/dates.ts'
import { Page } from '../../ui/Page.tsx'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { HoldsTable } from '../legal-holds/HoldsTable.tsx'
import { legalHoldsQuery } from '../legal-holds/queries.ts'
import { retentionQuery } from './queries.ts'
import { commonWords, dueWords, kindWords, monthsWords } from './words.ts'

/** How long each kind of record is kept, and what goes next. */
export function RetentionPage() {
  const { organisationId = '' } = useParams()
  const { data } = useSuspenseQuery(retentionQuery(organisationId))
  return (
    <Page
      back={{ to: `/organisations/${organisationId}`, text: `Back to ${data.organisation.name}` }}
      caption={data.organisation.name}
      title="How long records are kept"
      wide
    >
      <p>
        Records are deleted at night once their time is up. The next time is {formatInstant(data.nextRunAt)}. The audit
        trail keeps the numbers of what was deleted. What is on legal hold is kept.
      </p>
      <StackingTable
        caption={`${data.rules.length} kinds of records`}
        columns={columnsFor(organisationId)}
        rowKey={({ kind }) => kind}
        rows={data.rules}
      />
      <StackingTable
        caption="The same for every organisation, and not decided here. The numbers are those of all of them"
        columns={commonColumns}
        rowKey={({ kind }) => kind}
        rows={data.common}
      />
      <Kept organisationId={organisationId} />
      <p>
        Applications, and answers for equality monitoring, have their own times in the recruitment settings. Private
        notes of mentors and partners go 90 days after the end. Concerns are never deleted by rule: the safeguarding
        lead decides. That somebody took part in a coffee round stays for as long as they are known, so that nobody is
        matched with the same person again and again.
      </p>
    </Page>
  )
}

/** What the next run leaves, and why: the newest holds, and the way to all of them. */
function Kept({ organisationId }: { organisationId: string }) {
  const list = useSuspenseInfiniteQuery(legalHoldsQuery(organisationId, 'open'))
  const newest = list.data.pages[0]?.items ?? []
  return (
    <>
      {newest.length === 0 ? (
        <p>Nothing is on legal hold.</p>
      ) : (
        <HoldsTable
          caption={list.hasNextPage || newest.length > 5 ? 'Kept by a legal hold, the newest' : 'Kept by a legal hold'}
          held={newest.slice(0, 5)}
          state="open"
        />
      )}
      <p>
        <Link to={`/organisations/${organisationId}/legal-holds`}>All legal holds</Link>
      </p>
    </>
  )
}

const heldWords = (held: number): string => (held === 0 ? 'nothing' : `${held} ${held === 1 ? 'record' : 'records'}`)

const commonColumns: Column<CommonRetentionRule>[] = [
  { key: 'kind', heading: 'Records', cell: ({ kind }) => commonWords[kind].name },
  {
    key: 'months',
    heading: 'Kept for',
    cell: ({ kind, months }) => `${monthsWords(months)} ${commonWords[kind].from}`,
  },
  { key: 'next', heading: 'Deleted the next time', cell: ({ next }) => dueWords(next) },
  { key: 'soon', heading: 'Within 30 days after', cell: ({ in30Days }) => dueWords(in30Days) },
  { key: 'held', heading: 'Kept by a legal hold', cell: ({ held }) => heldWords(held) },
]

const columnsFor = (organisationId: string): Column<RetentionRule>[] => [
  { key: 'kind', heading: 'Records', cell: ({ kind }) => kindWords[kind].name },
  { key: 'months', heading: 'Kept for', cell: ({ kind, months }) => `${monthsWords(months)} ${kindWords[kind].from}` },
  { key: 'next', heading: 'Deleted the next time', cell: ({ next }) => dueWords(next) },
  { key: 'soon', heading: 'Within 30 days after', cell: ({ in30Days }) => dueWords(in30Days) },
  { key: 'held', heading: 'Kept by a legal hold', cell: ({ held }) => heldWords(held) },
  {
    key: 'change',
    heading: 'Change',
    isAction: true,
    cell: ({ kind }) => (
      <Link to={`/organisations/${organisationId}/retention/${kind}`}>
        Change
        <span className="nhsuk-u-visually-hidden"> how long is kept: {kindWords[kind].name}</span>
      </Link>
    ),
  },
]
