import type { CoffeeMember, CoffeeMembership } from '@elevate/contracts/coffee-members'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import { notFound, staleVersion } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { mayActFor, runsCoffeeIn } from '../policy.ts'
import { coffeeRefusal, refuseIf } from '../refusals.ts'
import { findRound } from '../rounds/queries.ts'
import { preparationRefusal } from '../rules.ts'
import { presentMember, presentMembership } from './present.ts'
import * as queries from './queries.ts'
import { type MembershipWish, membershipRefusal } from './rules.ts'
import { deleteSkip, insertSkip } from './skip-queries.ts'

type Whose = { organisationId: string; personId: string }

const membershipFor = async (tx: Tx, actor: Actor, { whose, today }: { whose: Whose; today: string }) => {
  const row = await queries.findMembership(tx, whose, today)
  if (!row || !mayActFor(actor, whose.personId, whose.organisationId)) throw notFound('This membership')
  return row
}

export const getMembership = (ctx: Context, whose: Whose): Promise<CoffeeMembership> =>
  ctx.read(async (db, actor) => presentMembership(await membershipFor(db, actor, { whose, today: ctx.today }), true))

/** Joins, leaves, pauses or chooses what is shared. The trail tells that something changed, never what. */
export const changeMembership = (ctx: Context, whose: Whose, wish: MembershipWish): Promise<CoffeeMembership> =>
  ctx.transaction(async (tx, actor) => {
    const before = await membershipFor(tx, actor, { whose, today: ctx.today })
    refuseIf(membershipRefusal(before, wish, ctx.today))
    await queries.holdOpenRound(tx, whose.organisationId)
    if (!(await queries.saveMembership(tx, { ...whose, ...wish }, ctx.expectedVersion))) throw staleVersion()
    await recordMembershipChange(tx, ctx, whose)
    return presentMembership(await membershipFor(tx, actor, { whose, today: ctx.today }), true)
  })

/**
 * One entry for whatever somebody changes about taking part, so that the trail does not tell a quiet request from a
 * pause.
 */
export const recordMembershipChange = (tx: Tx, ctx: Context, { organisationId, personId }: Whose): Promise<void> =>
  recordDone(tx, ctx, {
    action: 'coffee-membership.changed',
    subjectKind: 'person',
    subjectId: personId,
    organisationId,
  })

type Asked = queries.MemberFilter & { limit: number; cursor?: string }

export const listMembers = (
  ctx: Context,
  { limit, cursor, ...filter }: Asked,
): Promise<{ items: CoffeeMember[]; nextCursor: string | null }> => {
  const [sortName, id] = readPlace(cursor, ['text', 'id']) ?? []
  const after = sortName !== undefined && id !== undefined ? ([sortName, id] as const) : undefined
  return ctx.read(async (db, actor) => {
    const rows = queries.membersByName(db, filter, { today: ctx.today, after, limit: limit + 1 })
    if (!runsCoffeeIn(actor, filter.organisationId)) throw notFound('This organisation')
    const page = pageOf(await rows, limit, (row) => [row.sortName, row.personId])
    return { items: page.items.map(presentMember), nextCursor: page.nextCursor }
  })
}

export const skipRound = (ctx: Context, roundId: string, personId: string): Promise<null> =>
  ctx.transaction(async (tx, actor) => {
    const whose = await skippable(tx, actor, { roundId, personId })
    const row = await membershipFor(tx, actor, { whose, today: ctx.today })
    if (row.state === 'out') throw coffeeRefusal('not-taking-part')
    await insertSkip(tx, { ...whose, roundId })
    await recordMembershipChange(tx, ctx, whose)
    return null
  })

export const rejoinRound = (ctx: Context, roundId: string, personId: string): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    const whose = await skippable(tx, actor, { roundId, personId })
    await deleteSkip(tx, { roundId, personId })
    await recordMembershipChange(tx, ctx, whose)
  })

/** The round is looked at under its lock: a skip either comes before publishing and counts, or is refused. */
const skippable = async (tx: Tx, actor: Actor, { roundId, personId }: { roundId: string; personId: string }) => {
  const round = await findRound(tx, roundId, 'share')
  if (!round || !mayActFor(actor, personId, round.organisationId)) throw notFound('This round')
  refuseIf(preparationRefusal(round.state))
  return { organisationId: round.organisationId, personId }
}
