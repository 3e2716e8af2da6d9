import { type Measured, oneRun } from './machinery/one-run.ts'
import { count, isQuick, ms, printTable, times } from './machinery/table.ts'

const sizes = isQuick ? [1_000, 10_000] : [1_000, 1_001, 3_200, 10_000, 10_001, 32_000, 100_000]
const runsFor = (people: number) => (people > 20_000 ? 3 : people > 5_000 ? 10 : 40)

/** The slope of a line through the points in logarithms: 1 means that twice the input takes twice the time. */
function growthExponent(points: readonly Measured[]): number {
  const xs = points.map(({ size }) => Math.log(size))
  const ys = points.map(({ best }) => Math.log(best))
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(xs), mean(ys)]
  const covariance = mean(xs.map((value, i) => (value - x) * ((ys[i] ?? y) - y)))
  return covariance / mean(xs.map((value) => (value - x) ** 2))
}

function row(people: number, measured: Measured | string): string[] {
  if (typeof measured === 'string') return [count(people), measured]
  const { first, best, pass, verify = 0, before, peak, worth, fault } = measured
  const memory = `${peak.toFixed(0)} MB (input ${before.toFixed(0)})`
  const proved = fault === undefined ? `${worth.repeats} repeats, proved` : fault
  return [count(people), ms(best), ms(first), times(best / pass), ms(verify), memory, proved]
}

const results = sizes.map(
  (people) =>
    [people, oneRun({ input: ['played', people, 26], method: 'this package', runs: runsFor(people) })] as const,
)
printTable(
  'One round after 26 rounds, proof included: processor time in a process of its own; × = of one plain pass over the same input',
  ['people', 'best', 'first call', '× pass', 'verify', 'peak memory', 'result'],
  results.map(([people, measured]) => row(people, measured)),
)
const points = results.flatMap(([people, measured]) =>
  typeof measured === 'string' || people % 2 === 1 ? [] : [measured],
)
if (points.length > 1)
  process.stdout.write(
    `grows with the input (people + pairs listed) to the power of ${growthExponent(points).toFixed(2)}\n`,
  )
