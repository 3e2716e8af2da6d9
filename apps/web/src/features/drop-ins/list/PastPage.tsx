import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { formatDay } from '../../../ui/dates.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { dropInsQuery } from '../queries.ts'
import { SessionItem } from './SessionItem.tsx'

/** What has been, newest first. */
export function PastPage() {
  const list = useSuspenseInfiniteQuery(dropInsQuery({ when: 'past' }))
  const dropIns = list.data.pages.flatMap(({ items }) => items)
  return (
    <Page back={{ to: '/drop-ins', text: 'Back to drop-ins' }} title="Past drop-ins">
      {dropIns.length === 0 && (
        <EmptyState heading="There has been no session yet">
          <p>After each one, its host writes here what was talked about, without names.</p>
        </EmptyState>
      )}
      <ul className="nhsuk-list app-sessions">
        {dropIns.map((dropIn) => (
          <li key={dropIn.id}>
            <h2 className="nhsuk-heading-s app-session__day">{formatDay(dropIn.day)}</h2>
            <ul className="nhsuk-list app-sessions">
              <SessionItem dropIn={dropIn} level={3} />
            </ul>
          </li>
        ))}
      </ul>
      <ShowMore list={list} shown={dropIns.length} what="sessions" />
    </Page>
  )
}
