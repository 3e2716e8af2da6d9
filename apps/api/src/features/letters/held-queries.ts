import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNotNull } from '@elevate/db/drizzle'
import { applications } from '@elevate/db/schema/applications'
import { letters } from '@elevate/db/schema/decisions'

export const heldLetters = (db: Db, personId: string) =>
  db
    .select({
      application: applications.reference,
      subject: letters.subject,
      body: letters.body,
      sentAt: letters.sentAt,
      sentHow: letters.sentHow,
    })
    .from(letters)
    .innerJoin(applications, eq(applications.id, letters.applicationId))
    .where(and(eq(applications.personId, personId), isNotNull(letters.sentAt)))
    .orderBy(asc(letters.id))
