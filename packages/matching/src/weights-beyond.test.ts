import { describe, expect, it } from 'vitest'
import { seededRandom } from './random.ts'
import { drawRound } from './round.ts'
import { planFault } from './verify.ts'

const LAST_ROUND = 2_000_000_000

/** The first `hubs` people met everybody in rounds that lie as far apart as they may; of some, two in a row are kept apart. */
function withHubs(participants: number, hubs: number, seed: string) {
  const random = seededRandom(seed)
  const history: [number, number, number][] = []
  const exclusions: [number, number][] = []
  for (let a = 0; a < hubs; a += 1) {
    for (let b = a + 1; b < participants; b += 1) {
      if (b < hubs && random.below(2) === 0) exclusions.push([a, b])
      history.push([a, b, random.below(2) * (LAST_ROUND - random.below(3))])
    }
  }
  return { participants, history, exclusions, seed }
}

/**
 * The weights of all people together are beyond the whole numbers of a double here, as those of 100,000 people are after 20
 * rounds. A bound that was rounded once made the search for the trio go through all of them, and could have ruled out the best.
 */
describe('with weights that add up to more than a double holds', () => {
  it.each([1, 2, 3, 7, 20])('an odd round with %i who met everybody is the best, and proved', (hubs) => {
    for (const seed of ['a', 'b']) {
      const instance = withHubs(301, hubs, seed)

      const plan = drawRound(instance)

      expect(planFault(instance, plan)).toBeUndefined()
      expect(plan.unmatched).toEqual([])
    }
  })
})
