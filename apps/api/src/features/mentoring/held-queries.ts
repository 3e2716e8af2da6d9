import type { Db } from '@elevate/db/connect'
import { asc, eq, or, sql } from '@elevate/db/drizzle'
import { colleagues } from '@elevate/db/schema/colleagues'
import { mentoringRatherNots, mentors } from '@elevate/db/schema/mentor-register'
import { mentorOffers, mentorRequests } from '@elevate/db/schema/mentor-requests'
import { mentoringAgreements, mentorships } from '@elevate/db/schema/mentoring'

const nameFrom = sql<string>`concat_ws(' ', coalesce(${colleagues.preferredName}, ${colleagues.givenName}), ${colleagues.familyName})`

/** The entry in the register, as its mentor may read it. */
export const heldMentorEntries = (db: Db, personId: string) =>
  db
    .select({
      capacity: mentors.capacity,
      training: mentors.training,
      trainedOn: mentors.trainedOn,
      isPaused: mentors.isPaused,
      pausedUntil: mentors.pausedUntil,
      areas: mentors.areas,
      modes: mentors.modes,
      meetsNeeds: mentors.meetsNeeds,
      languages: mentors.languages,
      since: mentors.createdAt,
    })
    .from(mentors)
    .where(eq(mentors.personId, personId))
    .orderBy(asc(mentors.id))

export const heldMentorRequests = (db: Db, personId: string) =>
  db
    .select({
      askedAt: mentorRequests.askedAt,
      state: mentorRequests.state,
      wishes: mentorRequests.wishes,
      modes: mentorRequests.modes,
      needs: mentorRequests.needs,
      language: mentorRequests.language,
    })
    .from(mentorRequests)
    .where(eq(mentorRequests.partnerPersonId, personId))
    .orderBy(asc(mentorRequests.id))

/** What mentors were asked, and what the two wrote to each other about it. */
export const heldMentorOffers = (db: Db, personId: string) =>
  db
    .select({
      askedAt: mentorOffers.askedAt,
      state: mentorOffers.state,
      question: mentorOffers.question,
      reply: mentorOffers.reply,
      reasons: mentorOffers.reasons,
    })
    .from(mentorOffers)
    .where(or(eq(mentorOffers.partnerPersonId, personId), eq(mentorOffers.mentorPersonId, personId)))
    .orderBy(asc(mentorOffers.id))

export const heldMentorships = (db: Db, personId: string) =>
  db
    .select({
      as: sql<string>`case when ${mentorships.mentorPersonId} = ${personId} then 'mentor' else 'partner' end`,
      with: nameFrom,
      startedOn: mentorships.startedOn,
      firstContactOn: mentorships.firstContactOn,
      pausedUntil: mentorships.pausedUntil,
      agreedAt: mentorships.agreedAt,
      endedAt: mentorships.endedAt,
      contactMethod: mentoringAgreements.contactMethod,
      frequency: mentoringAgreements.frequency,
      contactBetween: mentoringAgreements.contactBetween,
      anythingElse: mentoringAgreements.anythingElse,
    })
    .from(mentorships)
    .innerJoin(
      colleagues,
      sql`${colleagues.id} = case when ${mentorships.mentorPersonId} = ${personId} then ${mentorships.partnerPersonId} else ${mentorships.mentorPersonId} end`,
    )
    .leftJoin(mentoringAgreements, eq(mentoringAgreements.mentorshipId, mentorships.id))
    .where(or(eq(mentorships.partnerPersonId, personId), eq(mentorships.mentorPersonId, personId)))
    .orderBy(asc(mentorships.id))

/** For their author alone. */
export const heldMentoringRatherNots = (db: Db, personId: string) =>
  db
    .select({ name: nameFrom, since: mentoringRatherNots.addedAt })
    .from(mentoringRatherNots)
    .innerJoin(colleagues, eq(colleagues.id, mentoringRatherNots.otherPersonId))
    .where(eq(mentoringRatherNots.personId, personId))
    .orderBy(asc(mentoringRatherNots.id))
