import type { Db } from '@elevate/db/connect'
import { and, desc, eq, ne, type SQL, sql } from '@elevate/db/drizzle'
import { checks } from '@elevate/db/schema/checks'
import { appointments } from '@elevate/db/schema/people'

const nextPosition = (of: SQL | undefined) =>
  sql<number>`(select coalesce(max(${checks.position}), -1) + 1 from ${checks} where ${of})`

type OneOff = Omit<typeof checks.$inferInsert, 'position' | 'isOneOff'>

/** After all others of the application or the appointment. */
export const insertOneOff = async (tx: Db, row: OneOff): Promise<void> => {
  const of = row.applicationId
    ? eq(checks.applicationId, row.applicationId)
    : eq(checks.appointmentId, row.appointmentId ?? '')
  await tx.insert(checks).values({ ...row, isOneOff: true, position: nextPosition(of) })
}

/** The appointment that somebody holds here, behind a lock: the newest, where there are several roles. */
export const lockOpenAppointment = async (tx: Db, personId: string, organisationId: string) => {
  const rows = await tx
    .select({ id: appointments.id })
    .from(appointments)
    .where(
      and(
        eq(appointments.personId, personId),
        eq(appointments.organisationId, organisationId),
        ne(appointments.status, 'ended'),
      ),
    )
    .orderBy(desc(appointments.startsOn), desc(appointments.id))
    .limit(1)
    .for('share')
  return rows[0]
}
