import type { CoffeeRound } from '@elevate/contracts/coffee-rounds'
import { Page } from '../../../ui/Page.tsx'
import { StateTag } from './StateTag.tsx'

/** Where a step no longer makes sense: somebody else took it, or another one, a moment ago. */
export function AlreadyOver({ round }: { round: CoffeeRound }) {
  return (
    <Page
      back={{ to: `/coffee-rounds/${round.id}`, text: `Back to ${round.title}` }}
      title="There is nothing to do here now"
    >
      <p>
        {round.title} is in this state: <StateTag state={round.state} />
      </p>
      <p>You or another coordinator may have taken the next step already. Go back to see how it stands.</p>
    </Page>
  )
}
