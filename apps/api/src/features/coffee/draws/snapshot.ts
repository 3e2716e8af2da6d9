import { asSystem } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import { monthsLater } from '../../../london.ts'
import type { RoundRow } from '../rounds/queries.ts'
import type { DrawInput, DrawPerson } from './input.ts'
import * as queries from './queries.ts'
import { pairsKeptApartQuietly, postcodeArea } from './rules.ts'

/**
 * Everything that a draw of this round depends on: people as numbers, `ids[number]` is who they are. Confidential:
 * `apart` holds quiet requests.
 */
export type Snapshot = Omit<DrawInput, 'history' | 'kept' | 'forbids' | 'seed'> & {
  ids: string[]
  states: string[]
  /** `history` of the input as text, without its brackets. */
  meetings: string
}

type SnapshotOf = { round: RoundRow; today: string; personIds?: string[] }

const sinceOf = ({ organisation }: RoundRow, today: string): string =>
  monthsLater(today, -organisation.settings.coffeeHistoryMonths)

/** The one place where quiet requests are looked at: the walls are lifted for this question alone. */
export const takeSnapshot = async (tx: Tx, { round, today, personIds }: SnapshotOf): Promise<Snapshot> => {
  const { organisationId, organisation } = round
  const place = { roundId: round.id, organisationId, today }
  const [people, openly] = await Promise.all([
    queries.peopleToDraw(tx, place, personIds),
    queries.keptApart(tx, organisationId),
  ])
  const quietly = await asSystem(tx, () => queries.quietRequests(tx, organisationId))
  const ids = people.map(({ id }) => id)
  const since = sinceOf(round, today)
  const meetings = await queries.meetingsSince(tx, { organisationId, since }, ids)
  const numbered = numbering(ids)
  const openlyApart = numbered(openly.map(({ low, high }): [string, string] => [low, high]))
  return {
    ids,
    states: people.map(({ state }) => state),
    round: round.number,
    people: described(people, organisation.kind === 'national'),
    meetings,
    openlyApart,
    apart: [...openlyApart, ...numbered(pairsKeptApartQuietly(quietly, people))],
  }
}

/** Pairs of ids as a flat list of numbers; those with somebody else in them are left out. */
export const numbering = (ids: readonly string[]) => {
  const numbers = new Map(ids.map((id, number) => [id, number]))
  return (pairs: readonly (readonly [string, string])[]): number[] =>
    pairs.flatMap(([a, b]) => {
      const [x, y] = [numbers.get(a), numbers.get(b)]
      return x === undefined || y === undefined ? [] : [x, y]
    })
}

/** Regions become numbers in the order in which they come up: the draw asks only whether two are the same. */
const described = (people: readonly queries.PersonToDraw[], isNational: boolean): DrawPerson[] => {
  const areas = people.map(({ postcode }) => (isNational ? postcodeArea(postcode) : undefined))
  const regions = new Map([...new Set(areas)].map((area, number) => [area, number]))
  return people.map(({ availability, timesInTrio, lastTrioRound, timesSetAside }, number) => {
    const region = areas[number] === undefined ? undefined : regions.get(areas[number])
    return {
      ...(region === undefined ? {} : { region }),
      ...(availability.length > 0 ? { slots: availability } : {}),
      inTrio: timesInTrio,
      ...(lastTrioRound === null ? {} : { lastTrio: lastTrioRound }),
      setAside: timesSetAside,
    }
  })
}

/** Changes with everything that the draw rests on, so it does not tell what has changed. */
export const stampOf = (tx: Tx, { round, today }: SnapshotOf): Promise<string> =>
  asSystem(tx, () =>
    queries.poolStamp(tx, {
      roundId: round.id,
      organisationId: round.organisationId,
      today,
      since: sinceOf(round, today),
    }),
  )

export type Wishes = {
  seed: string
  /** Groups of two or three to be kept as they are, by ids. */
  kept: readonly (readonly string[])[]
  forbids: readonly (readonly [string, string])[]
}

/** The stored form of the input: JSON with its fields in one order, so that the same input has the same hash. */
export const inputText = (snapshot: Snapshot, { seed, kept, forbids }: Wishes): string => {
  const numbers = new Map(snapshot.ids.map((id, number) => [id, number]))
  const groups = kept.map((group) => group.flatMap((id) => numbers.get(id) ?? []))
  const rest = {
    apart: snapshot.apart,
    openlyApart: snapshot.openlyApart,
    kept: groups.filter((group, i) => group.length === kept[i]?.length),
    forbids: numbering(snapshot.ids)(forbids),
    seed,
  }
  const people = JSON.stringify({ round: snapshot.round, people: snapshot.people })
  return `${people.slice(0, -1)},"history":[${snapshot.meetings}],${JSON.stringify(rest).slice(1)}`
}

/** The same, read: for the small draws after a drop-out, which are not stored. */
export const inputOf = (snapshot: Snapshot, seed: string): DrawInput =>
  JSON.parse(inputText(snapshot, { seed, kept: [], forbids: [] })) as DrawInput
