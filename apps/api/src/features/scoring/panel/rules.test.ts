import { expect, test } from 'vitest'
import { inOrderOfWaiting } from './rules.ts'

const stage = { stage: 'sift', toScore: 0, done: 4, conflicts: 0, isClosed: false } as const
const closed = { ...stage, isClosed: true }
const waits = { ...stage, toScore: 3, done: 1 }
const panel = (name: string, stages: (typeof stage | typeof closed | typeof waits)[]) => ({
  name,
  cannotScore: null,
  stages,
})

test('what waits for my scores comes first, closed panels and those where I cannot score last', () => {
  const panels = [
    { ...panel('applied here', [waits]), cannotScore: 'applies-here' as const },
    panel('closed', [closed, closed]),
    panel('all given', [closed, stage]),
    panel('nobody to score yet', []),
    panel('waits', [waits]),
    panel('interviews wait', [closed, { ...waits, toScore: 1 }]),
  ]

  const names = inOrderOfWaiting(panels).map(({ name }) => name)

  expect(names).toEqual(['waits', 'interviews wait', 'all given', 'nobody to score yet', 'closed', 'applied here'])
})
