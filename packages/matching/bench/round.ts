import { at } from '../src/at.ts'
import type { RoundInstance } from '../src/plan.ts'
import { drawRound } from '../src/round.ts'
import { planFault } from '../src/verify.ts'
import { playedRounds } from '../test/instances.ts'

/** The yardstick: one plain pass over everybody and everything that is listed. */
function plainPass(instance: RoundInstance): number {
  const met = new Int32Array(instance.participants)
  for (const [a, b] of instance.history) {
    met[a] = at(met, a) + 1
    met[b] = at(met, b) + 1
  }
  for (const [a, b] of instance.exclusions) {
    met[a] = at(met, a) + 1
    met[b] = at(met, b) + 1
  }
  return Math.max(...met.subarray(0, 1000))
}

/** The middle of several runs, in milliseconds. */
function median(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}

function betweenTeams(size: number): [number, number, number][] {
  return Array.from({ length: size * size }, (_, k) => [k % size, size + Math.floor(k / size), k % 26])
}

function withinTeam(size: number): [number, number][] {
  return Array.from({ length: size }, (_, a) => Array.from({ length: a }, (__, b): [number, number] => [a, b])).flat()
}

const instances: [string, RoundInstance][] = [
  ['1,000 people, 26 rounds', { participants: 1_000, history: playedRounds(1_000, 26, 'bench'), exclusions: [] }],
  ['1,001 people, 26 rounds', { participants: 1_001, history: playedRounds(1_000, 26, 'bench'), exclusions: [] }],
  ['10,000 people, 26 rounds', { participants: 10_000, history: playedRounds(10_000, 26, 'bench'), exclusions: [] }],
  [
    '1,000 people, all but 4 rounds',
    { participants: 1_000, history: playedRounds(1_000, 995, 'bench'), exclusions: [] },
  ],
  ['two odd teams of 1,001 that have met', { participants: 2_002, history: betweenTeams(1_001), exclusions: [] }],
  ['3,000 people, 1,800 in one team kept apart', { participants: 3_000, history: [], exclusions: withinTeam(1_800) }],
]

process.stdout.write('draw, verify: milliseconds, and as a multiple of one plain pass over the same input\n')
for (const [name, instance] of instances) {
  const plan = drawRound(instance)
  const fault = planFault(instance, plan)
  const pass = median(9, () => plainPass(instance))
  const drawing = median(5, () => drawRound(instance))
  const verifying = median(3, () => planFault(instance, plan))
  const figure = (time: number) => `${time.toFixed(1)} ms (${(time / pass).toFixed(0)} ×)`
  process.stdout.write(`${name}: ${figure(drawing)}, ${figure(verifying)}; ${fault ?? 'accepted'}\n`)
}
