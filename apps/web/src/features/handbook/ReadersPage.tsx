import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { formatDay } from '../../ui/dates.ts'
import { Page } from '../../ui/Page.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { StackingTable } from '../../ui/StackingTable.tsx'
import { handbookReadersQuery, handbookVersionsQuery } from './queries.ts'

const stateWords = { read: 'Has read it', earlier: 'Has read an earlier version', never: 'Not yet' } as const

/** Which mentors have read the newest version, and the versions that there were. */
export function ReadersPage() {
  const { organisationId = '' } = useParams()
  const list = useSuspenseInfiniteQuery(handbookReadersQuery(organisationId))
  const versions = useSuspenseInfiniteQuery(handbookVersionsQuery(organisationId))
  const mentors = list.data.pages.flatMap(({ items }) => items)
  const read = mentors.filter(({ state }) => state === 'read').length
  return (
    <Page
      back={{ to: `/mentoring/handbook/${organisationId}`, text: 'Back to the handbook' }}
      title="Who has read the handbook"
    >
      <StackingTable
        caption={`${read} of ${mentors.length} mentors have read the newest version`}
        columns={[
          { key: 'who', heading: 'Name', cell: ({ person }) => person.name },
          { key: 'state', heading: 'Read', cell: ({ state }) => stateWords[state] },
          {
            key: 'at',
            heading: 'When',
            cell: ({ number, at }) => (number && at ? `Version ${number}, ${formatDay(at)}` : ' '),
          },
        ]}
        rowKey={({ person }) => person.id}
        rows={mentors}
      />
      <ShowMore list={list} shown={mentors.length} what="mentors" />
      <h2 className="nhsuk-heading-m">Versions</h2>
      <ul className="nhsuk-list">
        {versions.data.pages
          .flatMap(({ items }) => items)
          .map(({ number, publishedAt, publishedBy, whatChanged }) => (
            <li key={number}>
              <Link to={`/mentoring/handbook/${organisationId}?version=${number}`}>Version {String(number)}</Link>,{' '}
              {formatDay(publishedAt)}
              {publishedBy !== null && `, published by ${publishedBy}`}
              {whatChanged !== '' && `: ${whatChanged}`}
            </li>
          ))}
      </ul>
      <ShowMore list={versions} shown={versions.data.pages.flatMap(({ items }) => items).length} what="versions" />
    </Page>
  )
}
