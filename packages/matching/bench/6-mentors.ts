import munkres from 'munkres'
import { assignMentors } from '../src/mentors.ts'
import type { MentorInstance } from '../src/plan.ts'
import { type Random, seededRandom } from '../src/random.ts'
import { cpuOf, firstAndBest } from './machinery/cpu.ts'
import { count, isQuick, ms, printTable, times } from './machinery/table.ts'

type Made = { capacity: (random: Random) => number; score: (random: Random, mentee: number, mentor: number) => number }

function instanceOf(name: string, size: readonly [number, number], { capacity, score }: Made): MentorInstance {
  const random = seededRandom(name)
  const [mentees, mentors] = size
  return {
    mentees,
    mentors,
    capacity: Array.from({ length: mentors }, () => capacity(random)),
    score: Array.from({ length: mentees }, (_, i) => Array.from({ length: mentors }, (__, j) => score(random, i, j))),
    exclusions: Array.from({ length: 2 * mentees }, () => [random.below(mentees), random.below(mentors)] as const),
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

type Value = readonly [assigned: number, score: number]

function worthOf(instance: MentorInstance, pairs: readonly (readonly [number, number])[]): Value {
  return [pairs.length, pairs.reduce((sum, [mentee, mentor]) => sum + (instance.score[mentee]?.[mentor] ?? 0), 0)]
}

const barred = ({ exclusions, mentors }: MentorInstance) => new Set(exclusions.map(([a, b]) => a * mentors + b))

/** npm `munkres`: a matrix with a column for every place; nobody is assigned at the price of an excluded pair. */
function byMunkres(instance: MentorInstance): Value {
  const isBarred = barred(instance)
  const places = instance.capacity.flatMap((room, mentor) => Array.from({ length: room }, () => mentor))
  const unwanted = 1e9
  const costs = instance.score.map((row, mentee) =>
    places.map((mentor) => (isBarred.has(mentee * instance.mentors + mentor) ? unwanted : -(row[mentor] ?? 0))),
  )
  const pairs = munkres(costs).map(([mentee, place]) => [mentee, places[place] ?? 0] as const)
  return worthOf(
    instance,
    pairs.filter(([mentee, mentor]) => !isBarred.has(mentee * instance.mentors + mentor)),
  )
}

/** Mentee after mentee takes the mentor with the highest score that still has room. */
function greedy(instance: MentorInstance): Value {
  const isBarred = barred(instance)
  const room = [...instance.capacity]
  const pairs = instance.score.flatMap((row, mentee): [number, number][] => {
    const open = row.keys().filter((j) => (room[j] ?? 0) > 0 && !isBarred.has(mentee * instance.mentors + j))
    const best = open.reduce((found, j) => ((row[j] ?? 0) > (row[found] ?? Number.NEGATIVE_INFINITY) ? j : found), -1)
    room[best] = (room[best] ?? 0) - 1
    return best < 0 ? [] : [[mentee, best]]
  })
  return worthOf(instance, pairs)
}

const figure = ([assigned, score]: Value) => `${count(assigned)}; ${count(score)}`
const head = ['scores', 'best', '× pass', 'munkres', 'assigned; score', 'munkres', 'greedy']

for (const size of isQuick
  ? ([[200, 30]] as const)
  : ([
      [400, 60],
      [2_000, 300],
    ] as const)) {
  const rows = instances.map(([name, made]) => {
    const instance = instanceOf(name, size, made)
    const pass = firstAndBest(20, () => plainPass(instance)).best
    const plan = assignMentors(instance)
    const { best } = firstAndBest(5, () => assignMentors(instance))
    const other = cpuOf(() => byMunkres(instance))
    const own = figure([plan.assignments.length, plan.score])
    return [name, ms(best), times(best / pass), ms(other.ms), own, figure(other.value), figure(greedy(instance))]
  })
  printTable(
    `${count(size[0])} mentees, ${count(size[1])} mentors: processor time; × = of one plain pass over the scores`,
    head,
    rows,
  )
}
