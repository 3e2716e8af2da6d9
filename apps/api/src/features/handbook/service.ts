import type { Output } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/handbook'
import type { Handbook, MyHandbook } from '@elevate/contracts/handbook'
import { type Actor, organisationsAs } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { pageOf, readNumber, readPlace } from '../../cursor.ts'
import { conflict, notFound } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { isAskedToRead, mayReadHandbookOf, writesHandbookOf } from './policy.ts'
import * as queries from './queries.ts'

export const present = (row: queries.PublishedRow, actor: Actor): Handbook => ({
  ...row,
  publishedAt: row.publishedAt?.toISOString() ?? '',
  acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
  can: {
    acknowledge: isAskedToRead(actor, row.organisation.id) && row.isNewest && row.acknowledgedAt === null,
    edit: writesHandbookOf(actor, row.organisation.id),
  },
})

export const getHandbook = (ctx: Context, organisationId: string, number?: number): Promise<Handbook> =>
  ctx.read(async (db, actor) => {
    const which = { organisationId, ...(number === undefined ? {} : { number }) }
    const row = await queries.findPublished(db, actor.personId, which)
    if (!row || !mayReadHandbookOf(actor, organisationId)) throw notFound('This handbook')
    return present(row, actor)
  })

export const listMine = (ctx: Context): Promise<{ items: MyHandbook[] }> =>
  ctx.read(async (db, actor) => {
    const rows = await queries.newestOf(db, actor.personId, organisationsAs(actor, 'mentor'))
    return {
      items: rows.map(({ organisation, number, whatChanged, acknowledgedAt }) => ({
        organisation,
        number,
        whatChanged,
        acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
      })),
    }
  })

/** Saying so again changes nothing; an earlier version cannot be acknowledged once there is a newer one. */
export const acknowledge = (ctx: Context, organisationId: string, number: number): Promise<Handbook> =>
  ctx.transaction(async (tx, actor) => {
    const { personId } = actor
    if (!isAskedToRead(actor, organisationId)) throw notFound('This handbook')
    const row = await queries.findPublished(tx, personId, { organisationId, number })
    if (!row) throw notFound('This handbook')
    if (!row.isNewest) throw conflict('newer-version', 'There is a newer version. Read that one.')
    if (row.acknowledgedAt) return present(row, actor)
    await queries.acknowledge(tx, { handbookVersionId: row.id, personId, organisationId, at: ctx.now })
    await recordDone(tx, ctx, {
      action: 'handbook.acknowledged',
      subjectKind: 'handbook',
      subjectId: row.id,
      organisationId,
    })
    return present({ ...row, acknowledgedAt: ctx.now }, actor)
  })

type Asked = { limit: number; cursor?: string }

export const listVersions = (
  ctx: Context,
  organisationId: string,
  { limit, cursor }: Asked,
): Promise<Output<typeof contract.listHandbookVersions>> =>
  ctx.read(async (db, actor) => {
    const page = { before: readNumber(cursor), limit: limit + 1 }
    const rows = await queries.versionsNewestFirst(db, organisationId, page)
    if (!mayReadHandbookOf(actor, organisationId)) throw notFound('This handbook')
    const { items, nextCursor } = pageOf(rows, limit, ({ number }) => [number])
    return {
      items: items.map((row) => ({ ...row, publishedAt: row.publishedAt?.toISOString() ?? '' })),
      nextCursor,
    }
  })

/** Which of the mentors have read it; for who runs the programme. */
export const listReaders = (
  ctx: Context,
  organisationId: string,
  { limit, cursor }: Asked,
): Promise<Output<typeof contract.listHandbookReaders>> => {
  const [name, id] = readPlace(cursor, ['text', 'id']) ?? []
  const after = name !== undefined && id !== undefined ? ([name, id] as const) : undefined
  return ctx.read(async (db, actor) => {
    if (!writesHandbookOf(actor, organisationId)) throw notFound('This organisation')
    const [newest, rows] = await Promise.all([
      queries.newestNumber(db, organisationId),
      queries.readersByName(db, organisationId, { today: ctx.today, after, limit: limit + 1 }),
    ])
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.sort, row.id])
    return {
      items: items.map((row) => ({
        person: { id: row.id, name: row.name },
        state: stateOf(row.number, newest),
        number: row.number,
        at: row.at === null ? null : new Date(row.at).toISOString(),
      })),
      nextCursor,
    }
  })
}

const stateOf = (number: number | null, newest: number) => {
  if (number === null) return 'never'
  return number === newest ? 'read' : 'earlier'
}
