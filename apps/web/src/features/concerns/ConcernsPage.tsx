import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { formatDay, formatInstant } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { StackingTable } from '../../ui/StackingTable.tsx'
import { concernsQuery } from './queries.ts'
import { stateWords } from './words.ts'

/** Those that I raised and those that were sent to me; what they say is on their own page. */
export function ConcernsPage() {
  const list = useSuspenseInfiniteQuery(concernsQuery())
  const concerns = list.data.pages.flatMap(({ items }) => items)
  const waiting = concerns.filter(({ isMine, state }) => !isMine && state === 'raised').length
  return (
    <Page back={{ to: '/', text: 'Back to the home page' }} title="Concerns">
      <p>You see those that you raised and those that were sent to you. Nobody else sees them.</p>
      {concerns.length === 0 ? (
        <EmptyState heading="There are no concerns">
          <p>If something worries you, you can raise it here.</p>
        </EmptyState>
      ) : (
        <StackingTable
          caption={waiting === 0 ? 'There are none for you to read' : `${waiting} to be read by you`}
          columns={[
            {
              key: 'when',
              heading: 'Raised',
              cell: ({ id, raisedAt }) => <Link to={`/concerns/${id}`}>{formatInstant(raisedAt)}</Link>,
            },
            { key: 'whose', heading: 'By', cell: ({ isMine }) => (isMine ? 'You' : 'Sent to you') },
            { key: 'where', heading: 'Where', cell: ({ organisation }) => organisation },
            {
              key: 'state',
              heading: 'How it stands',
              cell: ({ state, acknowledged }) => (
                <>
                  {state === 'raised' ? <strong>{stateWords[state]}</strong> : stateWords[state]}
                  {acknowledged && ` (by ${acknowledged.by}, ${formatDay(acknowledged.at)})`}
                </>
              ),
            },
          ]}
          rowKey={({ id }) => id}
          rows={concerns}
        />
      )}
      <ShowMore list={list} shown={concerns.length} what="concerns" />
      <ButtonLink look="secondary" to="/concerns/new">
        Raise a concern
      </ButtonLink>
    </Page>
  )
}
