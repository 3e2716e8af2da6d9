import type { MyBuddyPlace } from '@elevate/contracts/buddies-mine'
import { useSuspenseQuery } from '@tanstack/react-query'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { myBuddiesQuery } from '../queries.ts'
import { MyPair } from './MyPair.tsx'
import { WithoutBuddy } from './WithoutBuddy.tsx'

/** Who my buddy is, how to reach them, and whether we were in touch: one tap. */
export function BuddiesPage() {
  const { data } = useSuspenseQuery(myBuddiesQuery())
  const people = data.items.flatMap(({ pairs }) => pairs.flatMap((pair) => pair.people))
  return (
    <Page back={{ to: '/', text: 'Back to home' }} title={people.length === 1 ? 'Your buddy' : 'Your buddies'}>
      <p>
        A buddy is another partner who looks out for you, as you do for them. There are no notes and nothing to prepare:
        a call or a few lines now and then.
      </p>
      {data.items.length === 0 && (
        <EmptyState heading="There is no buddy for you at the moment">
          <p>Buddies are for partners with a current role. If that is you, ask your coordinator.</p>
        </EmptyState>
      )}
      {data.items.map((place) => (
        <Place isNamed={data.items.length > 1} key={place.organisation.id} place={place} />
      ))}
    </Page>
  )
}

function Place({ place, isNamed }: { place: MyBuddyPlace; isNamed: boolean }) {
  return (
    <>
      {isNamed && <p className="nhsuk-caption-l">{place.organisation.name}</p>}
      {place.pairs.map((pair) => (
        <MyPair key={pair.id} pair={pair} />
      ))}
      {place.pairs.length === 0 && <WithoutBuddy place={place} />}
    </>
  )
}
