import { createHash } from 'node:crypto'
import { asSystem } from '@elevate/db/open'
import type { CoffeeInput, CoffeePerson } from '@elevate/matching/coffee-person'
import type { Tx } from '../../../context.ts'
import { monthsLater } from '../../../london.ts'
import type { RoundRow } from '../rounds/queries.ts'
import * as queries from './queries.ts'
import { pairsKeptApartQuietly, postcodeArea, slotInWords } from './rules.ts'

/** Everything that a draw of this round depends on, by the ids of people. Confidential: `apart` holds quiet requests. */
export type Pool = {
  round: number
  people: queries.PersonToDraw[]
  matches: { low: string; high: string; round: number }[]
  apart: [string, string][]
  /** Those of `apart` that the coordinator knows: they made them. */
  openlyApart: [string, string][]
  isNational: boolean
}

type PoolOf = { round: RoundRow; today: string; personIds?: string[] }

/** Reads the pool. The one place where quiet requests are looked at: the walls are lifted for this question alone. */
export const readPool = async (tx: Tx, { round, today, personIds }: PoolOf): Promise<Pool> => {
  const { organisationId, organisation } = round
  const since = monthsLater(today, -organisation.settings.coffeeHistoryMonths)
  const place = { roundId: round.id, organisationId, today }
  const [people, matches, openly] = await Promise.all([
    queries.peopleToDraw(tx, place, personIds),
    queries.matchesSince(tx, organisationId, since),
    queries.keptApart(tx, organisationId),
  ])
  const quietly = await asSystem(tx, () => queries.quietRequests(tx, organisationId))
  const openlyApart = openly.map(({ low, high }): [string, string] => [low, high])
  return {
    round: round.number,
    people,
    matches,
    apart: [...openlyApart, ...pairsKeptApartQuietly(quietly, people)],
    openlyApart,
    isNational: organisation.kind === 'national',
  }
}

/** Changes with everything that the draw or its sentences rest on, so it does not tell what has changed. */
export const poolHash = (pool: Pool): string => createHash('sha256').update(JSON.stringify(pool)).digest('base64url')

const describe = (person: queries.PersonToDraw, isNational: boolean): CoffeePerson => {
  const region = isNational ? postcodeArea(person.postcode) : undefined
  return {
    ...(region === undefined ? {} : { region }),
    ...(person.availability.length > 0 ? { slots: person.availability.map(slotInWords) } : {}),
    timesInTrio: person.timesInTrio,
    ...(person.lastTrioRound === null ? {} : { lastTrioRound: person.lastTrioRound }),
    timesSetAside: person.timesSetAside,
  }
}

/** The pool in numbers, as `packages/matching` asks for it, for these people and with these further pairs kept apart. */
export const numbered = (
  pool: Pool,
  people: readonly queries.PersonToDraw[],
  { seed, forbids }: { seed: string; forbids: readonly [string, string][] },
) => {
  const numbers = new Map(people.map(({ id }, number) => [id, number]))
  const pairOf = (a: string, b: string): [number, number] | undefined => {
    const [x, y] = [numbers.get(a), numbers.get(b)]
    return x === undefined || y === undefined ? undefined : [x, y]
  }
  const pairsOf = (pairs: readonly (readonly [string, string])[]) => pairs.flatMap(([a, b]) => wrapped(pairOf(a, b)))
  const history = pool.matches.flatMap(({ low, high, round }): [number, number, number][] => {
    const pair = pairOf(low, high)
    return pair ? [[...pair, round]] : []
  })
  const input: CoffeeInput = {
    people: people.map((person) => describe(person, pool.isNational)),
    round: pool.round,
    history,
    exclusions: pairsOf([...pool.apart, ...forbids]),
    seed,
  }
  return { input, pairsOf }
}

const wrapped = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value])
