import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNull, lte, sql } from '@elevate/db/drizzle'
import { organisations } from '@elevate/db/schema/organisations'
import { appointments, people } from '@elevate/db/schema/people'
import { tasks } from '@elevate/db/schema/tasks'

/** Who is appointed and has not started, with a first day up to then; and who looks after it that they do. */
export const startsUntil = (db: Db, day: string) =>
  db
    .select({
      appointmentId: appointments.id,
      organisationId: appointments.organisationId,
      organisation: organisations.name,
      personId: appointments.personId,
      name: sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`,
      role: appointments.role,
      startsOn: sql<string>`${appointments.startsOn}`,
      ownerId: tasks.ownerId,
    })
    .from(appointments)
    .innerJoin(people, eq(people.id, appointments.personId))
    .innerJoin(organisations, eq(organisations.id, appointments.organisationId))
    .leftJoin(
      tasks,
      and(
        eq(tasks.dedupeKey, sql`'appointment:' || ${appointments.id} || ':start'`),
        isNull(tasks.doneAt),
        isNull(tasks.withdrawnAt),
      ),
    )
    .where(and(eq(appointments.status, 'onboarding'), lte(appointments.startsOn, day)))
    .orderBy(asc(appointments.startsOn), asc(appointments.id))
export type StartRow = Awaited<ReturnType<typeof startsUntil>>[number]
