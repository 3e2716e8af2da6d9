import { sql } from '../drizzle.ts'
import { boolean, check, date, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from '../pg-core.ts'
import { applications } from './applications.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { contactPreference } from './people.ts'
import { letterKind } from './recruitment-setup.ts'
import { programmeAndApplicantWall, programmeWall } from './walls.ts'

export const offerEnd = pgEnum('offer_end', ['accepted', 'declined', 'lapsed', 'withdrawn'])

const ofApplication = () =>
  uuid()
    .notNull()
    .references(() => applications.id, { onDelete: 'cascade' })

/** Offers are conditional: on the checks, and on an answer in time. */
export const offers = pgTable(
  'offers',
  {
    id: id(),
    applicationId: ofApplication(),
    organisationId: ofOrganisation(),
    conditions: text().notNull(),
    /** The last day on which an answer counts. */
    answerBy: date().notNull(),
    offeredAt: createdAt(),
    offeredBy: byPerson(),
    endedAt: instant(),
    endedHow: offerEnd(),
    /** Null: the applicant. */
    answeredFor: byPerson(),
    version: version(),
  },
  (t) => [
    uniqueIndex('offers_one_open').on(t.applicationId).where(sql`ended_at is null`),
    index('offers_to_answer').on(t.answerBy).where(sql`ended_at is null`),
    check('offers_ended', sql`(${t.endedAt} is null) = (${t.endedHow} is null)`),
    programmeAndApplicantWall('offers'),
  ],
)

/** The reserve list: until when, and whether the applicant agreed to be kept on it. */
export const reservePlaces = pgTable(
  'reserve_places',
  {
    applicationId: uuid()
      .primaryKey()
      .references(() => applications.id, { onDelete: 'cascade' }),
    organisationId: ofOrganisation(),
    until: date().notNull(),
    /** The order in which places that come free are offered, in the campaign. */
    position: integer().notNull().default(1),
    /** The last day to agree to be kept; after it, silence ends the place. */
    answerBy: date(),
    /** Null: asked, not answered yet. */
    agrees: boolean(),
    agreedAt: instant(),
    /** Null: the applicant. */
    answeredFor: byPerson(),
    endedAt: instant(),
    version: version(),
  },
  (t) => [
    index('reserve_places_until').on(t.until).where(sql`ended_at is null`),
    programmeAndApplicantWall('reserve_places'),
  ],
)

/** What an applicant is told about how they did. */
export const applicantFeedback = pgTable(
  'applicant_feedback',
  {
    applicationId: uuid()
      .primaryKey()
      .references(() => applications.id, { onDelete: 'cascade' }),
    organisationId: ofOrganisation(),
    dueOn: date().notNull(),
    words: text().notNull().default(''),
    givenAt: instant(),
    givenBy: byPerson(),
    givenHow: contactPreference(),
    version: version(),
  },
  (t) => [
    index('applicant_feedback_due').on(t.organisationId, t.dueOn).where(sql`given_at is null`),
    check('applicant_feedback_given', sql`(${t.givenAt} is null) = (${t.givenHow} is null)`),
    programmeAndApplicantWall('applicant_feedback'),
  ],
)

/** Letters as they were sent, word for word. By phone or post they wait until somebody says that it is done. */
export const letters = pgTable(
  'letters',
  {
    id: id(),
    applicationId: ofApplication(),
    organisationId: ofOrganisation(),
    kind: letterKind().notNull(),
    templateId: uuid(),
    subject: text().notNull(),
    body: text().notNull(),
    by: contactPreference().notNull(),
    madeAt: createdAt(),
    madeBy: byPerson(),
    /** When it went into the outbox, or was printed, or was told. */
    sentAt: instant(),
    /** How it reached the applicant in the end: somebody who wanted a call may have asked for a letter instead. */
    sentHow: contactPreference(),
    /** Who printed or told it; null for mails. */
    sentBy: byPerson(),
    /** What it says no longer holds, and it had not gone: it is not sent. */
    withdrawnAt: instant(),
  },
  (t) => [
    index('letters_of_application').on(t.applicationId, t.id),
    index('letters_waiting').on(t.organisationId, t.id).where(sql`sent_at is null and withdrawn_at is null`),
    programmeAndApplicantWall('letters'),
  ],
)

/** Notes of the programme about an application. */
export const applicationNotes = pgTable(
  'application_notes',
  {
    id: id(),
    applicationId: ofApplication(),
    organisationId: ofOrganisation(),
    words: text().notNull(),
    writtenAt: createdAt(),
    writtenBy: byPerson(),
  },
  (t) => [index('application_notes_of_application').on(t.applicationId, t.id), programmeWall('application_notes')],
)
