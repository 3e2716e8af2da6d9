import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureClient } from './client.ts'
import { deadCode, formatAndLint, runAloud, type Step, types, vitest } from './steps.ts'
import { add, lastLine, oneTest, type Tally, tallyOf } from './tally.ts'

const heading = (name: string): boolean => process.stdout.write(`\n── ${name} ──\n`)

const judge = async (step: Step): Promise<Tally> => {
  heading(step.name)
  const passed = await runAloud(step)
  process.stdout.write(passed ? 'passed\n' : 'failed\n')
  return oneTest(passed)
}

const build = async (): Promise<Tally> => {
  heading('Build of the web client')
  try {
    await ensureClient(new AbortController().signal)
    process.stdout.write('passed\n')
    return oneTest(true)
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : error}\nfailed\n`)
    return oneTest(false)
  }
}

type Part = { projects: string[]; of?: string }

const test = async (name: string, { projects, of }: Part, reports: string): Promise<Tally> => {
  heading(name)
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`)
  const chosen = [...projects.map((project) => `--project=${project}`), ...(of ? [`--shard=${of}`] : [])]
  const passed = await runAloud(
    vitest(name, [...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]),
  )
  return tallyOf(report, passed)
}

/** Every step runs, also after one that failed: one run tells all there is to repair. */
const testAll = async (reports: string): Promise<Tally> => {
  const steps = [
    () => judge(formatAndLint),
    () => judge(types),
    () => judge(deadCode),
    () => test('Rules, architecture and client', { projects: ['packages', 'web'] }, reports),
    // What files of one worker share grows with each: in four goes a worker stays at two gigabytes.
    ...[1, 2, 3, 4].map(
      (part) => () =>
        test(`API on a real PostgreSQL, part ${part} of 4`, { projects: ['api'], of: `${part}/4` }, reports),
    ),
    () => test('Start and stop', { projects: ['launch'] }, reports),
    build,
    () => test('Journeys in a real browser', { projects: ['e2e'] }, reports),
  ]
  let tally: Tally = { passed: 0, failed: 0, skipped: 0 }
  for (const step of steps) tally = add(tally, await step())
  return tally
}

// Nobody reads on when the process that started us has gone.
const leave = () => process.exit(1)
process.once('disconnect', leave)

const reports = await mkdtemp(join(tmpdir(), 'elevate-reports-'))
const tally = await testAll(reports)
await rm(reports, { recursive: true, force: true })
process.exitCode = tally.failed === 0 ? 0 : 1
process.off('disconnect', leave)
process.stdout.write(`\n${lastLine(tally)}\n`, () => process.disconnect?.())
