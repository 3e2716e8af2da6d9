import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, isNull, sql } from '@elevate/db/drizzle'
import { alias } from '@elevate/db/pg-core'
import { buddyMembers, buddyWishesOfPeople } from '@elevate/db/schema/buddies'
import { coffeeMembers } from '@elevate/db/schema/coffee-members'
import { mentoringRatherNots } from '@elevate/db/schema/mentor-register'
import { mentorships } from '@elevate/db/schema/mentoring'
import { appointments, organisationPeople, people } from '@elevate/db/schema/people'

const pairsNow = sql<number>`(select count(*)::int from ${buddyMembers} m where m.organisation_id = ${organisationPeople.organisationId} and m.person_id = ${organisationPeople.personId} and m.left_on is null)`

/** Partners who can be in a pair: active here, and the organisation may write to them. All, or these. */
export const partnersToPair = (db: Db, organisationId: string, personIds?: readonly string[]) =>
  db
    .select({
      id: people.id,
      appointmentId: appointments.id,
      name: sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`,
      called: sql<string>`coalesce(${people.preferredName}, ${people.givenName})`,
      names: sql<string>`concat_ws(' ', ${people.givenName}, ${people.preferredName}, ${people.familyName})`,
      startsOn: appointments.startsOn,
      interests: people.interests,
      availability: people.availability,
      wish: buddyWishesOfPeople.wish,
      pairs: pairsNow,
      sharedContact: coffeeMembers.sharedContact,
    })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .innerJoin(appointments, eq(appointments.id, organisationPeople.appointmentId))
    .leftJoin(
      buddyWishesOfPeople,
      and(
        eq(buddyWishesOfPeople.organisationId, organisationPeople.organisationId),
        eq(buddyWishesOfPeople.personId, organisationPeople.personId),
      ),
    )
    .leftJoin(
      coffeeMembers,
      and(
        eq(coffeeMembers.organisationId, organisationPeople.organisationId),
        eq(coffeeMembers.personId, organisationPeople.personId),
      ),
    )
    .where(
      and(
        eq(organisationPeople.organisationId, organisationId),
        eq(organisationPeople.status, 'active'),
        isNull(organisationPeople.doNotContactSince),
        personIds ? inArray(organisationPeople.personId, [...personIds]) : undefined,
      ),
    )
    .orderBy(asc(organisationPeople.sortName), asc(people.id))
export type PartnerToPair = Awaited<ReturnType<typeof partnersToPair>>[number]

const one = alias(buddyMembers, 'one')
const other = alias(buddyMembers, 'other')

/** Every two who are or ever were in one pair here. */
export const everTogether = (db: Db, organisationId: string) =>
  db
    .selectDistinct({ low: one.personId, high: other.personId })
    .from(one)
    .innerJoin(other, and(eq(other.pairId, one.pairId), sql`${other.personId} > ${one.personId}`))
    .where(eq(one.organisationId, organisationId))
    .orderBy(asc(one.personId), asc(other.personId))

/** Mentors and their partners, now. */
export const mentorPairs = (db: Db, organisationId: string) =>
  db
    .select({ mentorId: mentorships.mentorPersonId, partnerId: mentorships.partnerPersonId })
    .from(mentorships)
    .where(and(eq(mentorships.organisationId, organisationId), isNull(mentorships.endedAt)))
    .orderBy(asc(mentorships.id))

/** Whom somebody would rather not have beside them in mentoring; none unless asked `asSystem`. It holds for buddies too. */
export const quietlyApartInMentoring = (db: Db, organisationId: string) =>
  db
    .select({ personId: mentoringRatherNots.personId, otherId: mentoringRatherNots.otherPersonId })
    .from(mentoringRatherNots)
    .where(eq(mentoringRatherNots.organisationId, organisationId))
    .orderBy(asc(mentoringRatherNots.id))
