import type { InputName } from './machinery/inputs.ts'
import { type Method, methods } from './machinery/methods.ts'
import { oneRun } from './machinery/one-run.ts'
import { count, isQuick, ms, printTable, times } from './machinery/table.ts'

const inputs: readonly (readonly [string, InputName])[] = [
  ['60 people, all but 4 rounds played', ['played', 60, 55]],
  ['60 people, 20 excluded pairs each', ['someKeptApart', 60, 20]],
  ['301 people, all but 4 rounds of 300 played', ['played', 301, 295]],
  ['1,000 people, 26 rounds played', ['played', 1_000, 26]],
  ['two odd teams of 201 that met each other', ['twoTeams', 201]],
  ['10,000 people, 26 rounds played', ['played', 10_000, 26]],
]
const names = Object.keys(methods) as Method[]
const seconds = isQuick ? 5 : 20

for (const [name, input] of inputs.slice(0, isQuick ? 3 : inputs.length)) {
  const rows = names.map((method) => {
    const measured = oneRun({ input, method, runs: method === 'this package' ? 5 : 1 }, seconds)
    if (typeof measured === 'string') return [method, measured]
    const { best, pass, people, worth, peak } = measured
    const placed = `${((100 * worth.placed) / people).toFixed(1)} %`
    return [
      method,
      ms(best),
      times(best / pass),
      `${peak.toFixed(0)} MB`,
      placed,
      count(worth.repeats),
      count(worth.recency),
    ]
  })
  printTable(name, ['method', 'best', '× pass', 'peak memory', 'placed', 'repeats', 'recency'], rows)
}
