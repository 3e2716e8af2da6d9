import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { dropInQuery, needsQuery } from '../queries.ts'
import { whenWords } from '../words.ts'

/** What to have ready for those who come. That somebody looked is written down, and the page says so. */
export function NeedsPage() {
  const { dropInId = '' } = useParams()
  const { data: dropIn } = useSuspenseQuery(dropInQuery(dropInId))
  const list = useSuspenseInfiniteQuery(needsQuery(dropInId))
  const shown = list.data.pages.flatMap(({ items }) => items)
  return (
    <Page
      back={{ to: `/drop-ins/${dropInId}`, text: 'Back to the session' }}
      caption={`${dropIn.title}, ${whenWords(dropIn)}`}
      title="What helps those who come"
    >
      {shown.length === 0 ? (
        <EmptyState heading="Nobody has shared anything for this session">
          <p>Ask everybody what helps them when they come. This page is empty once the session is over, too.</p>
        </EmptyState>
      ) : (
        <>
          <p>
            They chose to share this with you, so that it is there for them. Please tell nobody else. It is written down
            that you have looked at it.
          </p>
          <Facts
            facts={shown.map(({ person, whatHelps }) => ({
              name: person.name,
              value: <span className="app-typed">{whatHelps}</span>,
            }))}
          />
          <ShowMore list={list} shown={shown.length} what="people" />
        </>
      )}
    </Page>
  )
}
