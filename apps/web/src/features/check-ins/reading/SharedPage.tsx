import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { followUpsQuery } from '../queries.ts'
import { SharedList } from './SharedList.tsx'
import { Waiting } from './Waiting.tsx'

/** For a mentor: who waits, and what was shared with me. */
export function SharedPage() {
  const { data } = useSuspenseInfiniteQuery(followUpsQuery())
  const mine = data.pages.flatMap(({ items }) => items).filter(({ isMine }) => isMine)
  return (
    <Page back={{ to: '/check-ins', text: 'Back to check-ins' }} title="Check-ins shared with you">
      {mine.length > 0 && <Waiting caption={waitingWords(mine.length)} followUps={mine} now={new Date()} />}
      <SharedList
        none={
          <EmptyState heading="Nothing is shared with you">
            <p>Partners choose for each answer who may read it. What they give to you is here.</p>
          </EmptyState>
        }
      />
    </Page>
  )
}

export const waitingWords = (count: number): string =>
  count === 1 ? '1 partner waits to hear from you' : `${count} partners wait to hear from you`
