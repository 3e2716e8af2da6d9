import type { Db } from '@elevate/db/connect'
import { and, eq, isNull, lte, ne, notInArray, or, sql } from '@elevate/db/drizzle'
import { prepared } from '@elevate/db/prepared'
import { applications } from '@elevate/db/schema/applications'
import { organisations } from '@elevate/db/schema/organisations'
import { appointments, people } from '@elevate/db/schema/people'
import { grants } from '@elevate/db/schema/sign-in'

export const findMe = (db: Db, personId: string) =>
  prepared(db, 'me-person', (from) =>
    from
      .select({
        id: people.id,
        name: sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`,
        email: people.email,
        // Names of its own: in a select from one table a column of another would lose the name of its table.
        unread: sql<number>`(select count(*)::int from notifications n where n.person_id = people.id and n.read_at is null and n.taken_back_at is null)`,
      })
      .from(people)
      .where(eq(people.id, sql.placeholder('personId'))),
  ).execute({ personId })

const place = { id: organisations.id, name: organisations.name, shortName: organisations.shortName }

export const grantsOf = (db: Db, personId: string, today: string) =>
  db
    .select({ kind: grants.kind, from: grants.validFrom, to: grants.validTo, organisation: place })
    .from(grants)
    .leftJoin(organisations, eq(organisations.id, grants.organisationId))
    .where(
      and(
        eq(grants.personId, personId),
        isNull(grants.endedAt),
        lte(grants.validFrom, today),
        or(isNull(grants.validTo), sql`${grants.validTo} >= ${today}`),
      ),
    )
    .orderBy(grants.kind, organisations.name)

export const partnerships = (db: Db, personId: string) =>
  db
    .select({ from: appointments.startsOn, to: appointments.termEndsOn, organisation: place })
    .from(appointments)
    .innerJoin(organisations, eq(organisations.id, appointments.organisationId))
    .where(and(eq(appointments.personId, personId), ne(appointments.status, 'ended')))
    .orderBy(organisations.name, appointments.startsOn)

/** Where the person applies, as `app.open_session` sees it. */
export const applyingTo = (db: Db, personId: string) =>
  db
    .selectDistinct({ organisation: place })
    .from(applications)
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .where(and(eq(applications.personId, personId), notInArray(applications.state, ['merged', 'appointed'])))
    .orderBy(organisations.name)
