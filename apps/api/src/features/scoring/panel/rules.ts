import type { MyPanel } from '@elevate/contracts/scoring-panel'

type Panel = Pick<MyPanel, 'cannotScore' | 'stages'>

const rankOf = ({ cannotScore, stages }: Panel): number => {
  if (cannotScore !== null) return 3
  if (stages.some(({ toScore, isClosed }) => toScore > 0 && !isClosed)) return 0
  return stages.length > 0 && stages.every(({ isClosed }) => isClosed) ? 2 : 1
}

/** What waits for my scores comes first, then what is still open, what is closed, and where I cannot score. */
export const inOrderOfWaiting = <P extends Panel>(panels: readonly P[]): P[] =>
  panels.toSorted((one, other) => rankOf(one) - rankOf(other))
