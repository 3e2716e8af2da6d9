import type { VerbOf } from '@elevate/contracts/audit-actions'
import type { Input, Output } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/mentorships'
import type { Mentorship, MentorshipDetails } from '@elevate/contracts/mentorships'
import { asSystem } from '@elevate/db/open'
import { type Actor, organisationsAs } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import { conflict, notFound } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { finishTasks } from '../../tasks/public.ts'
import { sideOf } from '../policy.ts'
import { ended } from '../refusals.ts'
import { firstContactKey } from './pair-up.ts'
import { presentPair } from './present.ts'
import * as queries from './queries.ts'

type Query = { limit: number; cursor?: string; state?: Mentorship['state']; whose?: 'mine' | 'programme' }

export const listPairs = (ctx: Context, { limit, cursor, ...wanted }: Query) =>
  ctx.read(async (db, actor): Promise<Output<typeof contract.listMentorships>> => {
    const [before] = readPlace(cursor, ['id']) ?? []
    const rows = await queries.pairsInOrder(db, {
      personId: actor.personId,
      organisationIds: organisationsAs(actor, 'coordinator'),
      whose: wanted.whose,
      state: wanted.state,
      today: ctx.today,
      before,
      limit: limit + 1,
    })
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id])
    return { items: items.map((row) => presentPair(actor, row, ctx.today)), nextCursor }
  })

/** For the two, and who runs the programme. */
export const pairFor = async (tx: Tx, actor: Actor, mentorshipId: string): Promise<queries.PairRow> => {
  const row = await queries.findPair(tx, mentorshipId)
  if (!row || !sideOf(actor, row)) throw notFound('This mentorship')
  return row
}

/** The same, locked, and still running. */
export const runningPairFor = async (tx: Tx, actor: Actor, mentorshipId: string): Promise<queries.PairRow> => {
  await queries.lockPair(tx, mentorshipId)
  const row = await pairFor(tx, actor, mentorshipId)
  if (row.endedAt) throw ended()
  return row
}

export const getPair = (ctx: Context, mentorshipId: string): Promise<MentorshipDetails> =>
  ctx.transaction((tx, actor) => shownPair(tx, ctx, { actor, mentorshipId }))

/** How to reach the other is for the two, while it runs. */
export const shownPair = async (
  tx: Tx,
  ctx: Context,
  { actor, mentorshipId }: { actor: Actor; mentorshipId: string },
): Promise<MentorshipDetails> => {
  const row = await pairFor(tx, actor, mentorshipId)
  const shown = presentPair(actor, row, ctx.today)
  if (shown.side === 'programme' || row.endedAt) return { ...shown, reach: null }
  const other = shown.side === 'partner' ? shown.mentor : shown.partner
  const reach = await queries.reachOf(tx, other.personId)
  return { ...shown, reach: reach ? { name: other.name, ...reach } : null }
}

export const noteFirstContact = (ctx: Context, mentorshipId: string): Promise<MentorshipDetails> =>
  ctx.transaction(async (tx, actor) => {
    const row = await runningPairFor(tx, actor, mentorshipId)
    if (row.firstContactOn === null) {
      await noteContact(tx, { mentorshipId, day: ctx.today, by: { personId: actor.personId, now: ctx.now } })
      await recordPair(tx, ctx, row, 'first-contact')
    }
    return shownPair(tx, ctx, { actor, mentorshipId })
  })

type Contact = { mentorshipId: string; day: string; by: { personId: string | null; now: Date } }

/** The two have been in touch, in a session or otherwise; the first time is kept, and again changes nothing. */
export const noteContact = (tx: Tx, { mentorshipId, day, by }: Contact): Promise<void> =>
  asSystem(tx, async () => {
    await queries.noteContactOnce(tx, mentorshipId, day)
    await finishTasks(tx, [firstContactKey(mentorshipId), `${firstContactKey(mentorshipId)}:late`], by)
  })

type Pause = Input<typeof contract.pauseMentorship>['body']

export const pausePair = (ctx: Context, mentorshipId: string, { until }: Pause): Promise<MentorshipDetails> =>
  ctx.transaction(async (tx, actor) => {
    const row = await runningPairFor(tx, actor, mentorshipId)
    if (until !== null && until <= ctx.today) throw conflict('in-the-past', 'Choose a day after today.')
    await queries.updatePair(tx, mentorshipId, { isPaused: true, pausedUntil: until })
    await recordPair(tx, ctx, row, 'paused')
    return shownPair(tx, ctx, { actor, mentorshipId })
  })

export const resumePair = (ctx: Context, mentorshipId: string): Promise<MentorshipDetails> =>
  ctx.transaction(async (tx, actor) => {
    const row = await runningPairFor(tx, actor, mentorshipId)
    await queries.updatePair(tx, mentorshipId, { isPaused: false, pausedUntil: null })
    await recordPair(tx, ctx, row, 'resumed')
    return shownPair(tx, ctx, { actor, mentorshipId })
  })

// biome-ignore lint/complexity/useMaxParams: what was done stands last, as in a sentence.
export const recordPair = (tx: Tx, ctx: Context, row: queries.PairRow, action: VerbOf<'mentorship'>): Promise<void> =>
  recordDone(tx, ctx, {
    action: `mentorship.${action}`,
    subjectKind: 'mentorship',
    subjectId: row.id,
    organisationId: row.organisationId,
  })
