import type { CoffeePerson } from '../coffee-person.ts'
import type { Tastes } from './tastes.ts'

const isSame = (a: string | undefined, b: string | undefined) => a !== undefined && a === b

function penalty(a: CoffeePerson, b: CoffeePerson): number {
  const haveTimes = a.slots !== undefined && b.slots !== undefined
  const modes = [a.mode, b.mode]
  return (
    (isSame(a.organisation, b.organisation) ? 8 : 0) +
    (isSame(a.region, b.region) ? 4 : 0) +
    (haveTimes && !a.slots.some((slot) => b.slots?.includes(slot)) ? 2 : 0) +
    (modes.includes('online') && modes.includes('in-person') ? 1 : 0)
  )
}

/** The preferences of a coffee round, person by person: the yardstick for what a plan says of them. */
export function coffeeTastes(people: readonly CoffeePerson[]): Tastes {
  return {
    penalty: (a, b) => {
      const [first, second] = [people[a], people[b]]
      return first && second ? penalty(first, second) : 0
    },
    kind: (person) => person,
  }
}
