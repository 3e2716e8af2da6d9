import type { Input, Output } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/support-mail'
import type { ProgrammeMail } from '@elevate/contracts/support-mail'
import type { Context } from '../../context.ts'
import { pageOf, readPlace } from '../../cursor.ts'
import { conflict, notFound } from '../../errors.ts'
import type { Jobs } from '../../jobs.ts'
import { recordDone } from '../audit/public.ts'
import { brokenAddresses } from './address-queries.ts'
import { placesOf } from './policy.ts'
import { isOver, presentMail } from './present.ts'
import * as queries from './programme-queries.ts'

type Paged = { limit: number; cursor?: string }
type Asked = Paged & { state?: NonNullable<Input<typeof contract.listProgrammeMails>['query']>['state'] }

export const listProgrammeMails = (ctx: Context, asked: Asked): Promise<Output<typeof contract.listProgrammeMails>> => {
  const { state, cursor, limit } = asked
  const [before] = readPlace(cursor, ['id']) ?? []
  return ctx.read(async (db, actor) => {
    const { items, nextCursor } = pageOf(
      await queries.listMails(db, placesOf(actor), { state, before, limit }),
      limit,
      ({ id }) => [id],
    )
    return { items: items.map((row) => presentMail(row, ctx.now)), nextCursor }
  })
}

const dayMs = 86_400_000

export const getMailSummary = (ctx: Context): Promise<Output<typeof contract.getMailSummary>> =>
  ctx.read(async (db, actor) => {
    const places = placesOf(actor)
    const since = { dayAgo: new Date(ctx.now.getTime() - dayMs), monthAgo: new Date(ctx.now.getTime() - 31 * dayMs) }
    const [mails, addressesThatDoNotWork, byHand] = await Promise.all([
      queries.countMails(db, places, since),
      queries.countBroken(db, places),
      queries.countByHand(db, places),
    ])
    return {
      ...mails,
      serverAwaySince: mails.serverAwaySince?.toISOString() ?? null,
      addressesThatDoNotWork,
      ...byHand,
    }
  })

/** Where a mail that did not arrive can go now; the reason why it cannot. */
const addressFor = (mail: queries.MailRow, now: Date): string => {
  if (!mail.failedAt && !mail.returnedAt) throw conflict('already-sent', 'This email is on its way, or has arrived.')
  if (isOver(mail, now)) throw conflict('over', 'What it says no longer applies.')
  const to = mail.personId ? mail.emailNow : mail.to
  if (!to) throw conflict('no-address', 'There is no address that works. Ring them, and put a new one on their page.')
  return to
}

export const sendMailAgain = (ctx: Context, jobs: Jobs, mailId: string): Promise<ProgrammeMail> =>
  ctx.transaction(async (tx, actor) => {
    const places = placesOf(actor)
    const locked = await queries.lockMail(tx, mailId, places)
    const mail = locked && (await queries.findMail(tx, mailId, places))
    if (!mail) throw notFound('This mail')
    await queries.sendAgain(tx, mailId, addressFor(mail, ctx.now))
    await jobs.add(tx, 'send-mail')
    await recordDone(tx, ctx, {
      action: 'mail.sent-again',
      subjectKind: 'mail',
      subjectId: mailId,
      organisationId: locked.organisationId,
    })
    return presentMail((await queries.findMail(tx, mailId, places)) ?? mail, ctx.now)
  })

export const listBrokenAddresses = (
  ctx: Context,
  { limit, cursor }: Paged,
): Promise<Output<typeof contract.listBrokenAddresses>> => {
  const [since, id] = readPlace(cursor, ['instant', 'id']) ?? []
  const after = since && id ? { since, id } : undefined
  return ctx.read(async (db, actor) => {
    const rows = await brokenAddresses(db, placesOf(actor), { after, limit })
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.since?.toISOString() ?? '', row.id])
    return {
      items: items.map(({ id: personId, name, email, phone, since: from, how }) => ({
        person: { id: personId, name },
        email: email ?? '',
        phone,
        since: from?.toISOString() ?? '',
        how: how ?? 'said',
      })),
      nextCursor,
    }
  })
}
