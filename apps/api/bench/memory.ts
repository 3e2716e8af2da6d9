import { load } from './machinery/mix.ts'
import { signInAt, startProgramme } from './machinery/programme.ts'
import { startOurs } from './machinery/servers.ts'

/**
 * Memory of the API under load: `npm run bench -- memory --minutes 10`. Reads lists, filters, searches and what a
 * signed-in person's every page asks; looks at the process every five seconds.
 */
const given = process.argv.indexOf('--minutes')
const minutes = given > 0 ? Number(process.argv[given + 1]) : 1

type Sample = { at: number; rss: number; heap: number }

const sample = async (url: string, since: number): Promise<Sample> => {
  const text = await (await fetch(`${url}/api/metrics`)).text()
  const megabytes = (name: string) => Number(new RegExp(`^${name} (.+)$`, 'm').exec(text)?.[1]) / 2 ** 20
  return {
    at: (performance.now() - since) / 60_000,
    rss: megabytes('process_resident_memory_bytes'),
    heap: megabytes('nodejs_heap_size_used_bytes'),
  }
}

/** Least squares: megabytes a minute. */
const slope = (samples: Sample[], of: 'rss' | 'heap'): number => {
  const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
  const [x, y] = [mean(samples.map(({ at }) => at)), mean(samples.map((one) => one[of]))]
  const above = samples.reduce((sum, one) => sum + (one.at - x) * (one[of] - y), 0)
  return above / samples.reduce((sum, { at }) => sum + (at - x) ** 2, 0)
}

const programme = await startProgramme(10_000)
const ours = await startOurs(programme.databaseUrl)
const token = await signInAt(ours.url, programme.coordinator.email)
const since = performance.now()
const asking = load(ours.url, token, minutes * 60)
const samples: Sample[] = []
const looking = setInterval(() => {
  sample(ours.url, since).then(
    (one) => samples.push(one),
    () => undefined,
  )
}, 5_000)
const { requests, failed } = await asking
clearInterval(looking)
// The first third is warming up: code is compiled, pools and caches fill.
const settled = samples.filter(({ at }) => at > minutes / 3)
const told = (of: 'rss' | 'heap') =>
  `${Math.min(...settled.map((one) => one[of])).toFixed(0)}–${Math.max(...settled.map((one) => one[of])).toFixed(0)} MB, ${slope(settled, of).toFixed(2)} MB a minute`
process.stdout.write(
  `${minutes} minutes under load, ${requests} requests, ${failed} failed: resident ${told('rss')}; heap ${told('heap')}\n`,
)
await ours.stop()
await programme.stop()
