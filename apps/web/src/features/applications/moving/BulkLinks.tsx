import type { ApplicationSummary } from '@elevate/contracts/application-lists'
import { Link } from 'react-router'
import { moveWords } from './move-words.ts'
import { movesOfferedTo } from './offered.ts'

/** What can be done with the chosen ones: each leads to a page that shows first what would happen. */
export function BulkLinks({ campaignId, chosen }: { campaignId: string; chosen: readonly ApplicationSummary[] }) {
  const moves = movesOfferedTo(chosen.map(({ state }) => state))
  if (moves.length === 0) return <span>There is nothing to do for these together.</span>
  return (
    <>
      {moves.map((move) => (
        <Link
          key={move}
          state={{ chosen: chosen.map(({ id }) => id) }}
          to={`/recruitment/${campaignId}/applications/move/${move}`}
        >
          {moveWords[move].button}
        </Link>
      ))}
    </>
  )
}
