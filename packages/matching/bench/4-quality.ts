import { type Method, methods } from './machinery/methods.ts'
import { count, isQuick, printTable } from './machinery/table.ts'
import { bonds, within, worthOf } from './machinery/worth.ts'

const people = isQuick ? [4, 10, 20, 7, 11, 21] : [4, 6, 8, 10, 12, 20, 30, 50, 100, 5, 7, 9, 11, 13, 21, 31, 51, 101]
const seeds = isQuick ? ['a'] : ['a', 'b', 'c']
const compared = ['this package', 'shuffle', 'greedy, 20 restarts'] as const satisfies readonly Method[]

/** How many rounds without a repeat there can be at most for a pool that stays the same. */
function bound(n: number): number {
  return n % 2 === 0 ? n - 1 : Math.floor((n * (n - 1)) / (n + 3))
}

/** Rounds one after the other with the same people, up to the first with a repeat or with somebody left out. */
function roundsBeforeRepeat(n: number, method: Method, seed: string): number {
  const history: [number, number, number][] = []
  for (let round = 0; ; round += 1) {
    const instance = { participants: n, history, exclusions: [], seed: `${seed} ${round}` }
    const { groups } = methods[method](instance)
    const { placed, repeats } = worthOf(bonds(within(instance, groups)), groups)
    if (repeats > 0 || placed < n) return round
    for (const group of groups) {
      group.forEach((a, i) => {
        for (const b of group.slice(i + 1)) history.push([a, b, round])
      })
    }
  }
}

function cell(n: number, method: Method): string {
  const rounds = seeds.map((seed) => roundsBeforeRepeat(n, method, seed))
  const [least, most] = [Math.min(...rounds), Math.max(...rounds)]
  return least === most ? count(least) : `${least} to ${most}`
}

printTable(
  `Rounds before the first repeat, the same people all the time, ${seeds.length} seeds`,
  ['people', 'at most', ...compared],
  people.map((n) => [count(n), count(bound(n)), ...compared.map((method) => cell(n, method))]),
)
