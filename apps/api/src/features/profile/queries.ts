import type { Db } from '@elevate/db/connect'
import { asc, desc, eq, sql } from '@elevate/db/drizzle'
import { organisations } from '@elevate/db/schema/organisations'
import {
  accessBackgrounds,
  accessNeeds,
  appointments,
  leaverItems,
  organisationPeople,
  people,
} from '@elevate/db/schema/people'
import { accounts, grants, signIns } from '@elevate/db/schema/sign-in'
import { notifications, outbox } from '@elevate/db/schema/trail'

export const findProfile = async (db: Db, personId: string) => {
  const rows = await db
    .select({
      givenName: people.givenName,
      familyName: people.familyName,
      preferredName: people.preferredName,
      pronouns: people.pronouns,
      email: people.email,
      emailFaultSince: people.emailFaultSince,
      emailFaultHow: people.emailFaultHow,
      phone: people.phone,
      address: people.address,
      postcode: people.postcode,
      contactPreference: people.contactPreference,
      skills: people.skills,
      interests: people.interests,
      availability: people.availability,
      offersToMentor: people.offersToMentor,
      whatHelps: accessNeeds.whatHelps,
      sharedWith: accessNeeds.sharedWith,
      background: accessBackgrounds.words,
      version: people.version,
    })
    .from(people)
    .leftJoin(accessNeeds, eq(accessNeeds.personId, people.id))
    .leftJoin(accessBackgrounds, eq(accessBackgrounds.personId, people.id))
    .where(eq(people.id, personId))
  return rows[0]
}
export type ProfileRow = NonNullable<Awaited<ReturnType<typeof findProfile>>>

export const myAppointments = (db: Db, personId: string) =>
  db
    .select({
      organisation: organisations.name,
      role: appointments.role,
      status: appointments.status,
      startsOn: appointments.startsOn,
      termEndsOn: appointments.termEndsOn,
      pausedUntil: appointments.pausedUntil,
      endedOn: appointments.endedOn,
    })
    .from(appointments)
    .innerJoin(organisations, eq(organisations.id, appointments.organisationId))
    .where(eq(appointments.personId, personId))
    .orderBy(desc(appointments.startsOn), desc(appointments.id))
export type MyAppointmentRow = Awaited<ReturnType<typeof myAppointments>>[number]

type Needs = { whatHelps: string; sharedWith: 'only-me' | 'coordinators' | 'coordinators-and-hosts' }

export const writeMyNeeds = async (db: Db, personId: string, needs: Needs): Promise<void> => {
  const set = { ...needs, updatedAt: sql`now()` }
  await db
    .insert(accessNeeds)
    .values({ personId, ...needs })
    .onConflictDoUpdate({ target: accessNeeds.personId, set })
}

export const writeMyBackground = async (db: Db, personId: string, words: string): Promise<void> => {
  await db
    .insert(accessBackgrounds)
    .values({ personId, words })
    .onConflictDoUpdate({ target: accessBackgrounds.personId, set: { words, updatedAt: sql`now()` } })
}

export const heldPerson = (db: Db, personId: string) => db.select().from(people).where(eq(people.id, personId))

export const heldNeeds = (db: Db, personId: string) =>
  db
    .select({
      whatHelps: accessNeeds.whatHelps,
      background: accessBackgrounds.words,
      sharedWith: accessNeeds.sharedWith,
      updatedAt: accessNeeds.updatedAt,
    })
    .from(people)
    .leftJoin(accessNeeds, eq(accessNeeds.personId, people.id))
    .leftJoin(accessBackgrounds, eq(accessBackgrounds.personId, people.id))
    .where(eq(people.id, personId))

export const heldOrganisations = (db: Db, personId: string) =>
  db
    .select({
      organisation: organisations.name,
      knownThrough: organisationPeople.source,
      knownSince: organisationPeople.createdAt,
      doNotContactSince: organisationPeople.doNotContactSince,
    })
    .from(organisationPeople)
    .innerJoin(organisations, eq(organisations.id, organisationPeople.organisationId))
    .where(eq(organisationPeople.personId, personId))
    .orderBy(asc(organisations.name))

export const heldAppointments = (db: Db, personId: string) =>
  db
    .select({
      organisation: organisations.name,
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
    })
    .from(appointments)
    .innerJoin(organisations, eq(organisations.id, appointments.organisationId))
    .where(eq(appointments.personId, personId))
    .orderBy(asc(appointments.startsOn), asc(appointments.id))

export const heldLeaverItems = (db: Db, personId: string) =>
  db
    .select({
      role: appointments.role,
      label: leaverItems.label,
      state: leaverItems.state,
      settledAt: leaverItems.settledAt,
    })
    .from(leaverItems)
    .innerJoin(appointments, eq(appointments.id, leaverItems.appointmentId))
    .where(eq(appointments.personId, personId))
    .orderBy(asc(leaverItems.appointmentId), asc(leaverItems.position))

export const heldGrants = (db: Db, personId: string) =>
  db
    .select({
      kind: grants.kind,
      organisation: organisations.name,
      validFrom: grants.validFrom,
      validTo: grants.validTo,
      endedAt: grants.endedAt,
    })
    .from(grants)
    .leftJoin(organisations, eq(organisations.id, grants.organisationId))
    .where(eq(grants.personId, personId))
    .orderBy(asc(grants.id))

export const heldAccount = (db: Db, personId: string) =>
  db
    .select({
      email: accounts.email,
      invitedAt: accounts.invitedAt,
      disabledAt: accounts.disabledAt,
      createdAt: accounts.createdAt,
    })
    .from(accounts)
    .where(eq(accounts.personId, personId))

export const heldSignIns = (db: Db, personId: string) =>
  db
    .select({
      device: signIns.device,
      startedAt: signIns.startedAt,
      lastUsedAt: signIns.lastUsedAt,
      endedAt: signIns.endedAt,
      endReason: signIns.endReason,
    })
    .from(signIns)
    .where(eq(signIns.personId, personId))
    .orderBy(desc(signIns.id))

export const heldNotifications = (db: Db, personId: string) =>
  db
    .select({
      about: notifications.kind,
      title: notifications.title,
      body: notifications.body,
      createdAt: notifications.createdAt,
      readAt: notifications.readAt,
    })
    .from(notifications)
    .where(eq(notifications.personId, personId))
    .orderBy(desc(notifications.id))

export const heldMails = (db: Db, personId: string) =>
  db
    .select({
      to: outbox.toAddress,
      subject: outbox.subject,
      createdAt: outbox.createdAt,
      sentAt: outbox.sentAt,
      withdrawnAt: outbox.withdrawnAt,
      returnedAt: outbox.returnedAt,
    })
    .from(outbox)
    .where(eq(outbox.personId, personId))
    .orderBy(desc(outbox.id))
