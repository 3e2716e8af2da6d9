import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { HoldsTable } from './HoldsTable.tsx'
import { type HoldState, legalHoldsQuery } from './queries.ts'

/** Everybody and everything that an organisation keeps beyond its time, and why. */
export function HoldsPage() {
  const { organisationId = '' } = useParams()
  const [search] = useSearchParams()
  const state: HoldState = search.get('state') === 'released' ? 'released' : 'open'
  const list = useSuspenseInfiniteQuery(legalHoldsQuery(organisationId, state))
  const held = list.data.pages.flatMap(({ items }) => items)
  const path = `/organisations/${organisationId}`
  return (
    <Page
      back={{ to: `${path}/retention`, text: 'Back to how long records are kept' }}
      caption={list.data.pages[0]?.organisation.name ?? ''}
      title={state === 'open' ? 'Legal holds' : 'Legal holds that were released'}
      wide
    >
      {held.length === 0 ? (
        <Nothing state={state} />
      ) : (
        <HoldsTable
          caption={`${held.length} ${held.length === 1 ? 'hold' : 'holds'}${list.hasNextPage ? ' so far' : ''}, newest first`}
          held={held}
          state={state}
        />
      )}
      <ShowMore list={list} shown={held.length} what="holds" />
      <p>
        {state === 'open' ? (
          <Link to={`${path}/legal-holds?state=released`}>Holds that were released</Link>
        ) : (
          <Link to={`${path}/legal-holds`}>Holds that stand</Link>
        )}
      </p>
    </Page>
  )
}

function Nothing({ state }: { state: HoldState }) {
  if (state === 'released') {
    return (
      <EmptyState heading="No hold was released yet">
        <p>A hold is released on its page, once what it was for is settled.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState heading="Nothing is on legal hold">
      <p>
        To keep one record, open it and choose “Legal hold”. To keep everything about a person, open their page and
        choose “Data protection”.
      </p>
    </EmptyState>
  )
}
