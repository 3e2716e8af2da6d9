import type { InputName } from './machinery/inputs.ts'
import { oneRun } from './machinery/one-run.ts'
import { count, isQuick, ms, printTable, times } from './machinery/table.ts'

const inputs: readonly (readonly [string, InputName])[] = [
  ['1,000 people, all but 4 rounds played', ['played', 1_000, 995]],
  ['1,000 people, all rounds played', ['played', 1_000, 999]],
  ['two odd teams of 1,001 that met each other', ['twoTeams', 1_001]],
  ['3,000 people, 1,800 of one organisation kept apart', ['keptApart', 3_000, 1_800]],
  ['3,001 people, 1,801 of one organisation kept apart', ['keptApart', 3_001, 1_801]],
  ['3,000 people, 2.5 permitted partners each', ['sparse', 3_000, 2.5, 'excluded']],
  ['3,000 people, 2.5 new partners each, all others met', ['sparse', 3_000, 2.5, 'met']],
]
const small: readonly (readonly [string, InputName])[] = [
  ['200 people, all rounds played', ['played', 200, 199]],
  ['two odd teams of 201 that met each other', ['twoTeams', 201]],
  ['600 people, 360 of one organisation kept apart', ['keptApart', 600, 360]],
]

function row([name, input]: readonly [string, InputName]): string[] {
  const measured = oneRun({ input, method: 'this package', runs: 3 })
  if (typeof measured === 'string') return [name, measured]
  const { best, pass, verify = 0, people, worth, certificate = '', fault } = measured
  const out = count(people - worth.placed)
  return [name, ms(best), times(best / pass), ms(verify), out, count(worth.repeats), fault ?? certificate]
}

printTable(
  'Hard inputs: processor time; × = of one plain pass over the same input',
  ['input', 'best', '× pass', 'verify', 'left out', 'repeats', 'proved by'],
  (isQuick ? small : [...small, ...inputs]).map(row),
)
