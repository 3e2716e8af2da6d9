import type { VerbOf } from '@elevate/contracts/audit-actions'
import type { FollowUp } from '@elevate/contracts/check-in-follow-ups'
import { asSystem } from '@elevate/db/open'
import { type Actor, organisationsAs } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import type { Deps } from '../../../deps.ts'
import { notFound } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { tell } from '../../notifications/public.ts'
import { finishTasks } from '../../tasks/public.ts'
import { runsCheckInsIn } from '../policy.ts'
import { taskKeysOf } from './hand-over.ts'
import { presentFollowUp } from './present.ts'
import * as queries from './queries.ts'

type Asked = { limit: number; cursor?: string; organisationId?: string }

/** Has it come to this person, or to the coordinators of whom they are one? */
export const isTheirs = (
  actor: Actor,
  organisationId: string,
  hops: readonly { toPersonId: string | null }[],
): boolean =>
  hops.some(({ toPersonId }) => (toPersonId ? toPersonId === actor.personId : runsCheckInsIn(actor, organisationId)))

/** Looks past the wall for who waits and since when; why is shown only where it has come to the one who asks. */
export const listFollowUps = (
  ctx: Context,
  { limit, cursor, organisationId }: Asked,
): Promise<{ items: FollowUp[]; nextCursor: string | null }> => {
  const [dueOn, id] = readPlace(cursor, ['day', 'id']) ?? []
  const after = dueOn !== undefined && id !== undefined ? ([dueOn, id] as const) : undefined
  return ctx.transaction((tx, actor) =>
    asSystem(tx, async () => {
      const organisationIds = organisationsAs(actor, 'coordinator').filter((one) => (organisationId ?? one) === one)
      const who = { personId: actor.personId, organisationIds }
      const rows = await queries.openFollowUps(tx, who, { after, limit: limit + 1 })
      const page = pageOf(rows, limit, (row) => [row.dueOn, row.id])
      const ids = page.items.map((row) => row.id)
      const hops = Map.groupBy(ids.length > 0 ? await queries.hopsOf(tx, ids) : [], ({ followUpId }) => followUpId)
      const items = page.items.map((row) =>
        presentFollowUp(row, {
          isMine: isTheirs(actor, row.organisation.id, hops.get(row.id) ?? []),
          today: ctx.today,
        }),
      )
      return { items, nextCursor: page.nextCursor }
    }),
  )
}

/** For those only to whom it has come. */
const theirs = async (tx: Tx, actor: Actor, followUpId: string) => {
  const row = await queries.findFollowUp(tx, followUpId)
  const hops = row ? await queries.hopsOf(tx, [followUpId]) : []
  if (!row || !isTheirs(actor, row.organisation.id, hops)) throw notFound('This request')
  return row
}

export const acknowledge = (ctx: Context, deps: Deps, followUpId: string): Promise<FollowUp> =>
  ctx.transaction(async (tx, actor) => {
    const before = await theirs(tx, actor, followUpId)
    await see(tx, ctx, { deps, row: before })
    return presentFollowUp(await theirs(tx, actor, followUpId), { isMine: true, today: ctx.today })
  })

export const finish = (ctx: Context, deps: Deps, followUpId: string): Promise<FollowUp> =>
  ctx.transaction(async (tx, actor) => {
    const before = await theirs(tx, actor, followUpId)
    await see(tx, ctx, { deps, row: before })
    const by = { personId: ctx.actor.personId, now: ctx.now }
    if (await queries.markDone(tx, followUpId, { doneAt: by.now, doneBy: by.personId })) {
      await asSystem(tx, () => finishTasks(tx, taskKeysOf(followUpId), by))
      await recordStep(tx, ctx, { row: before, action: 'done' })
    }
    return presentFollowUp(await theirs(tx, actor, followUpId), { isMine: true, today: ctx.today })
  })

type Step = { row: queries.FollowUpFound; action: VerbOf<'check-in-follow-up'> }

/** The first who says "I have seen it" stops it from being passed on; the partner is told by whom. */
const see = async (tx: Tx, ctx: Context, { deps, row }: { deps: Deps; row: queries.FollowUpFound }): Promise<void> => {
  if (!(await queries.markSeen(tx, row.id, { seenAt: ctx.now, seenBy: ctx.actor.personId }))) return
  const seen = await queries.findFollowUp(tx, row.id)
  await tell(tx, deps, [
    {
      organisationId: row.organisation.id,
      personId: row.person.id,
      kind: 'check-ins',
      title: `${seen?.seenByName ?? 'The programme team'} has seen that you would like to hear from us`,
      body: 'They will be in touch. You can see on your check-ins page who has seen it, and when.',
      href: '/check-ins',
      dedupeKey: `check-in-seen:${row.id}`,
      about: { kind: 'check-in-follow-up', id: row.id },
    },
  ])
  await recordStep(tx, ctx, { row, action: 'seen' })
}

const recordStep = (tx: Tx, ctx: Context, { row, action }: Step): Promise<void> =>
  recordDone(tx, ctx, {
    action: `check-in-follow-up.${action}`,
    subjectKind: 'person',
    subjectId: row.person.id,
    organisationId: row.organisation.id,
  })
