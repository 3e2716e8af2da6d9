import { spawn } from 'node:child_process'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { processorTime } from './cpu.ts'

/**
 * `cost`: milliseconds of processor time for one request, of server and PostgreSQL together. `refused`: how many were
 * not answered as they should be; a figure with any of those is no speed.
 */
export type Figure = { perSecond: number; p99: number; cost: number; refused: number }
export type Contender = {
  name: string
  /** One address after the other, from the start again when they have all been asked; `{n}` is another number each time. */
  urls: readonly string[]
  token: string
  method?: string
  body?: string
  /** The processes that do the work: their processor time is counted. */
  pids: readonly number[]
  /** The number to count on from; moved on by what was asked. */
  from?: number
}
export type Figures = Map<string, Figure[]>

const output = (file: string, input: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fileURLToPath(new URL(file, import.meta.url))], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    let text = ''
    child.stdout.on('data', (part) => {
      text += part
    })
    child.stdin.end(input)
    child.on('close', (code) => (code === 0 ? resolve(text) : reject(new Error(`${file} ended with ${code}`))))
  })

/** `--rounds 3 --requests 300 --connections 4` for a machine that has other things to do. */
const given = (name: string, usual: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at > 0 ? Number(process.argv[at + 1]) : usual
}

type Told = { perSecond: number; p99: number; requests: number; refused: number; next: number }

const once = async (contender: Contender, amount: number): Promise<Figure> => {
  const { urls, token, method = 'GET', body, pids, from = 0 } = contender
  const before = processorTime(pids)
  const connections = given('connections', 32)
  const asked = JSON.stringify({ urls, token, method, body, requests: amount, connections, from })
  const { perSecond, p99, requests, refused, next } = JSON.parse(await output('./load.ts', asked)) as Told
  contender.from = next
  return { perSecond, p99, cost: (processorTime(pids) - before) / Math.max(1, requests), refused }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/**
 * Each contender by turns, so many requests in each of several rounds, after one to warm up: what the machine does
 * meanwhile hits all of them. Only ratios within one run mean anything on another machine.
 */
export const byTurns = async (contenders: Contender[]): Promise<Figures> => {
  const taken: Figures = new Map(contenders.map(({ name }) => [name, []]))
  const [rounds, requests] = [given('rounds', 7), given('requests', 3_000)]
  for (const contender of contenders) await once(contender, Math.ceil(requests / 3))
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) taken.get(contender.name)?.push(await once(contender, requests))
  }
  return taken
}

const refusedIn = (rounds: readonly Figure[]): number => rounds.reduce((sum, { refused }) => sum + refused, 0)
const told = (refused: number): string => (refused > 0 ? `   ${refused} REFUSED` : '')

export const print = (figures: Figures): void => {
  for (const [name, rounds] of figures) {
    const middle = (of: keyof Figure) => median(rounds.map((one) => one[of]))
    process.stdout.write(
      `  ${name.padEnd(52)} ${middle('perSecond').toFixed(0).padStart(6)} per second   p99 ${middle('p99').toFixed(0)} ms   ${middle('cost').toFixed(2)} ms of processor time each${told(refusedIn(rounds))}\n`,
    )
  }
  process.stdout.write(`  (load of the machine meanwhile: ${loadavg()[0]?.toFixed(1)})\n`)
}

const spread = (ratios: number[]): string =>
  `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`

/** Round by round, so that both sides of a ratio met the same machine: the median, and the least and the most. */
export const printRatio = (what: string, { of, to, bar }: { of: Figure[]; to: Figure[]; bar: number }): void => {
  const pairs = of.flatMap((one, round) => (to[round] ? [[one, to[round]] as const] : []))
  const byCost = pairs.map(([mine, theirs]) => theirs.cost / mine.cost)
  const bySpeed = pairs.map(([mine, theirs]) => mine.perSecond / theirs.perSecond)
  const counts = median(byCost) > 0 ? byCost : bySpeed
  const refused = refusedIn([...of, ...to])
  const verdict = refused === 0 && median(counts) >= bar ? 'holds' : 'DOES NOT HOLD'
  process.stdout.write(
    `  ${what.padEnd(60)} by processor time ${spread(byCost)}, by requests per second ${spread(bySpeed)}   bar ${bar}: ${verdict}${told(refused)}\n`,
  )
}
