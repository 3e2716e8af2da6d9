import type { Likeness } from '@elevate/contracts/application-duplicates'
import type { Db } from '@elevate/db/connect'
import { and, eq, isNull, ne, or, type SQL, sql } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import { alias } from '@elevate/db/pg-core'
import { applicationDetails, applicationDuplicates } from '@elevate/db/schema/application-details'
import { applications } from '@elevate/db/schema/applications'

const here = alias(applications, 'here')
const mine = alias(applicationDetails, 'mine')
const theirs = alias(applicationDetails, 'theirs')
type Details = typeof mine | typeof theirs

/** As they are dialled: digits alone, the country of the United Kingdom taken off. Too short to tell: null. */
const phone = ({ phone: typed }: Details) => sql`case when length(regexp_replace(${typed}, '[^0-9]', '', 'g')) >= 9
  then regexp_replace(regexp_replace(${typed}, '[^0-9]', '', 'g'), '^(0044|44)0?', '0') end`
const email = ({ email: typed }: Details) => sql`nullif(lower(btrim(${typed})), '')`
const postcode = ({ postcode: typed }: Details) => sql`nullif(upper(regexp_replace(${typed}, '\\s', '', 'g')), '')`
const name = ({ givenName, familyName }: Details) =>
  sql`nullif(btrim(app.plain(concat_ws(' ', ${givenName}, ${familyName}))), '')`

/** Order of words and slips of the hand do not count; "Ann Lee" and "Amy Lee" stay two. */
const soMuchAlike = 0.7

const alike: Record<Likeness, SQL> = {
  email: sql`${email(mine)} = ${email(theirs)}`,
  phone: sql`${phone(mine)} = ${phone(theirs)}`,
  'name-and-postcode': sql`${name(mine)} = ${name(theirs)} and ${postcode(mine)} = ${postcode(theirs)}`,
  name: sql`similarity(${name(mine)}, ${name(theirs)}) >= ${soMuchAlike}::real`,
}
const whatIsAlike = sql<Likeness[]>`array_remove(array[${sql.join(
  Object.entries(alike).map(([likeness, holds]) => sql`case when ${holds} then ${likeness} end`),
  sql`, `,
)}]::text[], null)`

/** Other applications of the campaign, drafts included, that have something in common with this one. */
export const findAlike = (tx: Db, applicationId: string) =>
  tx
    .select({
      otherId: applications.id,
      campaignId: applications.campaignId,
      organisationId: applications.organisationId,
      alike: whatIsAlike,
    })
    .from(here)
    .innerJoin(mine, eq(mine.applicationId, here.id))
    .innerJoin(applications, and(eq(applications.campaignId, here.campaignId), ne(applications.id, here.id)))
    .innerJoin(theirs, eq(theirs.applicationId, applications.id))
    .where(
      and(
        eq(here.id, applicationId),
        sql`${applications.state} not in ('withdrawn', 'merged')`,
        sql`${here.state} not in ('withdrawn', 'merged')`,
        sql`cardinality(${whatIsAlike}) > 0`,
      ),
    )

type Found = Awaited<ReturnType<typeof findAlike>>[number]

/** A pair that was found before keeps what was decided of it. */
export const insertPairs = async (tx: Db, applicationId: string, found: Found[]): Promise<void> => {
  if (found.length === 0) return
  const rows = found.map(({ otherId, ...pair }) => {
    const [lowApplicationId = '', highApplicationId = ''] = [applicationId, otherId].toSorted()
    return { ...pair, id: newId(), lowApplicationId, highApplicationId }
  })
  await tx.insert(applicationDuplicates).values(rows).onConflictDoNothing()
}

/** Pairs with an application that does not go on wait for nothing. */
export const forgetOpenPairs = async (tx: Db, applicationId: string): Promise<void> => {
  const pairs = applicationDuplicates
  await tx
    .delete(pairs)
    .where(
      and(
        isNull(pairs.decision),
        or(eq(pairs.lowApplicationId, applicationId), eq(pairs.highApplicationId, applicationId)),
      ),
    )
}

export const isSystem = (tx: Db): Promise<boolean> =>
  tx.execute<{ is: boolean }>(sql`select app.is_system() as is`).then(({ rows }) => rows[0]?.is === true)
