import { assignMentors } from '../src/mentors.ts'
import type { MentorInstance } from '../src/plan.ts'
import { type Random, seededRandom } from '../src/random.ts'

type Made = { capacity: (random: Random) => number; score: (random: Random, mentee: number, mentor: number) => number }

/** 2,000 mentees and 300 mentors, the size of the bar. */
function instanceOf(name: string, { capacity, score }: Made): MentorInstance {
  const random = seededRandom(name)
  const [mentees, mentors] = [2_000, 300]
  return {
    mentees,
    mentors,
    capacity: Array.from({ length: mentors }, () => capacity(random)),
    score: Array.from({ length: mentees }, (_, i) => Array.from({ length: mentors }, (__, j) => score(random, i, j))),
    exclusions: Array.from({ length: 5_000 }, () => [random.below(mentees), random.below(mentors)] as const),
  }
}

const instances: [string, Made][] = [
  ['room for all', { capacity: () => 7, score: (random) => random.below(1_000) }],
  ['room for two thirds', { capacity: (random) => 1 + random.below(8), score: (random) => random.below(1_000) }],
  ['scores that are mostly equal', { capacity: () => 7, score: (random) => random.below(10) }],
  ['all want the same mentors', { capacity: () => 7, score: (random, _, mentor) => mentor * 10 + random.below(5) }],
  ['everybody’s score is a product', { capacity: () => 7, score: (_, mentee, mentor) => (mentee + 1) * (mentor + 1) }],
]

/** The yardstick: one plain pass over all scores. */
const plainPass = ({ score }: MentorInstance): number => score.reduce((sum, row) => row.reduce((a, b) => a + b, sum), 0)

const timed = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

process.stdout.write('2,000 mentees, 300 mentors: milliseconds, and as a multiple of one plain pass over the scores\n')
for (const [name, made] of instances) {
  const instance = instanceOf(name, made)
  plainPass(instance)
  const pass = timed(() => plainPass(instance))
  const time = timed(() => assignMentors(instance))
  process.stdout.write(`${name}: ${time.toFixed(0)} ms (${(time / pass).toFixed(0)} ×)\n`)
}
