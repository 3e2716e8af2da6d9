import type { MyCoffeePlace } from '@elevate/contracts/coffee-mine'
import { asSystem } from '@elevate/db/open'
import type { Context } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { notFound } from '../../../errors.ts'
import { matchCalendar } from '../groups/match-files.ts'
import { groupsStillOn, lastGroupOf, peopleToTell } from '../groups/queries.ts'
import { presentMembership } from '../members/present.ts'
import { type MembershipRow, membershipsOf } from '../members/queries.ts'
import { findRound } from '../rounds/queries.ts'
import { presentMatches, presentWait } from './present.ts'
import * as queries from './queries.ts'

/** Everything about one's own coffee roulette, in one flight. */
export const getMyCoffee = (ctx: Context): Promise<{ items: MyCoffeePlace[] }> =>
  ctx.read(async (db, { personId }) => {
    const [places, memberships, matches, waits] = await Promise.all([
      queries.placesOf(db, personId),
      membershipsOf(db, personId, ctx.today),
      queries.matchesOf(db, personId),
      queries.waitsOf(db, personId),
    ])
    const ofHere = <T extends { organisationId: string }>(rows: T[], id: string) =>
      rows.filter(({ organisationId }) => organisationId === id)
    const items = places.flatMap(({ organisation, ...round }) => {
      const [membership] = ofHere(memberships, organisation.id)
      if (!membership) return []
      const all = presentMatches(ofHere(matches, organisation.id))
      return [
        {
          organisation,
          membership: presentMembership(membership, true),
          nextRound: nextRound(round, membership),
          waiting: ofHere(waits, organisation.id).map(presentWait),
          matches: all.filter(({ state }) => state === 'published'),
          pastMatches: all.filter(({ state }) => state !== 'published'),
          can: { askToBeKeptApart: true },
        },
      ]
    })
    return { items }
  })

type Round = Omit<Awaited<ReturnType<typeof queries.placesOf>>[number], 'organisation'>

const nextRound = (round: Round, membership: MembershipRow): MyCoffeePlace['nextRound'] => {
  const { roundId, title, meetBy, isSkipping } = round
  if (roundId === null || title === null || meetBy === null) return null
  const takesPart = membership.state !== 'out'
  return { id: roundId, title, meetBy, isSkipping, can: { skip: takesPart && !isSkipping, rejoin: isSkipping } }
}

/** The match as it stands: an entry while it is on, and what takes the entry out once it is off. */
export const getMyCalendarFile = (ctx: Context, deps: Deps, roundId: string): Promise<string> =>
  ctx.transaction(async (tx, { personId }) => {
    const round = await findRound(tx, roundId)
    const last = await lastGroupOf(tx, roundId, personId)
    if (!round || !last) throw notFound('This match')
    const isOff = round.state === 'cancelled' || last.leftAt !== null
    const now = (await groupsStillOn(tx, roundId)).find(({ group }) => group.id === last.group.id)
    const others = (now?.people ?? []).filter((id) => id !== personId)
    // Who is in one's own match is told what they are called, whatever else the organisation knows of them.
    const people = await asSystem(tx, () => peopleToTell(tx, round.organisationId, others))
    return matchCalendar(deps, {
      round,
      group: last.group,
      others: people.map(({ called }) => called),
      method: isOff ? 'CANCEL' : 'PUBLISH',
      stamp: ctx.now,
    })
  })
