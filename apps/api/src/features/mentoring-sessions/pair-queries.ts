import type { Db } from '@elevate/db/connect'
import { aliasedTable, eq, sql } from '@elevate/db/drizzle'
import { colleagues } from '@elevate/db/schema/colleagues'
import { mentorships } from '@elevate/db/schema/mentoring'
import { organisations } from '@elevate/db/schema/organisations'

const mentor = aliasedTable(colleagues, 'mentor')
const partner = aliasedTable(colleagues, 'partner')
const nameOf = (who: typeof mentor) =>
  sql<string>`concat_ws(' ', coalesce(${who.preferredName}, ${who.givenName}), ${who.familyName})`

/** A mentorship with the two people of it. The wall lets through who is one of them or runs the programme. */
export const findPair = async (db: Db, mentorshipId: string) => {
  const rows = await db
    .select({
      id: mentorships.id,
      organisationId: mentorships.organisationId,
      organisation: { id: organisations.id, name: organisations.name, shortName: organisations.shortName },
      mentor: { personId: mentorships.mentorPersonId, name: nameOf(mentor) },
      partner: { personId: mentorships.partnerPersonId, name: nameOf(partner) },
      startedOn: mentorships.startedOn,
      endedAt: mentorships.endedAt,
    })
    .from(mentorships)
    .innerJoin(organisations, eq(organisations.id, mentorships.organisationId))
    .innerJoin(mentor, eq(mentor.id, mentorships.mentorPersonId))
    .innerJoin(partner, eq(partner.id, mentorships.partnerPersonId))
    .where(eq(mentorships.id, mentorshipId))
  return rows[0]
}
export type Pair = NonNullable<Awaited<ReturnType<typeof findPair>>>

/** One change of a pair at a time: what is written does not cross with its end. */
export const lockPair = async (tx: Db, mentorshipId: string): Promise<void> => {
  await tx.select({ id: mentorships.id }).from(mentorships).where(eq(mentorships.id, mentorshipId)).for('update')
}
