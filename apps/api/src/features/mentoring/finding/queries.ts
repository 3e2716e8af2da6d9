import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, type SQL, sql } from '@elevate/db/drizzle'
import { mentors } from '@elevate/db/schema/mentor-register'
import { mentorRequests } from '@elevate/db/schema/mentor-requests'
import { people } from '@elevate/db/schema/people'
import { isPartnerHere } from '../queries.ts'
import type { MentorFacts, PartnerFacts } from './facts-rules.ts'

const running = sql<number>`(select count(*)::int from mentorships m where m.mentor_id = ${mentors.id} and m.ended_at is null)`
const asked = sql<number>`(select count(*)::int from mentor_offers o where o.mentor_id = ${mentors.id} and o.state = 'asked')`
const postcodeArea = sql<string | null>`upper(substring(${people.postcode} from '^\\s*([A-Za-z]{1,2})[0-9]'))`

/** A buddy, or coffee rounds: somebody else who would notice. */
const hasOtherSupport = (organisationId: SQL, personId: SQL): SQL<boolean> =>
  sql<boolean>`(exists (select from buddy_members b join buddy_pairs bp on bp.id = b.pair_id where b.person_id = ${personId} and b.organisation_id = ${organisationId} and b.left_on is null and bp.ended_on is null)
    or exists (select from coffee_members c where c.person_id = ${personId} and c.organisation_id = ${organisationId} and c.takes_part))`

const onlySupportOf = sql<number>`(select count(*)::int from mentorships m where m.mentor_id = ${mentors.id} and m.ended_at is null and not ${hasOtherSupport(sql`m.organisation_id`, sql`m.partner_person_id`)})`

/** The grant stands today: who may act as a mentor here. */
const isAMentor = (today: string) =>
  sql<boolean>`exists (select from grants g where g.person_id = ${mentors.personId} and g.kind = 'mentor' and g.organisation_id = ${mentors.organisationId} and g.ended_at is null and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today}))`

export const mentorColumns = (today: string) => ({
  mentorId: mentors.id,
  organisationId: mentors.organisationId,
  personId: mentors.personId,
  name: sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`,
  isAMentor: isAMentor(today),
  isPartner: isPartnerHere(mentors.organisationId, mentors.personId),
  isRetired: mentors.isRetired,
  training: mentors.training,
  trainingBookedFor: mentors.trainingBookedFor,
  trainedOn: mentors.trainedOn,
  isPaused: mentors.isPaused,
  pausedUntil: mentors.pausedUntil,
  capacity: mentors.capacity,
  running,
  asked,
  areas: mentors.areas,
  modes: mentors.modes,
  meetsNeeds: mentors.meetsNeeds,
  languages: mentors.languages,
  version: mentors.version,
})

/** All mentors of an organisation, as the rules look at them; read as the system. */
export const mentorFacts = (
  tx: Db,
  of: { organisationId: string; today: string; refreshMonths: number },
): Promise<MentorFacts[]> =>
  tx
    .select({
      ...mentorColumns(of.today),
      refreshDueOn: sql<
        string | null
      >`(${mentors.trainedOn} + make_interval(months => ${of.refreshMonths}::int))::date::text`,
      onlySupportOf,
      interests: people.interests,
      availability: people.availability,
      postcodeArea,
    })
    .from(mentors)
    .innerJoin(people, eq(people.id, mentors.personId))
    .where(eq(mentors.organisationId, of.organisationId))
    .orderBy(asc(mentors.id))

const partner = {
  personId: people.id,
  interests: people.interests,
  availability: people.availability,
  postcodeArea,
}

export type WaitingFacts = PartnerFacts & { requestId: string; version: number; askedAt: Date; name: string }

const requested = {
  ...partner,
  requestId: mentorRequests.id,
  version: mentorRequests.version,
  askedAt: mentorRequests.askedAt,
  name: sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`,
  wishes: mentorRequests.wishes,
  modes: mentorRequests.modes,
  needs: mentorRequests.needs,
  language: mentorRequests.language,
  hasOtherSupport: hasOtherSupport(sql`${mentorRequests.organisationId}`, sql`${mentorRequests.partnerPersonId}`),
}

const selectRequested = (tx: Db, condition: SQL | undefined): Promise<WaitingFacts[]> =>
  tx
    .select(requested)
    .from(mentorRequests)
    .innerJoin(people, eq(people.id, mentorRequests.partnerPersonId))
    .where(condition)
    .orderBy(asc(mentorRequests.id))

export const partnerOfRequest = async (tx: Db, requestId: string): Promise<WaitingFacts | undefined> =>
  (await selectRequested(tx, eq(mentorRequests.id, requestId)))[0]

/** All who wait for a choice, longest first. */
export const partnersWaiting = (tx: Db, organisationId: string): Promise<WaitingFacts[]> =>
  selectRequested(tx, and(eq(mentorRequests.organisationId, organisationId), eq(mentorRequests.state, 'waiting')))

/** Somebody without a request, who agreed with a mentor by word of mouth. */
export const partnerByThemselves = async (
  tx: Db,
  of: { organisationId: string; personId: string },
): Promise<PartnerFacts | undefined> => {
  const rows = await tx
    .select({ ...partner, hasOtherSupport: hasOtherSupport(sql`${of.organisationId}::uuid`, sql`${people.id}`) })
    .from(people)
    .where(and(eq(people.id, of.personId), isPartnerHere(sql`${of.organisationId}::uuid`, people.id)))
  const row = rows[0]
  return row && { ...row, wishes: '', modes: [], needs: [], language: null }
}

export const lockRequests = async (tx: Db, requestIds: readonly string[]) =>
  tx
    .select({ id: mentorRequests.id, state: mentorRequests.state, organisationId: mentorRequests.organisationId })
    .from(mentorRequests)
    .where(inArray(mentorRequests.id, [...requestIds]))
    .orderBy(asc(mentorRequests.id))
    .for('update')
