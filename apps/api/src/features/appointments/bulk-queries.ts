import type { Db } from '@elevate/db/connect'
import { inArray, type SQL, sql } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import { appointments, leaverItems } from '@elevate/db/schema/people'
import { slicesOf } from '@elevate/db/slices'

type Row = typeof appointments.$inferInsert
/** `termEndsOn` is the caller's to count (`termEnd`); the days of a break or an end go with the status. */
export type AppointmentValues = Pick<
  Row,
  | 'role'
  | 'status'
  | 'startsOn'
  | 'termMonths'
  | 'termEndsOn'
  | 'payment'
  | 'pausedOn'
  | 'pausedUntil'
  | 'endedOn'
  | 'endReason'
> & { extensions?: number }
export type AppointmentChange = { id: string; version: number; set: Partial<AppointmentValues> }

/** Adds appointments of people whom their organisations know: a statement for each thousand. */
export const addAppointments = async (
  db: Db,
  added: readonly (AppointmentValues & { id: string; personId: string; organisationId: string })[],
): Promise<void> => {
  for (const rows of slicesOf(added)) await db.insert(appointments).values(rows)
}

/** What the change names, else what is there. */
const given = (name: string, column: string, type = 'text'): SQL =>
  sql.raw(`${column} = case when c.set ? '${name}' then (c.set->>'${name}')::${type} else appointments.${column} end`)

const columns = sql.join(
  [
    given('role', 'role'),
    given('status', 'status', 'appointment_status'),
    given('startsOn', 'starts_on', 'date'),
    given('termMonths', 'term_months', 'integer'),
    given('termEndsOn', 'term_ends_on', 'date'),
    given('extensions', 'extensions', 'integer'),
    given('payment', 'payment', 'payment_choice'),
    given('pausedOn', 'paused_on', 'date'),
    given('pausedUntil', 'paused_until', 'date'),
    given('endedOn', 'ended_on', 'date'),
    given('endReason', 'end_reason', 'appointment_end_reason'),
  ],
  sql`, `,
)

/** Changes appointments in one statement, each only in the version that was read. Answers which it changed. */
export const changeAppointments = async (db: Db, changes: readonly AppointmentChange[]): Promise<string[]> => {
  if (changes.length === 0) return []
  const { rows } = await db.execute<{ id: string }>(sql`
    update appointments set ${columns}, version = appointments.version + 1
      from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c(id uuid, version integer, set jsonb)
     where appointments.id = c.id and appointments.version = c.version
    returning appointments.id`)
  return rows.map(({ id }) => id)
}

/** Removes appointments in the version that was read. Answers which are gone. */
export const removeAppointments = async (
  db: Db,
  wanted: readonly { id: string; version: number }[],
): Promise<string[]> => {
  if (wanted.length === 0) return []
  const { rows } = await db.execute<{ id: string }>(sql`
    delete from appointments using jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as c(id uuid, version integer)
     where appointments.id = c.id and appointments.version = c.version returning appointments.id`)
  return rows.map(({ id }) => id)
}

/** Lays out leaver checklists: a statement for each thousand lines. */
export const addLeaverItems = async (
  db: Db,
  items: readonly { appointmentId: string; organisationId: string; position: number; label: string }[],
): Promise<void> => {
  const rows = items.map((item) => ({ ...item, id: newId() }))
  for (const some of slicesOf(rows)) await db.insert(leaverItems).values(some)
}

export const removeLeaverItems = async (db: Db, appointmentIds: readonly string[]): Promise<void> => {
  if (appointmentIds.length === 0) return
  await db.delete(leaverItems).where(inArray(leaverItems.appointmentId, [...appointmentIds]))
}
