import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNull, lt, sql } from '@elevate/db/drizzle'
import { people } from '@elevate/db/schema/people'
import { grants } from '@elevate/db/schema/sign-in'
import { tasks } from '@elevate/db/schema/tasks'
import { nameOf } from './queries.ts'

/** Tasks to read a concern whose day has passed, with whoever runs the programme of each. */
export const unreadSince = (db: Db, today: string) =>
  db
    .select({
      key: tasks.dedupeKey,
      organisationId: tasks.organisationId,
      ownerName: sql<string | null>`nullif(${nameOf(people)}, '')`,
      coordinatorIds: sql<string[]>`array(
        select distinct ${grants.personId} from ${grants}
        where ${grants.organisationId} = ${tasks.organisationId} and ${grants.kind} = 'coordinator' and ${grants.endedAt} is null
          and ${grants.validFrom} <= ${today} and (${grants.validTo} is null or ${grants.validTo} >= ${today}))`,
    })
    .from(tasks)
    .leftJoin(people, eq(people.id, tasks.ownerId))
    .where(and(eq(tasks.kind, 'concern'), isNull(tasks.doneAt), isNull(tasks.withdrawnAt), lt(tasks.dueOn, today)))
    .orderBy(asc(tasks.dueOn), asc(tasks.id))
