import type { Notification } from '@elevate/contracts/me'
import type { Context } from '../../context.ts'
import { pageOf, readPlace } from '../../cursor.ts'
import { notFound } from '../../errors.ts'
import * as queries from './queries.ts'

type Asked = { limit: number; cursor?: string }

export const listMyNotifications = async (
  ctx: Context,
  { limit, cursor }: Asked,
): Promise<{ items: Notification[]; nextCursor: string | null }> => {
  const [before = null] = readPlace(cursor, ['id']) ?? []
  return ctx.read(async (db, actor) => {
    const page = { before, limit: limit + 1 }
    const { items, nextCursor } = pageOf(await queries.notificationsOf(db, actor.personId, page), limit, ({ id }) => [
      id,
    ])
    const told = items.map(({ createdAt, readAt, ...one }) => ({
      ...one,
      createdAt: createdAt.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    }))
    return { items: told, nextCursor }
  })
}

export const markNotificationsRead = (ctx: Context): Promise<void> =>
  ctx.transaction((tx, actor) => queries.markAllRead(tx, actor.personId, ctx.now))

export const markNotificationRead = (ctx: Context, id: string): Promise<void> =>
  ctx.transaction(async (tx, { personId }) => {
    if (!(await queries.markRead(tx, { id, personId }, ctx.now))) throw notFound('This message')
  })
