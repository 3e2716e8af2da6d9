import { type CoffeePerson, coffeeSuitability } from '../src/coffee-person.ts'
import type { RoundInstance, RoundPlan } from '../src/plan.ts'
import { type Random, seededRandom } from '../src/random.ts'
import { drawRoundWith } from '../src/round.ts'
import { penaltyOf, type Suitability } from '../src/soft/suitability.ts'
import { cpuOf } from './machinery/cpu.ts'
import { inputOf } from './machinery/inputs.ts'
import { count, isQuick, ms, printTable } from './machinery/table.ts'

type Taste = {
  readonly name: string
  readonly person: (random: Random) => Omit<CoffeePerson, 'timesInTrio' | 'timesSetAside'>
}

const slots = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].flatMap((day) => [`${day} am`, `${day} pm`])
const modes = ['online', 'in-person', 'either'] as const

const tastes: readonly Taste[] = [
  {
    name: 'half in one organisation',
    person: (random) => ({ organisation: random.below(2) === 0 ? 'large' : `small ${random.below(60)}` }),
  },
  {
    name: 'organisation, region, times, mode',
    person: (random) => ({
      organisation: `${random.below(3) * random.below(40)}`,
      region: `${random.below(7)}`,
      slots: slots.filter(() => random.below(5) === 0),
      mode: modes[random.below(3)] ?? 'either',
    }),
  },
]

function costOf(suitability: Suitability, { groups }: RoundPlan): number {
  const pairs = groups.flatMap((group) => group.flatMap((a, i) => group.slice(i + 1).map((b) => [a, b] as const)))
  return pairs.reduce((sum, [a, b]) => sum + penaltyOf(suitability, a, b), 0)
}

function row(instance: RoundInstance, { name, person }: Taste): string[] {
  const random = seededRandom(name)
  const people = Array.from({ length: instance.participants }, () => ({
    ...person(random),
    timesInTrio: 0,
    timesSetAside: 0,
  }))
  const suitability = coffeeSuitability(people)
  const draw = () => drawRoundWith(instance, { suitability })
  const first = cpuOf(draw)
  const best = Math.min(first.ms, ...(isQuick ? [] : [cpuOf(draw).ms, cpuOf(draw).ms]))
  const { soft } = first.value
  const without = costOf(suitability, drawRoundWith(instance, {}))
  const gap = soft === undefined || soft.cost === soft.bound ? 'proved' : `${soft.cost - soft.bound}`
  const figures = [soft?.cost ?? 0, soft?.bound ?? 0, without].map(count)
  return [count(instance.participants), name, ms(best), ms(first.ms), ...figures, gap]
}

const sizes = isQuick ? [200, 201] : [1_000, 1_001, 5_000]
printTable(
  'Soft preferences after 26 rounds: processor time; cost of the plan, what no plan can stay below, cost without preferences',
  ['people', 'preferences', 'best', 'first call', 'cost', 'bound', 'without', 'gap'],
  sizes.flatMap((people) => tastes.map((taste) => row(inputOf(['played', people, 26]), taste))),
)
