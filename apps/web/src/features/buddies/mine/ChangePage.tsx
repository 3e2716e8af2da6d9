import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { useMe } from '../../../app/session/me.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { namesOf } from '../../coffee/words.ts'
import { ChangeForm } from '../ChangeForm.tsx'
import { myBuddiesQuery } from '../queries.ts'

const back = { to: '/buddies', text: 'Back to your buddies' }

/** Pause, another buddy, or none for now: one question, and none about why. */
export function ChangePage() {
  const { pairId = '' } = useParams()
  const me = useMe()
  const { data } = useSuspenseQuery(myBuddiesQuery())
  // As it was when the question was asked: once answered, the pair is gone before the page is left.
  const [pair] = useState(data.items.flatMap(({ pairs }) => pairs).find(({ id }) => id === pairId))
  if (!pair) {
    return (
      <Page back={back} title="There is nothing to change">
        <EmptyState heading="You are not buddies any more">
          <p>It may have changed already.</p>
        </EmptyState>
      </Page>
    )
  }
  const names = namesOf(pair.people)
  return (
    <Page back={back} title={`What would you like to change with ${names}?`}>
      <p>
        We do not ask why. {names} {pair.people.length > 1 ? 'are' : 'is'} told kindly that something has changed,
        without who wanted it. The programme team sees what you choose here, so that they can find another buddy.
      </p>
      <ChangeForm backTo="/buddies" pairId={pair.id} personId={me.person.id} />
    </Page>
  )
}
