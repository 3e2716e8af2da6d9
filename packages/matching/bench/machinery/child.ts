import { at } from '../../src/at.ts'
import type { RoundInstance } from '../../src/plan.ts'
import { planFault } from '../../src/verify.ts'
import { cpuOf, firstAndBest } from './cpu.ts'
import { inputOf } from './inputs.ts'
import { methods } from './methods.ts'
import type { Measured, Task } from './one-run.ts'
import { bonds, within, worthOf } from './worth.ts'

/** The yardstick: one plain pass over everybody and every pair listed, O(n + |H|). */
function plainPass({ participants, history, exclusions }: RoundInstance): number {
  const degree = new Int32Array(participants)
  const count = (a: number, b: number) => {
    degree[a] = at(degree, a) + 1
    degree[b] = at(degree, b) + 1
  }
  for (const [a, b] of history) count(a, b)
  for (const [a, b] of exclusions) count(a, b)
  return degree.reduce((most, value) => Math.max(most, value), 0)
}

const peakMegabytes = () => process.resourceUsage().maxRSS / 1_024

/** One task, alone in its process: nothing that ran before has warmed it up or filled its memory. */
function measured({ input, method, runs }: Task): Measured {
  const instance = inputOf(input)
  const before = peakMegabytes()
  const draw = methods[method]
  const first = cpuOf(() => draw(instance))
  const peak = peakMegabytes()
  const { best } = runs > 0 ? firstAndBest(runs - 1, () => draw(instance)) : { best: first.ms }
  const pass = firstAndBest(20, () => plainPass(instance)).best
  const { groups, plan } = first.value
  const proof = plan && cpuOf(() => planFault(instance, plan))
  const checked = plan && Math.min(proof?.ms ?? 0, ...(runs > 1 ? [cpuOf(() => planFault(instance, plan)).ms] : []))
  return {
    size: instance.participants + instance.history.length + instance.exclusions.length,
    people: instance.participants,
    first: first.ms,
    best: Math.min(first.ms, best),
    pass,
    before,
    peak,
    worth: worthOf(bonds(within(instance, groups)), groups),
    verify: checked,
    fault: proof?.value,
    certificate: plan?.certificate.kind,
  }
}

process.stdout.write(JSON.stringify(measured(JSON.parse(process.argv[2] ?? ''))))
