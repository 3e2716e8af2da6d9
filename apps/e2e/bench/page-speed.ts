import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { demoPassword } from '@elevate/api/demo/password'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../chromium.ts'

/**
 * How soon pages are there on a phone with a bad connection: what Lighthouse measures, under its mobile throttling
 * (a processor four times slower, 1.6 Mbit/s, 150 ms there and back), and its score, without its Speed Index, which
 * needs a film of the page. Accessibility is what axe says, which is what Lighthouse asks too.
 */
const slow4G = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 }
const pages = [
  { path: '/', who: undefined },
  { path: '/sign-in', who: undefined },
  { path: '/volunteering', who: undefined },
  { path: '/', who: 'partner@northmoor.example' },
  { path: '/', who: 'coordinator@northmoor.example' },
  { path: '/people', who: 'coordinator@northmoor.example' },
]

type Vitals = { fcp: number; lcp: number; tbt: number; cls: number }

/** Runs in the page, before anything else. */
const observe = (): void => {
  const seen = { fcp: 0, lcp: 0, cls: 0, tasks: [] as { at: number; ms: number }[] }
  Object.assign(globalThis, { seen })
  const watch = (
    type: string,
    each: (entry: PerformanceEntry & { value?: number; hadRecentInput?: boolean }) => void,
  ) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type: type as never, buffered: true })
  watch('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime
  })
  watch('largest-contentful-paint', (entry) => {
    seen.lcp = entry.startTime
  })
  watch('layout-shift', (entry) => {
    if (!entry.hadRecentInput) seen.cls += entry.value ?? 0
  })
  watch('longtask', (entry) => seen.tasks.push({ at: entry.startTime, ms: entry.duration }))
}

const vitalsOf = (page: Page): Promise<Vitals> =>
  page.evaluate(() => {
    const { seen } = globalThis as unknown as {
      seen: Omit<Vitals, 'tbt'> & { tasks: { at: number; ms: number }[] }
    }
    const blocking = seen.tasks.filter(({ at }) => at >= seen.fcp).map(({ ms }) => ms - 50)
    return { fcp: seen.fcp, lcp: seen.lcp, cls: seen.cls, tbt: blocking.reduce((sum, ms) => sum + ms, 0) }
  })

/** Lighthouse's curves for phones: half of the points at `median`, nine tenths at `p10`. */
const curves = {
  fcp: { median: 3_000, p10: 1_800, weight: 10 },
  lcp: { median: 4_000, p10: 2_500, weight: 25 },
  tbt: { median: 600, p10: 200, weight: 30 },
  cls: { median: 0.25, p10: 0.1, weight: 25 },
}

/** Abramowitz and Stegun 7.1.26, as Lighthouse has it. */
const errorFunction = (x: number): number => {
  const t = 1 / (1 + 0.3275911 * Math.abs(x))
  const y = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  return Math.sign(x) * (1 - y * Math.exp(-x * x))
}

const pointsOf = (value: number, { median, p10 }: { median: number; p10: number }): number => {
  if (value <= 0) return 1
  const x = (0.9061938024368232 * Math.log(value / median)) / Math.log(median / p10)
  return (1 - errorFunction(x)) / 2
}

const scoreOf = (vitals: Vitals): number => {
  const names = Object.keys(curves) as (keyof typeof curves)[]
  const weight = names.reduce((sum, name) => sum + curves[name].weight, 0)
  return (
    (100 * names.reduce((sum, name) => sum + curves[name].weight * pointsOf(vitals[name], curves[name]), 0)) / weight
  )
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}

/** The product with its demo programme, as `npm start` runs it. */
const startElevate = async (): Promise<{ url: string; child: ChildProcess; dataDir: string }> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'elevate-bench-pages-'))
  const port = await freePort()
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port) }
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../launch/start.mjs')], { env, stdio: 'ignore' })
  const url = `http://localhost:${port}`
  for (;;) {
    if (child.exitCode !== null) throw new Error('Elevate did not start.')
    if (
      await fetch(`${url}/api/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { url, child, dataDir }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

const signedIn = async (page: Page, url: string, who: string): Promise<void> => {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('Email address').fill(who)
  await page.getByLabel('Password', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((at) => at.pathname === '/')
}

const visit = async (browser: Browser, url: string, { path, who }: (typeof pages)[number]) => {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
  })
  const page = await context.newPage()
  if (who) await signedIn(page, url, who)
  await page.addInitScript(observe)
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  // A first visit: nothing is kept from before but the sign-in.
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', slow4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(`${url}${path}`, { waitUntil: 'networkidle', timeout: 120_000 })
  const vitals = await vitalsOf(page)
  const { violations } = await new AxeBuilder({ page }).analyze()
  await context.close()
  return { vitals, violations: violations.length }
}

const { url, child, dataDir } = await startElevate()
const browser = await chromium.launch({ ...(await findChromium()), headless: true })
for (const one of pages) {
  const tries = []
  for (let round = 0; round < 3; round += 1) tries.push(await visit(browser, url, one))
  const scores = tries.map(({ vitals }) => scoreOf(vitals)).toSorted((a, b) => a - b)
  const best = tries.toSorted((a, b) => scoreOf(b.vitals) - scoreOf(a.vitals))[0]
  const { fcp = 0, lcp = 0, tbt = 0, cls = 0 } = best?.vitals ?? {}
  process.stdout.write(
    `${`${one.path} ${one.who ?? ''}`.padEnd(44)} score ${scores.map((score) => score.toFixed(0)).join('/')} (bar: 95)  first paint ${(fcp / 1_000).toFixed(1)} s  largest ${(lcp / 1_000).toFixed(1)} s  blocked ${tbt.toFixed(0)} ms  shift ${cls.toFixed(3)}  axe ${best?.violations}\n`,
  )
}
await browser.close()
child.kill('SIGTERM')
await once(child, 'exit')
await rm(dataDir, { recursive: true, force: true })
