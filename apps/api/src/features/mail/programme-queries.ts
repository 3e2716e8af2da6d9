import type { MailState } from '@elevate/contracts/support-mail'
import type { Db } from '@elevate/db/connect'
import { and, desc, eq, gt, inArray, isNotNull, isNull, or, type SQL, sql } from '@elevate/db/drizzle'
import { people } from '@elevate/db/schema/people'
import { tasks } from '@elevate/db/schema/tasks'
import { outbox } from '@elevate/db/schema/trail'
import { isWaiting } from './queries.ts'

/** Never what stands in it, and never by which way somebody has chosen to be told. */
const mail = {
  id: outbox.id,
  personId: outbox.personId,
  name: sql<
    string | null
  >`(select concat_ws(' ', coalesce(p.preferred_name, p.given_name), p.family_name) from ${people} p where p.id = ${outbox.personId})`,
  emailNow: sql<
    string | null
  >`(select p.email from ${people} p where p.id = ${outbox.personId} and p.email_fault_since is null)`,
  to: outbox.toAddress,
  subject: outbox.subject,
  attempts: outbox.attempts,
  fault: outbox.fault,
  createdAt: outbox.createdAt,
  sentAt: outbox.sentAt,
  failedAt: outbox.failedAt,
  returnedAt: outbox.returnedAt,
  withdrawnAt: outbox.withdrawnAt,
  notAfter: outbox.notAfter,
}

const ofProgramme = (organisationIds: string[]) =>
  and(
    inArray(outbox.organisationId, organisationIds),
    eq(outbox.isForDigest, false),
    or(isNull(outbox.withdrawnAt), isNotNull(outbox.sentAt)),
  )

const didNotArrive = or(isNotNull(outbox.failedAt), isNotNull(outbox.returnedAt))

const inState: Record<MailState | 'not-arrived', SQL | undefined> = {
  waiting: isWaiting,
  'given-up': isNotNull(outbox.failedAt),
  returned: isNotNull(outbox.returnedAt),
  sent: and(isNotNull(outbox.sentAt), isNull(outbox.returnedAt)),
  'not-arrived': didNotArrive,
}

type Asked = { state: MailState | undefined; before: string | undefined; limit: number }

export const listMails = (db: Db, organisationIds: string[], { state, before, limit }: Asked) =>
  db
    .select(mail)
    .from(outbox)
    .where(
      and(
        ofProgramme(organisationIds),
        inState[state ?? 'not-arrived'],
        before ? sql`${outbox.id} < ${before}::uuid` : undefined,
      ),
    )
    .orderBy(desc(outbox.id))
    .limit(limit + 1)
export type MailRow = Awaited<ReturnType<typeof listMails>>[number]

export const findMail = async (db: Db, id: string, organisationIds: string[]) => {
  const rows = await db
    .select(mail)
    .from(outbox)
    .where(and(eq(outbox.id, id), ofProgramme(organisationIds)))
  return rows[0]
}

export const lockMail = async (db: Db, id: string, organisationIds: string[]) => {
  const rows = await db
    .select({ id: outbox.id, organisationId: outbox.organisationId })
    .from(outbox)
    .where(and(eq(outbox.id, id), ofProgramme(organisationIds)))
    .for('update')
  return rows[0]
}

export const sendAgain = async (db: Db, id: string, to: string): Promise<void> => {
  await db
    .update(outbox)
    .set({
      ...{ toAddress: to, sendAfter: new Date(0), attempts: 0 },
      ...{ fault: null, lastError: null, failedAt: null, sentAt: null, returnedAt: null },
    })
    .where(eq(outbox.id, id))
}

const counted = (condition: SQL | undefined) => sql<number>`(count(*) filter (where ${condition}))::int`

/** What went out longer ago than a month does not worry anybody any more. Each number has an index to count along. */
export const countMails = async (
  db: Db,
  organisationIds: string[],
  { dayAgo, monthAgo }: Record<'dayAgo' | 'monthAgo', Date>,
) => {
  const lately = (condition: SQL | undefined) =>
    and(ofProgramme(organisationIds), gt(outbox.createdAt, monthAgo), condition)
  const count = sql<number>`count(*)::int`
  const [waiting, sent, lost] = await Promise.all([
    db
      .select({
        count,
        serverAwaySince:
          sql<Date | null>`min(${outbox.createdAt}) filter (where ${outbox.fault} = 'server-away')`.mapWith(
            outbox.createdAt,
          ),
      })
      .from(outbox)
      .where(lately(isWaiting)),
    db
      .select({ count })
      .from(outbox)
      .where(lately(and(gt(outbox.sentAt, dayAgo), isNull(outbox.returnedAt)))),
    db.select({ count }).from(outbox).where(lately(didNotArrive)),
  ])
  return {
    waiting: waiting[0]?.count ?? 0,
    serverAwaySince: waiting[0]?.serverAwaySince ?? null,
    sentInLastDay: sent[0]?.count ?? 0,
    notArrived: lost[0]?.count ?? 0,
  }
}

export const countBroken = async (db: Db, organisationIds: string[]) => {
  const rows = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(people)
    .where(
      and(
        isNotNull(people.emailFaultSince),
        sql`exists (select from organisation_people k where k.person_id = ${people.id} and k.organisation_id = any (${sql.param(organisationIds)}::uuid[]))`,
      ),
    )
  return rows[0]?.count ?? 0
}

export const countByHand = async (db: Db, organisationIds: string[]) => {
  const rows = await db
    .select({ toRing: counted(eq(tasks.kind, 'phone')), toPost: counted(eq(tasks.kind, 'print')) })
    .from(tasks)
    .where(and(inArray(tasks.organisationId, organisationIds), isNull(tasks.doneAt), isNull(tasks.withdrawnAt)))
  return rows[0] ?? { toRing: 0, toPost: 0 }
}
