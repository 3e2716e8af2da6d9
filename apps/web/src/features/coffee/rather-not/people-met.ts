import type { CoffeeRatherNot, MyCoffeePlace } from '@elevate/contracts/coffee-mine'
import type { CoffeePerson } from '@elevate/contracts/coffee-vocabulary'

/** Everybody I was matched with, once each, by name, without those I have named already. */
export function peopleMet(place: MyCoffeePlace, taken: readonly CoffeeRatherNot[]): CoffeePerson[] {
  const isTaken = ({ id }: CoffeePerson) => taken.some(({ personId }) => personId === id)
  const met = [...place.matches, ...place.pastMatches].flatMap(({ people }) => people)
  const once = new Map(met.map(({ id, name }) => [id, { id, name }]))
  return [...once.values()].filter((person) => !isTaken(person)).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
