import type { CoffeePublishing } from '@elevate/contracts/coffee-rounds'
import { isOnItsWay } from './queries.ts'

/** A large round on its way to everybody: how far it is, told to who cannot see it too. It goes on when the page is left. */
export function Publishing({ publishing }: { publishing: CoffeePublishing | null }) {
  return (
    <>
      <div role="status">{publishing !== null && <p className="nhsuk-inset-text">{publishing.sentence}</p>}</div>
      {isOnItsWay(publishing) && (
        <p>With so many people this takes some minutes. You can leave this page and come back.</p>
      )}
    </>
  )
}
