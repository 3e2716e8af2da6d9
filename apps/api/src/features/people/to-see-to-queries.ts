import type { Db } from '@elevate/db/connect'
import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, ne, sql } from '@elevate/db/drizzle'
import { appointments, leaverItems, organisationPeople, people } from '@elevate/db/schema/people'
import { accounts } from '@elevate/db/schema/sign-in'

const known = organisationPeople
const fewest = 10

const somebody = {
  personId: people.id,
  name: sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`,
}

export const termsEndingBy = (db: Db, organisationIds: string[], day: string) =>
  db
    .select({ ...somebody, termEndsOn: known.termEndsOn })
    .from(known)
    .innerJoin(people, eq(people.id, known.personId))
    .where(and(inArray(known.organisationId, organisationIds), lte(known.termEndsOn, day), ne(known.status, 'ended')))
    .orderBy(asc(known.termEndsOn), asc(known.personId))
    .limit(fewest)

export const breaksEndingBetween = (db: Db, organisationIds: string[], days: { today: string; until: string }) =>
  db
    .select({ ...somebody, pausedUntil: sql<string>`${known.pausedUntil}::text` })
    .from(known)
    .innerJoin(people, eq(people.id, known.personId))
    .where(
      and(
        inArray(known.organisationId, organisationIds),
        eq(known.status, 'paused'),
        gt(known.pausedUntil, days.today),
        lte(known.pausedUntil, days.until),
      ),
    )
    .orderBy(asc(known.pausedUntil), asc(known.personId))
    .limit(fewest)

/** Who they are is looked up for those that are shown, not for all that are counted through. */
export const openLeavers = (db: Db, organisationIds: string[]) => {
  const first = db
    .select({
      appointmentId: appointments.id,
      personId: appointments.personId,
      endedOn: appointments.endedOn,
      itemsToDo: sql<number>`count(*)::int`.as('items_to_do'),
    })
    .from(leaverItems)
    .innerJoin(appointments, eq(appointments.id, leaverItems.appointmentId))
    .where(and(inArray(leaverItems.organisationId, organisationIds), eq(leaverItems.state, 'to-do')))
    .groupBy(appointments.id)
    .orderBy(asc(appointments.endedOn), asc(appointments.id))
    .limit(fewest)
    .as('first_leavers')
  return db
    .select({ ...somebody, appointmentId: first.appointmentId, itemsToDo: first.itemsToDo })
    .from(first)
    .innerJoin(people, eq(people.id, first.personId))
    .orderBy(asc(first.endedOn), asc(first.appointmentId))
}

/** Looks no further than the first thousand partners, so that it stays quick where nearly everybody can sign in. */
export const partnersWithoutAccount = (db: Db, organisationIds: string[]) => {
  const taking = db
    .select({ personId: known.personId, sortName: known.sortName })
    .from(known)
    .where(
      and(
        inArray(known.organisationId, organisationIds),
        inArray(known.status, ['active', 'onboarding']),
        isNull(known.doNotContactSince),
      ),
    )
    .orderBy(asc(known.organisationId), asc(known.status), asc(known.sortName))
    .limit(1_000)
    .as('taking')
  return db
    .selectDistinct({ ...somebody, sortName: taking.sortName })
    .from(taking)
    .innerJoin(people, eq(people.id, taking.personId))
    .leftJoin(accounts, eq(accounts.personId, taking.personId))
    .where(and(isNull(accounts.personId), isNotNull(people.email)))
    .orderBy(asc(taking.sortName), asc(people.id))
    .limit(fewest)
}
