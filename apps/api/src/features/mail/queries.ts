import type { MailFault } from '@elevate/contracts/support-mail'
import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, isNotNull, isNull, lte, or, sql } from '@elevate/db/drizzle'
import { prepared } from '@elevate/db/prepared'
import { organisationPeople, people } from '@elevate/db/schema/people'
import { outbox } from '@elevate/db/schema/trail'
import { slicesOf } from '@elevate/db/slices'

export const isWaiting = and(isNull(outbox.sentAt), isNull(outbox.withdrawnAt), isNull(outbox.failedAt))

/** Asked again when a mail is about to go: nothing is sent to whom its organisation writes no more. */
export const mayBeWrittenTo = sql`not exists (select from ${organisationPeople} k where k.organisation_id = ${outbox.organisationId} and k.person_id = ${outbox.personId} and k.do_not_contact_since is not null)`

/** Who of these people wants no mail of one of these organisations any more. */
export const notToBeContacted = (db: Db, to: { personIds: string[]; organisationIds: string[] }) =>
  prepared(db, 'not-to-be-contacted', (from) =>
    from
      .select({ personId: organisationPeople.personId, organisationId: organisationPeople.organisationId })
      .from(organisationPeople)
      .where(
        and(
          sql`${organisationPeople.personId} = any(${sql.placeholder('personIds')}::uuid[])`,
          sql`${organisationPeople.organisationId} = any(${sql.placeholder('organisationIds')}::uuid[])`,
          isNotNull(organisationPeople.doNotContactSince),
        ),
      ),
  ).execute(to)

/** Mails of the account itself (a new password) are asked for by whoever waits for them: those are tried all the same. */
export const isHeldBackFromDeadAddresses = or(isNotNull(outbox.organisationId), isNotNull(outbox.stops))

const addressIsDead = sql<boolean>`(${isHeldBackFromDeadAddresses} and exists (select from ${people} p where lower(p.email) = lower(${outbox.toAddress}) and p.email_fault_since is not null))`

/**
 * The next mail that is due and with no worker, locked until the transaction ends. Mails that were tried before wait a
 * little longer each time, so that a bad address does not hold up the others.
 */
export const lockNextMail = async (db: Db, now: Date) => {
  const rows = await db
    .select({
      id: outbox.id,
      organisationId: outbox.organisationId,
      personId: outbox.personId,
      toAddress: outbox.toAddress,
      subject: outbox.subject,
      body: outbox.body,
      attachments: outbox.attachments,
      stops: outbox.stops,
      notAfter: outbox.notAfter,
      attempts: outbox.attempts,
      addressIsDead,
    })
    .from(outbox)
    .where(
      and(
        isWaiting,
        eq(outbox.isForDigest, false),
        lte(outbox.sendAfter, now),
        or(isNull(outbox.claimedUntil), lte(outbox.claimedUntil, sql`now()`)),
        mayBeWrittenTo,
      ),
    )
    .orderBy(asc(outbox.sendAfter), asc(outbox.id))
    .limit(1)
    .for('update', { skipLocked: true })
  return rows[0]
}
export type WaitingMail = NonNullable<Awaited<ReturnType<typeof lockNextMail>>>

/** Longer than the mail server may take (mailer.ts), so that no two workers have the same mail. */
export const claimMinutes = 10

/**
 * An attempt is counted before it is made: a mail that brings the worker down is given up some day, too. A claim goes
 * by the one clock that all workers share, the database's: one whose own is an hour ahead must not find it run out.
 */
export const claim = async (db: Db, id: string): Promise<void> => {
  await db
    .update(outbox)
    .set({ claimedUntil: sql`now() + make_interval(mins => ${claimMinutes})`, attempts: sql`${outbox.attempts} + 1` })
    .where(eq(outbox.id, id))
}

type AsSent = { now: Date; subject: string; body: string; parts: readonly string[] }

/** What was written when it went is kept as it went; with it went its parts. */
export const markSent = async (db: Db, id: string, { now, subject, body, parts }: AsSent): Promise<void> => {
  await db.update(outbox).set({ sentAt: now, claimedUntil: null, fault: null, subject, body }).where(eq(outbox.id, id))
  if (parts.length > 0)
    await db
      .update(outbox)
      .set({ sentAt: now })
      .where(inArray(outbox.id, [...parts]))
}

export const markWithdrawn = async (db: Db, id: string, now: Date): Promise<void> => {
  await db.update(outbox).set({ withdrawnAt: now }).where(eq(outbox.id, id))
}

type Attempt = { error: string; fault: MailFault; tryAgainAt: Date; failedAt: Date | null }

export const markNotTaken = async (db: Db, id: string, attempt: Attempt): Promise<void> => {
  await db
    .update(outbox)
    .set({
      claimedUntil: null,
      lastError: attempt.error,
      fault: attempt.fault,
      sendAfter: attempt.tryAgainAt,
      failedAt: attempt.failedAt,
    })
    .where(eq(outbox.id, id))
}

/** No target: a new row need not be visible to whoever causes it. */
export const insertMails = async (db: Db, rows: (typeof outbox.$inferInsert)[]): Promise<void> => {
  for (const some of slicesOf(rows)) await db.insert(outbox).values(some).onConflictDoNothing()
}

/** Those still here are not sent. */
export const withdrawWhere = async (
  db: Db,
  which: { aboutIds: string[] } | { dedupeKeys: string[] } | { personId: string; organisationId: string },
  now: Date,
): Promise<void> => {
  const chosen =
    'aboutIds' in which
      ? inArray(outbox.aboutId, which.aboutIds)
      : 'dedupeKeys' in which
        ? inArray(outbox.dedupeKey, which.dedupeKeys)
        : and(eq(outbox.personId, which.personId), eq(outbox.organisationId, which.organisationId))
  await db.update(outbox).set({ withdrawnAt: now }).where(and(chosen, isWaiting))
}
