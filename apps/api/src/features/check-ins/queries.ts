import type { Db } from '@elevate/db/connect'
import { and, eq, type SQL, type SQLWrapper, sql } from '@elevate/db/drizzle'
import { organisationPeople } from '@elevate/db/schema/people'

type NameColumns = { preferredName: SQLWrapper; givenName: SQLWrapper; familyName: SQLWrapper }

/** Of `people`, or of an alias of it. */
export const nameOf = ({ preferredName, givenName, familyName }: NameColumns): SQL<string> =>
  sql<string>`concat_ws(' ', coalesce(${preferredName}, ${givenName}), ${familyName})`

/** Is somebody a partner here whose appointment has not ended? */
export const isPartnerIn = async (db: Db, organisationId: string, personId: string): Promise<boolean> =>
  (
    await db
      .select({ id: organisationPeople.personId })
      .from(organisationPeople)
      .where(
        and(
          eq(organisationPeople.organisationId, organisationId),
          eq(organisationPeople.personId, personId),
          sql`${organisationPeople.status} is not null and ${organisationPeople.status} <> 'ended'`,
        ),
      )
  ).length > 0
