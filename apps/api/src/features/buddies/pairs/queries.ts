import type { Db } from '@elevate/db/connect'
import { and, desc, eq, inArray, lt, type SQL, sql } from '@elevate/db/drizzle'
import { buddyPairs } from '@elevate/db/schema/buddies'
import { organisations } from '@elevate/db/schema/organisations'

type Member = {
  id: string
  name: string
  called: string
  isNew: boolean
  sharedContact: 'email' | 'phone' | 'programme-team'
  hasLeft: boolean
  contacts: { week: number; made: boolean | null }[]
}

/** With each member what they have said per week; one statement whatever the number of pairs. */
const members = sql<Member[]>`(select coalesce(json_agg(json_build_object(
    'id', m.person_id, 'name', concat_ws(' ', coalesce(p.preferred_name, p.given_name), p.family_name),
    'called', coalesce(p.preferred_name, p.given_name), 'isNew', m.is_new, 'sharedContact', m.shared_contact, 'hasLeft', m.left_on is not null,
    'contacts', (select coalesce(json_agg(json_build_object('week', c.week, 'made', c.made) order by c.week), '[]')
                   from buddy_contacts c where c.pair_id = m.pair_id and c.person_id = m.person_id)
  ) order by m.is_new desc, p.given_name, m.person_id), '[]') from buddy_members m join colleagues p on p.id = m.person_id where m.pair_id = ${buddyPairs.id})`

const selectPairs = (db: Db, condition: SQL | undefined) =>
  db
    .select({
      id: buddyPairs.id,
      organisationId: buddyPairs.organisationId,
      organisation: { id: organisations.id, name: organisations.name, shortName: organisations.shortName },
      state: buddyPairs.state,
      startsOn: buddyPairs.startsOn,
      pausedUntil: buddyPairs.pausedUntil,
      reviewOn: buddyPairs.reviewOn,
      endedOn: buddyPairs.endedOn,
      reasons: buddyPairs.reasons,
      version: buddyPairs.version,
      members,
    })
    .from(buddyPairs)
    .innerJoin(organisations, eq(organisations.id, buddyPairs.organisationId))
    .where(condition)
    .orderBy(desc(buddyPairs.id))
export type PairRow = Awaited<ReturnType<typeof selectPairs>>[number]

export type PairFilter = {
  organisationIds: string[]
  state?: 'active' | 'ended' | undefined
  personId?: string | undefined
}

/** Ids rise with time, so the newest come first by id alone. */
export const pairsNewestFirst = (
  db: Db,
  { organisationIds, state, personId }: PairFilter,
  page: { before?: string | undefined; limit?: number },
) => {
  const question = selectPairs(
    db,
    and(
      inArray(buddyPairs.organisationId, organisationIds),
      state ? eq(buddyPairs.state, state) : undefined,
      personId
        ? sql`exists (select from buddy_members m where m.pair_id = ${buddyPairs.id} and m.person_id = ${personId})`
        : undefined,
      page.before ? lt(buddyPairs.id, page.before) : undefined,
    ),
  )
  return page.limit === undefined ? question : question.limit(page.limit)
}

export const pairsById = (db: Db, ids: readonly string[]) => selectPairs(db, inArray(buddyPairs.id, [...ids]))

export const lockPair = async (tx: Db, id: string) => {
  const rows = await tx.select({ id: buddyPairs.id }).from(buddyPairs).where(eq(buddyPairs.id, id)).for('update')
  return rows[0]
}
