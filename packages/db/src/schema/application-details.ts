import { nhsEmployments } from '@elevate/contracts/recruitment-vocabulary'
import { sql } from '../drizzle.ts'
import { boolean, check, index, integer, jsonb, pgEnum, pgTable, text, uniqueIndex, uuid } from '../pg-core.ts'
import { applications } from './applications.ts'
import { campaigns } from './campaigns.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { contactPreference, paymentChoice } from './people.ts'
import { programmeAndApplicantWall, programmeWall, wall } from './walls.ts'

export const nhsEmployment = pgEnum('nhs_employment', nhsEmployments)
export const complaintAnswer = pgEnum('complaint_answer', ['no', 'yes', 'rather-talk'])

/** Somebody who can say how the applicant works with others. Asked only after an offer. */
export type Referee = { name: string; relationship: string; email: string; phone: string; knownFor: string }

/** Who the applicant is, and what only the programme needs to know. No panel reads it. Null: not answered yet. */
export const applicationDetails = pgTable(
  'application_details',
  {
    applicationId: uuid()
      .primaryKey()
      .references(() => applications.id, { onDelete: 'cascade' }),
    organisationId: ofOrganisation(),
    givenName: text().notNull().default(''),
    familyName: text(),
    preferredName: text(),
    pronouns: text(),
    email: text(),
    phone: text(),
    address: text(),
    postcode: text(),
    contactPreference: contactPreference(),
    /** Formats and communication: large print, an interpreter, somebody to ring instead of writing. */
    formatsNeeded: text().notNull().default(''),
    isOldEnough: boolean(),
    nhsEmployment: nhsEmployment(),
    nhsEmployer: text(),
    backgrounds: text().array().notNull().default(sql`'{}'`),
    /** Lives here, uses services here, cares for somebody who does. */
    linkToArea: text().notNull().default(''),
    interests: text().array().notNull().default(sql`'{}'`),
    availability: text().array().notNull().default(sql`'{}'`),
    hoursPerMonth: integer(),
    /** Internet, a device, travel, money in advance, caring for somebody. */
    practicalNeeds: text().notNull().default(''),
    /** Null where not said yet; an empty text is a nil return. */
    interestsDeclared: text(),
    /** A complaint or claim against the organisation: a reason to talk, never to refuse. */
    complaint: complaintAnswer(),
    /** Whether an involvement payment is taken; null where it was not asked yet. Decides on the fee of a DBS check. */
    payment: paymentChoice(),
    referees: jsonb().$type<Referee[]>().notNull().default([]),
    /** Sections of the form that the applicant has finished. */
    finishedSections: text().array().notNull().default(sql`'{}'`),
    /** By section of the form, how often it was saved: two tabs in two sections do not get in each other's way. */
    sectionVersions: jsonb().$type<Record<string, number>>().notNull().default({}),
    /** That the privacy notice was read. */
    noticeReadAt: instant(),
    savedAt: createdAt(),
    /** How a campaign's list by name is walked; a trigger sets the two (functions.sql). */
    campaignId: uuid(),
    sortName: text().notNull().default(''),
    version: version(),
  },
  (t) => [
    check('application_details_hours', sql`${t.hoursPerMonth} between 0 and 300`),
    index('application_details_email').on(sql`lower(${t.email})`),
    index('application_details_of_organisation').on(t.organisationId),
    index('application_details_by_name').on(t.campaignId, sql`sort_name collate "C"`, t.applicationId),
    programmeAndApplicantWall('application_details'),
  ],
)

/** What the panel of interviewers is told to provide. Why is not kept. */
export const interviewAdjustments = pgTable(
  'interview_adjustments',
  {
    applicationId: uuid()
      .primaryKey()
      .references(() => applications.id, { onDelete: 'cascade' }),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id),
    organisationId: ofOrganisation(),
    toProvide: text().notNull(),
    /** By the programme, when what helps has been arranged. */
    arrangedAt: instant(),
    version: version(),
  },
  () => [
    wall(
      'interview_adjustments',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = interview_adjustments.application_id and a.person_id = (select app.person()))`,
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = interview_adjustments.application_id and a.person_id = (select app.person()))`,
    ),
  ],
)

/** Two applications that may be from one person; a coordinator decides. The lower id comes first. */
export const applicationDuplicates = pgTable(
  'application_duplicates',
  {
    id: id(),
    organisationId: ofOrganisation(),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id),
    lowApplicationId: uuid()
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    highApplicationId: uuid()
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    /** What is alike: `email`, `phone`, `name-and-postcode`, `name`. */
    alike: text().array().notNull(),
    foundAt: createdAt(),
    /** Null: waits for a decision; `merged` or `different-people`. */
    decision: text(),
    decidedAt: instant(),
    decidedBy: byPerson(),
  },
  (t) => [
    check('application_duplicates_order', sql`${t.lowApplicationId} < ${t.highApplicationId}`),
    check('application_duplicates_decision', sql`${t.decision} in ('merged', 'different-people')`),
    uniqueIndex('application_duplicates_once').on(t.lowApplicationId, t.highApplicationId),
    index('application_duplicates_other').on(t.highApplicationId),
    index('application_duplicates_waiting').on(t.organisationId).where(sql`decision is null`),
    programmeWall('application_duplicates'),
  ],
)
