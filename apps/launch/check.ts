import { deadCode, formatAndLint, runQuietly, type Step, types, vitest } from './steps.ts'

const judge = async (step: Step): Promise<boolean> => {
  const since = Date.now()
  const { passed, output } = await runQuietly(step)
  const seconds = ((Date.now() - since) / 1000).toFixed(1)
  process.stdout.write(`${passed ? '✓' : '✗'} ${step.name} (${seconds} s)\n${passed ? '' : `${output}\n`}`)
  return passed
}

/** Two at a time for the two cores of a small machine, the slowest first. */
const lanes = [
  [vitest('Fast tests and architecture', ['--project=packages', '--project=web'])],
  [types, formatAndLint, deadCode],
]

const outcomes = await Promise.all(
  lanes.map(async (lane) => {
    let passed = true
    for (const step of lane) passed = (await judge(step)) && passed
    return passed
  }),
)
process.exitCode = outcomes.every(Boolean) ? 0 : 1
