import type { MyFollowUp } from '@elevate/contracts/check-in-vocabulary'
import type {
  askToTalk as askContract,
  CheckIn,
  CheckInCompany,
  CheckInDraft,
  CheckInSummary,
  CheckInTrend,
  saveCheckInDraft,
} from '@elevate/contracts/check-ins'
import type { Input } from '@elevate/contracts/endpoint'
import type { Context, Tx } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import type { Deps } from '../../../deps.ts'
import { notFound, staleVersion } from '../../../errors.ts'
import { openFollowUp } from '../follow-ups/hand-over.ts'
import { presentMine } from '../follow-ups/present.ts'
import { followUpsOf, hopsOf, openCallBacksOf } from '../follow-ups/queries.ts'
import { isPartnerIn } from '../queries.ts'
import { checkInRefusal } from '../refusals.ts'
import { stateOf } from '../rules.ts'
import { findCompany, promiseOf } from '../team/company.ts'
import * as queries from './queries.ts'
import { showCheckIn } from './show.ts'

type Asked = { limit: number; cursor?: string }

export const listMine = (
  ctx: Context,
  { limit, cursor }: Asked,
): Promise<{ items: CheckInSummary[]; nextCursor: string | null }> => {
  const before = readPlace(cursor, ['id'])?.[0]
  return ctx.transaction(async (tx, { personId }) => {
    const rows = await queries.invitationsOf(tx, personId, { before, limit: limit + 1 })
    const page = pageOf(rows, limit, ({ id }) => [id])
    const ids = page.items.map(({ id }) => id)
    const found = ids.length > 0 ? await followUpsOf(tx, personId, ids) : []
    const hops =
      found.length > 0
        ? await hopsOf(
            tx,
            found.map(({ id }) => id),
          )
        : []
    const items = page.items.map(({ questions, isSent, ...row }) => {
      const followUp = found.find(({ roundId }) => roundId === row.id)
      return {
        ...row,
        state: stateOf({ ...row, isSent, today: ctx.today }),
        followUp: followUp ? presentMine(followUp, hops) : null,
      }
    })
    return { items, nextCursor: page.nextCursor }
  })
}

export const getMine = (ctx: Context, checkInId: string): Promise<CheckIn> =>
  ctx.transaction((tx, { personId }) => showCheckIn(tx, { checkInId, personId, today: ctx.today }))

type Draft = Input<typeof saveCheckInDraft>['body']

export const saveDraft = (ctx: Context, checkInId: string, draft: Draft): Promise<CheckInDraft> =>
  ctx.transaction(async (tx, { personId }) => {
    const invitation = await queries.findInvitation(tx, checkInId, personId)
    if (!invitation) throw notFound('This check-in')
    const state = stateOf({ ...invitation, today: ctx.today })
    if (state !== 'open') throw checkInRefusal(state === 'sent' ? 'already-sent' : 'check-in-over')
    const saved = await queries.saveDraft(tx, { roundId: checkInId, personId, ...draft }, ctx.expectedVersion)
    if (!saved) throw staleVersion()
    return { ...draft, version: ctx.expectedVersion + 1 }
  })

const trendLength = 24

export const getTrend = (ctx: Context): Promise<CheckInTrend> =>
  ctx.read(async (db, { personId }) => ({
    points: (await queries.scoresOf(db, personId, trendLength)).toReversed(),
  }))

const callBacksOf = async (tx: Tx, personId: string): Promise<Map<string, MyFollowUp>> => {
  const rows = await openCallBacksOf(tx, personId)
  const hops =
    rows.length > 0
      ? await hopsOf(
          tx,
          rows.map(({ id }) => id),
        )
      : []
  return new Map(rows.map((row) => [row.organisation.id, presentMine(row, hops)]))
}

export const listCompany = (ctx: Context): Promise<{ items: CheckInCompany[] }> =>
  ctx.transaction(async (tx, { personId }) => {
    const places = await queries.placesOf(tx, personId)
    const talks = await callBacksOf(tx, personId)
    const items: CheckInCompany[] = []
    // A person is a partner in one or two organisations, never in many.
    for (const organisation of places) {
      const company = await findCompany(tx, { organisationId: organisation.id, personId }, ctx.today)
      items.push({ organisation, promise: promiseOf(company, ctx.today), talk: talks.get(organisation.id) ?? null })
    }
    return { items }
  })

type Talk = Input<typeof askContract>['body']

/** Nothing but "please ring me" is kept; asked again while one is open it is the same one. */
export const askToTalk = (ctx: Context, deps: Deps, { organisationId, channel }: Talk): Promise<MyFollowUp> =>
  ctx.transaction(async (tx, { personId }) => {
    if (!(await isPartnerIn(tx, organisationId, personId))) throw notFound('This organisation')
    const company = await findCompany(tx, { organisationId, personId }, ctx.today)
    if (!company.lead) throw checkInRefusal('no-lead')
    const person = { id: personId, name: await queries.personName(tx, personId) }
    const wanted = {
      organisationId,
      person,
      roundId: null,
      channel,
      reasons: ['talk' as const],
      by: 'my-lead' as const,
    }
    await openFollowUp(tx, deps, { wanted, company, now: ctx.now })
    const open = (await callBacksOf(tx, personId)).get(organisationId)
    if (!open) throw notFound('This request')
    return open
  })
