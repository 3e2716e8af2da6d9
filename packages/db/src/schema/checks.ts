import { type CheckState, checkKinds, checkOwners, checkStates } from '@elevate/contracts/recruitment-vocabulary'
import { sql } from '../drizzle.ts'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from '../pg-core.ts'
import { applications } from './applications.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { appointments, people } from './people.ts'
import { checklistTemplates } from './recruitment-setup.ts'
import { programmeWall, wall } from './walls.ts'

export const checkKind = pgEnum('check_kind', checkKinds)
export const checkOwner = pgEnum('check_owner', checkOwners)

const listed = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '))

/**
 * Items of the onboarding checklist. They begin with an accepted offer and go over to the appointment, where they
 * expire and are renewed. What is recorded is the outcome and never a scan or a diagnosis (domain.md 2e).
 */
export const checks = pgTable(
  'checks',
  {
    id: id(),
    organisationId: ofOrganisation(),
    applicationId: uuid().references(() => applications.id, { onDelete: 'set null' }),
    appointmentId: uuid().references(() => appointments.id, { onDelete: 'cascade' }),
    personId: uuid().references(() => people.id, { onDelete: 'cascade' }),
    templateId: uuid().references(() => checklistTemplates.id),
    position: integer().notNull(),
    kind: checkKind().notNull(),
    label: text().notNull(),
    guidance: text().notNull().default(''),
    isMandatoryBeforeStart: boolean().notNull(),
    blocksConfidentialWork: boolean().notNull(),
    owner: checkOwner().notNull(),
    /** The member of staff who looks after it. */
    ownerPersonId: byPerson(),
    state: text().$type<CheckState>().notNull().default('not-started'),
    dueOn: date(),
    requestedAt: instant(),
    completedOn: date(),
    completedBy: byPerson(),
    /** Asked of this person alone, beside the checklist: no newer checklist takes it away. */
    isOneOff: boolean().notNull().default(false),
    renewAfterMonths: integer(),
    /** The last day on which it counts; null for never. */
    expiresOn: date(),
    /** Fields by kind (contracts/check-evidence). Never a scan, a diagnosis or a score. */
    evidence: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** Since when it waits for its owner. */
    turnSince: createdAt(),
    waivedWhy: text(),
    waivedBy: byPerson(),
    waivedAt: instant(),
    createdAt: createdAt(),
    version: version(),
  },
  (t) => [
    check('checks_state', sql`${t.state} in (${listed(checkStates)})`),
    check('checks_waived', sql`(${t.state} = 'waived') = (${t.waivedWhy} is not null and ${t.waivedAt} is not null)`),
    check('checks_complete', sql`(${t.state} = 'complete') <= (${t.completedOn} is not null)`),
    check('checks_of_somebody', sql`num_nonnulls(${t.applicationId}, ${t.appointmentId}, ${t.personId}) > 0`),
    check('checks_dbs_number', sql`coalesce(${t.evidence} ->> 'certificateNumber', '000000000000') ~ '^[0-9]{12}$'`),
    index('checks_of_application').on(t.applicationId, t.position),
    index('checks_of_appointment').on(t.appointmentId, t.position),
    index('checks_of_person').on(t.personId),
    index('checks_expiring').on(t.expiresOn).where(sql`expires_on is not null`),
    index('checks_open').on(t.organisationId, t.state, t.dueOn),
    wall(
      'checks',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or person_id = (select app.person()) or exists (select from applications a where a.id = checks.application_id and a.person_id = (select app.person()))`,
    ),
  ],
)

/** That a last day was told of: each check, day and threshold once. */
export const checkReminders = pgTable(
  'check_reminders',
  {
    checkId: uuid()
      .notNull()
      .references(() => checks.id, { onDelete: 'cascade' }),
    /** The last day that was told. */
    day: date().notNull(),
    /** So many days before it; -1 once it has passed. */
    daysBefore: integer().notNull(),
    toldAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.checkId, t.day, t.daysBefore] }),
    wall('check_reminders', sql`(select app.is_system())`),
  ],
)

/** What a referee is asked, by a link without an account, and what came back. */
export const referenceRequests = pgTable(
  'reference_requests',
  {
    id: id(),
    checkId: uuid()
      .notNull()
      .references(() => checks.id, { onDelete: 'cascade' }),
    applicationId: uuid().references(() => applications.id, { onDelete: 'cascade' }),
    organisationId: ofOrganisation(),
    refereeName: text().notNull(),
    relationship: text().notNull().default(''),
    email: text(),
    phone: text(),
    tokenHash: text().notNull(),
    askedAt: createdAt(),
    askedBy: byPerson(),
    expiresAt: instant().notNull(),
    remindedAt: instant(),
    answeredAt: instant(),
    /** Staff who wrote down what was said on the phone or came by post. */
    typedBy: byPerson(),
    declinedAt: instant(),
    answers: jsonb().$type<Record<string, string>>(),
    withdrawnAt: instant(),
  },
  (t) => [
    uniqueIndex('reference_requests_token').on(t.tokenHash),
    index('reference_requests_of_check').on(t.checkId),
    index('reference_requests_of_application').on(t.applicationId),
    check('reference_requests_answered', sql`(${t.answeredAt} is null) = (${t.answers} is null)`),
    programmeWall('reference_requests'),
  ],
)
