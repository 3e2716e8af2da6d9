import type { EmailFaultWay } from '@elevate/contracts/people-vocabulary'
import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, or, sql } from '@elevate/db/drizzle'
import { organisationPeople, people } from '@elevate/db/schema/people'
import { tasks } from '@elevate/db/schema/tasks'
import { outbox } from '@elevate/db/schema/trail'
import { isHeldBackFromDeadAddresses, isWaiting } from './queries.ts'

const nameOf = sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`

/** Marks the address wherever it stands: couples share one. Answers whose it is; nobody where it was known already. */
export const markAddress = (db: Db, fault: { address: string; how: EmailFaultWay; now: Date }) =>
  db
    .update(people)
    .set({ emailFaultSince: fault.now, emailFaultHow: fault.how })
    .where(and(sql`lower(${people.email}) = lower(${fault.address})`, isNull(people.emailFaultSince)))
    .returning({ id: people.id, name: nameOf, phone: people.phone })

/** What still waits for a dead address does not go there; it is shown as not arrived. */
export const failMailsTo = (db: Db, address: string, now: Date) =>
  db
    .update(outbox)
    .set({ failedAt: now, fault: 'address' })
    .where(and(sql`lower(${outbox.toAddress}) = lower(${address})`, isWaiting, isHeldBackFromDeadAddresses))

/** What lately did not arrive there, the newest first, as it may be said on the phone. */
export const notArrivedAt = (db: Db, address: string, since: Date) =>
  db
    .select({ personId: outbox.personId, organisationId: outbox.organisationId, subject: outbox.subject })
    .from(outbox)
    .where(
      and(
        sql`lower(${outbox.toAddress}) = lower(${address})`,
        eq(outbox.fault, 'address'),
        or(gt(outbox.failedAt, since), gt(outbox.returnedAt, since)),
      ),
    )
    .orderBy(desc(outbox.id))
    .limit(20)

/** The programmes that these people still have to do with and that may ring them. */
export const programmesOf = (db: Db, personIds: string[]) =>
  db
    .select({ personId: organisationPeople.personId, organisationId: organisationPeople.organisationId })
    .from(organisationPeople)
    .where(
      and(
        inArray(organisationPeople.personId, personIds),
        isNull(organisationPeople.doNotContactSince),
        sql`${organisationPeople.status} is distinct from 'ended'`,
      ),
    )
    .orderBy(asc(organisationPeople.organisationId), asc(organisationPeople.personId))

export const lockAddressOf = async (db: Db, personId: string, organisationIds: string[] | undefined) => {
  const rows = await db
    .select({ email: people.email, since: people.emailFaultSince })
    .from(people)
    .where(
      and(
        eq(people.id, personId),
        organisationIds &&
          sql`exists (select from ${organisationPeople} k where k.person_id = ${people.id} and k.organisation_id = any (${sql.param(organisationIds)}::uuid[]))`,
      ),
    )
    .for('update')
  return rows[0]
}

export const clearAddress = async (db: Db, personId: string): Promise<void> => {
  await db.update(people).set({ emailFaultSince: null, emailFaultHow: null }).where(eq(people.id, personId))
}

/** Tasks to ring about an address that works again, or is another one by now: of one person, or of anybody. */
export const addressTasksToSettle = (db: Db, personId?: string) =>
  db
    .select({ dedupeKey: tasks.dedupeKey })
    .from(tasks)
    .innerJoin(people, eq(people.id, tasks.aboutPersonId))
    .where(
      and(
        eq(tasks.kind, 'address'),
        isNull(tasks.doneAt),
        isNull(tasks.withdrawnAt),
        isNull(people.emailFaultSince),
        personId ? eq(people.id, personId) : undefined,
      ),
    )
    .limit(500)

type After = { since: string; id: string } | undefined

/** People of these programmes whose address does not work, the latest first. */
export const brokenAddresses = (db: Db, organisationIds: string[], { after, limit }: { after: After; limit: number }) =>
  db
    .select({
      id: people.id,
      name: nameOf,
      email: people.email,
      phone: people.phone,
      since: people.emailFaultSince,
      how: people.emailFaultHow,
    })
    .from(people)
    .where(
      and(
        isNotNull(people.emailFaultSince),
        sql`exists (select from ${organisationPeople} k where k.person_id = ${people.id} and k.organisation_id = any (${sql.param(organisationIds)}::uuid[]))`,
        after && sql`(${people.emailFaultSince}, ${people.id}) < (${after.since}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(people.emailFaultSince), desc(people.id))
    .limit(limit + 1)
