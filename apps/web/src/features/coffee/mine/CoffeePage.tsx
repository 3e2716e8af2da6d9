import type { MyCoffeePlace } from '@elevate/contracts/coffee-mine'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { myCoffeeQuery } from '../queries.ts'
import { Match } from './Match.tsx'
import { NextRound } from './NextRound.tsx'
import { PastMatches } from './PastMatches.tsx'
import { TakingPart } from './TakingPart.tsx'

/** Coffee roulette as a partner sees it: my match first, then what comes, then what was. */
export function CoffeePage() {
  const { data } = useSuspenseQuery(myCoffeeQuery())
  const isSeveral = data.items.length > 1
  return (
    <Page title="Coffee roulette">
      <p>
        Each round you are matched with another partner, sometimes two, for a coffee and a chat: in person, by phone or
        by video. You decide whether you take part, and can skip a round or stop at any time without giving a reason.
      </p>
      {data.items.length === 0 && (
        <EmptyState heading="There is no coffee roulette for you at the moment">
          <p>It is for partners with a current role. If that is you, ask your coordinator.</p>
        </EmptyState>
      )}
      {data.items.map((place) => (
        <Place isNamed={isSeveral} key={place.organisation.id} place={place} />
      ))}
      {data.items.some(({ can }) => can.askToBeKeptApart) && (
        <p>
          <Link to="/coffee/rather-not">People I would rather not be matched with</Link>
        </p>
      )}
    </Page>
  )
}

function Place({ place, isNamed }: { place: MyCoffeePlace; isNamed: boolean }) {
  return (
    <>
      {isNamed && <p className="nhsuk-caption-l">{place.organisation.name}</p>}
      {place.matches.map((match) => (
        <Match key={match.groupId} match={match} />
      ))}
      {place.waiting.map((waiting) => (
        <section className="app-next" key={waiting.roundId}>
          <h2 className="nhsuk-heading-m">{waiting.title}: no match for you yet</h2>
          <p>{waiting.note}</p>
        </section>
      ))}
      <NextRound place={place} />
      <TakingPart place={place} />
      <PastMatches matches={place.pastMatches} />
    </>
  )
}
