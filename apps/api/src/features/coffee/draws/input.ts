import type { CoffeeInput, CoffeePerson } from '@elevate/matching/coffee-person'
import { slotInWords } from './rules.ts'

/**
 * Everything a draw depends on, as it is stored: people are numbers, regions are numbers, no names. Pairs and meetings
 * are flat lists (`[a, b, round, a, b, round, …]`), because a large programme has a million of them.
 */
export type DrawInput = {
  round: number
  people: DrawPerson[]
  history: number[]
  /** Everybody who is kept apart; of them, what the coordinator knows of. */
  apart: number[]
  openlyApart: number[]
  /** Groups of the draw before that the coordinator keeps, and pairs to be kept apart in this round. */
  kept: number[][]
  forbids: number[]
  seed: string
}

export type DrawPerson = {
  region?: number
  slots?: string[]
  inTrio: number
  lastTrio?: number
  setAside: number
}

export const pairsIn = (flat: readonly number[]): [number, number][] =>
  Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] ?? 0, flat[2 * i + 1] ?? 0])

const meetingsIn = (flat: readonly number[]): [number, number, number][] =>
  Array.from({ length: flat.length / 3 }, (_, i) => [flat[3 * i] ?? 0, flat[3 * i + 1] ?? 0, flat[3 * i + 2] ?? 0])

const described = ({ region, slots, inTrio, lastTrio, setAside }: DrawPerson): CoffeePerson => ({
  ...(region === undefined ? {} : { region: String(region) }),
  ...(slots === undefined ? {} : { slots: slots.map(slotInWords) }),
  timesInTrio: inTrio,
  ...(lastTrio === undefined ? {} : { lastTrioRound: lastTrio }),
  timesSetAside: setAside,
})

/** As `packages/matching` asks for it; what is forbidden for this round is not in it yet. */
export const coffeeInput = (input: DrawInput): CoffeeInput => ({
  people: input.people.map(described),
  round: input.round,
  history: meetingsIn(input.history),
  exclusions: pairsIn(input.apart),
  seed: input.seed,
})
