import type { VerbOf } from '@elevate/contracts/audit-actions'
import type { CoffeeRound, CoffeeRoundSummary } from '@elevate/contracts/coffee-rounds'
import type { CoffeeRoundState } from '@elevate/contracts/coffee-vocabulary'
import { newId } from '@elevate/db/ids'
import { type Actor, organisationsAs } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import { notFound, staleVersion } from '../../../errors.ts'
import { daysLater } from '../../../london.ts'
import { recordDone } from '../../audit/public.ts'
import { runsCoffeeIn } from '../policy.ts'
import { coffeeRefusal, refuseIf } from '../refusals.ts'
import { preparationRefusal, usualIceBreakers, usualTitle } from '../rules.ts'
import { presentSummary } from './present.ts'
import * as queries from './queries.ts'
import { showRound } from './show-round.ts'

/** The round for who runs coffee rounds there; for anybody else it is not there. */
export const roundFor = async (
  tx: Tx,
  actor: Actor,
  { roundId, lock }: { roundId: string; lock?: 'update' },
): Promise<queries.RoundRow> => {
  const round = await queries.findRound(tx, roundId, lock)
  if (!round || !runsCoffeeIn(actor, round.organisationId)) throw notFound('This round')
  return round
}

type Asked = { limit: number; cursor?: string; organisationId?: string; state?: CoffeeRoundState }

export const listRounds = (
  ctx: Context,
  asked: Asked,
): Promise<{ items: CoffeeRoundSummary[]; nextCursor: string | null }> => {
  const before = readPlace(asked.cursor, ['id'])?.[0]
  return ctx.read(async (db, actor) => {
    const mine = organisationsAs(actor, 'coordinator')
    const organisationIds = mine.filter((id) => asked.organisationId === undefined || id === asked.organisationId)
    const page = { before, limit: asked.limit + 1 }
    const rows = await queries.newestRounds(db, { organisationIds, state: asked.state }, page)
    const { items, nextCursor } = pageOf(rows, asked.limit, ({ id }) => [id])
    return { items: items.map(presentSummary), nextCursor }
  })
}

/** One transaction, because whether the preview is out of date is compared with what only the draw may see. */
export const getRound = (ctx: Context, roundId: string): Promise<CoffeeRound> =>
  ctx.transaction(async (tx, actor) => showRound(tx, await roundFor(tx, actor, { roundId }), ctx.today))

type NewRound = { organisationId: string; title?: string; meetBy?: string; iceBreakers?: string[] }

export const openRound = (ctx: Context, wanted: NewRound): Promise<CoffeeRound> =>
  ctx.transaction(async (tx, actor) => {
    if (!runsCoffeeIn(actor, wanted.organisationId)) throw notFound('This organisation')
    const organisation = await queries.lockOrganisation(tx, wanted.organisationId)
    if (!organisation) throw notFound('This organisation')
    const meetBy = wanted.meetBy ?? daysLater(ctx.today, organisation.settings.coffeeDaysToMeet)
    refuseIf(meetBy <= ctx.today ? 'meet-by-has-passed' : undefined)
    const id = newId()
    await queries.insertRound(tx, {
      id,
      organisationId: wanted.organisationId,
      title: wanted.title ?? usualTitle(ctx.today),
      meetBy,
      iceBreakers: wanted.iceBreakers ?? usualIceBreakers,
      openedAt: ctx.now,
      openedBy: actor.personId,
    })
    const round = await roundFor(tx, actor, { roundId: id })
    await recordRound(tx, ctx, { round, action: 'opened' })
    return showRound(tx, round, ctx.today)
  })

type RoundChange = { title?: string; meetBy?: string; iceBreakers?: string[] }

export const changeRound = (ctx: Context, roundId: string, change: RoundChange): Promise<CoffeeRound> =>
  ctx.transaction(async (tx, actor) => {
    const round = await roundFor(tx, actor, { roundId, lock: 'update' })
    refuseIf(preparationRefusal(round.state))
    if (round.version !== ctx.expectedVersion) throw staleVersion()
    if (change.meetBy !== undefined && change.meetBy <= ctx.today) throw coffeeRefusal('meet-by-has-passed')
    await queries.updateRound(tx, roundId, change)
    await recordRound(tx, ctx, { round, action: 'changed', fields: Object.keys(change) })
    return showRound(tx, await roundFor(tx, actor, { roundId }), ctx.today)
  })

type RoundStep = {
  round: { id: string; organisationId: string }
  action: VerbOf<'coffee-round'>
  fields?: string[]
  details?: Record<string, unknown>
}

export const recordRound = (tx: Tx, ctx: Context, { round, action, ...said }: RoundStep): Promise<void> =>
  recordDone(tx, ctx, {
    action: `coffee-round.${action}`,
    subjectKind: 'coffee-round',
    subjectId: round.id,
    organisationId: round.organisationId,
    ...said,
  })
