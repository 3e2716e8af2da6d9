import type { CalendarFeed } from '@elevate/contracts/calendar-feed'
import { inTransaction } from '@elevate/db/open'
import { calendarFile } from '../../calendar-files/calendar-file.ts'
import type { Context } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { notFound } from '../../errors.ts'
import { daysLater, londonDay } from '../../london.ts'
import { recordDone } from '../audit/public.ts'
import { countFeedRead, hashToken, newToken } from '../sign-in/public.ts'
import { feedSources } from './entries.ts'
import * as queries from './queries.ts'

/** How often programs are asked to look again; some look once a day whatever they are told. */
const refreshHours = 4
/** What is over stays for a while, so that it does not vanish on the day. */
const daysBack = 30

export const getFeed = (ctx: Context): Promise<CalendarFeed> =>
  ctx.read(async (db, { personId }) => {
    const feed = await queries.feedOf(db, personId)
    return { madeAt: feed?.madeAt.toISOString() ?? null, lastReadAt: feed?.lastReadAt?.toISOString() ?? null }
  })

/** The address is shown this once; what is kept cannot open it. One that was made before stops working. */
export const makeFeed = (ctx: Context, { config }: Deps): Promise<CalendarFeed & { address: string }> =>
  ctx.transaction(async (tx, { personId }) => {
    const secret = newToken()
    await queries.saveFeed(tx, personId, { secretHash: hashToken(secret), now: ctx.now })
    await recordDone(tx, ctx, { action: 'calendar-feed.made', subjectKind: 'person', subjectId: personId })
    const address = `${config.publicUrl}/calendar/${secret}.ics`
    return { madeAt: ctx.now.toISOString(), lastReadAt: null, address }
  })

export const revokeFeed = (ctx: Context): Promise<null> =>
  ctx.transaction(async (tx, { personId }) => {
    await queries.deleteFeed(tx, personId)
    await recordDone(tx, ctx, { action: 'calendar-feed.revoked', subjectKind: 'person', subjectId: personId })
    return null
  })

/** Unknown, revoked and malformed are one answer. */
export const readFeed = async (deps: Deps, { file, network }: { file: string; network: string }): Promise<string> => {
  const secret = /^([A-Za-z0-9_-]{16,64})\.ics$/.exec(file)?.[1]
  if (!secret) throw notFound('This calendar')
  const secretHash = hashToken(secret)
  const now = deps.clock()
  // Counted by itself, so that it stays counted when there is nothing to read.
  await inTransaction(deps.database, 'system', (tx) => countFeedRead(tx, { secretHash, network, now }))
  return inTransaction(deps.database, 'system', async (tx) => {
    const personId = await queries.personOfSecret(tx, secretHash)
    if (!personId) throw notFound('This calendar')
    await queries.markRead(tx, personId, now)
    const question = { personId, from: daysLater(londonDay(now), -daysBack), now }
    const entries: Awaited<ReturnType<(typeof feedSources)[number]>> = []
    for (const source of feedSources) entries.push(...(await source(tx, deps, question)))
    return calendarFile('PUBLISH', entries, { name: deps.config.product.name, refreshHours })
  })
}
