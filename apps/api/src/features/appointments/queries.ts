import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, inArray, isNull, sql } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import { organisations } from '@elevate/db/schema/organisations'
import { appointments, leaverItems, organisationPeople } from '@elevate/db/schema/people'

const appointment = {
  id: appointments.id,
  personId: appointments.personId,
  organisationId: appointments.organisationId,
  organisation: { id: organisations.id, name: organisations.name, shortName: organisations.shortName },
  role: appointments.role,
  status: appointments.status,
  startsOn: appointments.startsOn,
  termMonths: appointments.termMonths,
  termEndsOn: appointments.termEndsOn,
  extensions: appointments.extensions,
  payment: appointments.payment,
  pausedOn: appointments.pausedOn,
  pausedUntil: appointments.pausedUntil,
  endedOn: appointments.endedOn,
  endReason: appointments.endReason,
  version: appointments.version,
}

/** `organisationIds` undefined: wherever they are. Open ones first, then the latest. */
export const appointmentsOf = (db: Db, personId: string, organisationIds: string[] | undefined) =>
  db
    .select(appointment)
    .from(appointments)
    .innerJoin(organisations, eq(organisations.id, appointments.organisationId))
    .where(
      and(
        eq(appointments.personId, personId),
        organisationIds ? inArray(appointments.organisationId, organisationIds) : undefined,
      ),
    )
    .orderBy(sql`${appointments.status} = 'ended'`, desc(appointments.startsOn), desc(appointments.id))

export const findAppointment = async (db: Db, id: string) => {
  const rows = await db
    .select(appointment)
    .from(appointments)
    .innerJoin(organisations, eq(organisations.id, appointments.organisationId))
    .where(eq(appointments.id, id))
  return rows[0]
}
export type AppointmentRow = NonNullable<Awaited<ReturnType<typeof findAppointment>>>

/** Behind the lock two who change the same appointment come one after the other. */
export const lockAppointment = async (db: Db, id: string) => {
  const rows = await db
    .select(appointment)
    .from(appointments)
    .innerJoin(organisations, eq(organisations.id, appointments.organisationId))
    .where(eq(appointments.id, id))
    .for('update', { of: appointments })
  return rows[0]
}

export const leaverItemsOf = (db: Db, personId: string) =>
  db
    .select({
      id: leaverItems.id,
      appointmentId: leaverItems.appointmentId,
      label: leaverItems.label,
      state: leaverItems.state,
      settledAt: leaverItems.settledAt,
      version: leaverItems.version,
    })
    .from(leaverItems)
    .innerJoin(appointments, eq(appointments.id, leaverItems.appointmentId))
    .where(eq(appointments.personId, personId))
    .orderBy(asc(leaverItems.appointmentId), asc(leaverItems.position))
export type LeaverItemRow = Awaited<ReturnType<typeof leaverItemsOf>>[number]

export const leaverItemsOfAppointment = (db: Db, appointmentId: string) =>
  db
    .select({
      id: leaverItems.id,
      appointmentId: leaverItems.appointmentId,
      label: leaverItems.label,
      state: leaverItems.state,
      settledAt: leaverItems.settledAt,
      version: leaverItems.version,
    })
    .from(leaverItems)
    .where(eq(leaverItems.appointmentId, appointmentId))
    .orderBy(asc(leaverItems.position))

export const lockLeaverItem = async (db: Db, id: string) => {
  const rows = await db.select().from(leaverItems).where(eq(leaverItems.id, id)).for('update')
  return rows[0]
}

export const settleLeaverItem = async (
  db: Db,
  id: string,
  set: Pick<typeof leaverItems.$inferSelect, 'state' | 'settledAt' | 'settledBy'>,
) => {
  const rows = await db
    .update(leaverItems)
    .set({ ...set, version: sql`${leaverItems.version} + 1` })
    .where(eq(leaverItems.id, id))
    .returning()
  return rows[0]
}

/** The organisation knows this person; its row is kept from being removed meanwhile. */
export const knows = async (db: Db, organisationId: string, personId: string): Promise<boolean> => {
  const rows = await db
    .select({ personId: organisationPeople.personId })
    .from(organisationPeople)
    .where(and(eq(organisationPeople.organisationId, organisationId), eq(organisationPeople.personId, personId)))
    .for('key share')
  return rows.length > 0
}

export const insertAppointment = async (db: Db, row: Omit<typeof appointments.$inferInsert, 'id'>): Promise<string> => {
  const id = newId()
  await db.insert(appointments).values({ ...row, id })
  return id
}

export const updateAppointment = async (
  db: Db,
  id: string,
  set: Partial<typeof appointments.$inferInsert>,
): Promise<void> => {
  await db
    .update(appointments)
    .set({ ...set, version: sql`${appointments.version} + 1` })
    .where(eq(appointments.id, id))
}

export const leaverChecklistOf = async (db: Db, organisationId: string): Promise<string[]> => {
  const rows = await db
    .select({ settings: organisations.settings })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  return rows[0]?.settings.leaverChecklist ?? []
}

export const insertLeaverItems = async (
  db: Db,
  of: { appointmentId: string; organisationId: string },
  labels: string[],
): Promise<void> => {
  if (labels.length === 0) return
  await db.insert(leaverItems).values(labels.map((label, position) => ({ ...of, id: newId(), position, label })))
}

type Known = { organisationId: string; personId: string }

export const setDoNotContact = async (
  db: Db,
  { organisationId, personId }: Known,
  since: Date | null,
): Promise<void> => {
  const unchanged = since ? isNull(organisationPeople.doNotContactSince) : undefined
  await db
    .update(organisationPeople)
    .set({ doNotContactSince: since })
    .where(
      and(eq(organisationPeople.organisationId, organisationId), eq(organisationPeople.personId, personId), unchanged),
    )
}
