import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Figure = { perSecond: number; p99: number }
export type Contender = { name: string; url: string; token: string; method?: string; body?: string }

const output = (file: string, env: Record<string, string>): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fileURLToPath(new URL(file, import.meta.url))], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    child.stdout.on('data', (part) => {
      text += part
    })
    child.on('close', (code) => (code === 0 ? resolve(text) : reject(new Error(`${file} ended with ${code}`))))
  })

const once = async ({ url, token, method = 'GET', body }: Contender, seconds: number): Promise<Figure> => {
  const env = { BENCH_URL: url, BENCH_TOKEN: token, BENCH_METHOD: method, BENCH_SECONDS: String(seconds) }
  return JSON.parse(await output('./load.ts', body ? { ...env, BENCH_BODY: body } : env)) as Figure
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/**
 * Each contender by turns, several rounds, after one to warm up: what the machine does meanwhile hits all of them.
 * Figures are medians; only their ratios mean anything on another machine.
 */
export const byTurns = async (contenders: Contender[], rounds = 5, seconds = 3): Promise<Map<string, Figure>> => {
  const taken = new Map<string, Figure[]>(contenders.map(({ name }) => [name, []]))
  for (const contender of contenders) await once(contender, 2)
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) taken.get(contender.name)?.push(await once(contender, seconds))
  }
  return new Map(
    [...taken].map(([name, figures]) => [
      name,
      { perSecond: median(figures.map((one) => one.perSecond)), p99: median(figures.map((one) => one.p99)) },
    ]),
  )
}

export const print = (figures: Map<string, Figure>): void => {
  for (const [name, { perSecond, p99 }] of figures) {
    process.stdout.write(`  ${name.padEnd(46)} ${perSecond.toFixed(0).padStart(6)} per second   p99 ${p99} ms\n`)
  }
}

export const printRatio = (what: string, ratio: number, bar: number): void => {
  process.stdout.write(`  ${what.padEnd(60)} ${ratio.toFixed(2)}   (bar: ${bar})\n`)
}
