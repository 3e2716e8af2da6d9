import { sql } from '../drizzle.ts'
import { boolean, check, date, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from '../pg-core.ts'
import { createdAt, id, instant } from './columns.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { personWall, wall } from './walls.ts'

export const grantKind = pgEnum('grant_kind', ['administrator', 'coordinator', 'panel-member', 'mentor', 'applicant'])
export const signInEndReason = pgEnum('sign_in_end_reason', [
  'signed-out',
  'signed-out-everywhere',
  'token-used-twice',
  'password-changed',
  'disabled',
  'second-factor-changed',
  'second-factor-due',
])
export const linkPurpose = pgEnum('link_purpose', ['invitation', 'password-reset', 'first-administrator'])

/** How a person signs in. Without a password hash the invitation has not been taken up yet. */
export const accounts = pgTable(
  'accounts',
  {
    personId: uuid()
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    email: text().notNull(),
    passwordHash: text(),
    invitedAt: instant(),
    disabledAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('accounts_email').on(sql`lower(${t.email})`),
    wall(
      'accounts',
      sql`person_id = (select app.person()) or (select app.is_system()) or (select app.is_administrator()) or exists (select from organisation_people k where k.person_id = accounts.person_id and k.organisation_id = any ((select app.managed())::uuid[]))`,
    ),
  ],
)

/** What a person may do, where, from and to. Being a partner is no grant: it follows from an appointment. */
export const grants = pgTable(
  'grants',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: grantKind().notNull(),
    organisationId: uuid().references(() => organisations.id),
    validFrom: date().notNull(),
    validTo: date(),
    grantedBy: uuid().references(() => people.id),
    createdAt: createdAt(),
    /** Taken back: bites at once, while `validTo` is the last day on which it still holds. */
    endedAt: instant(),
  },
  (t) => [
    check('grants_scope', sql`(${t.kind} = 'administrator') = (${t.organisationId} is null)`),
    check('grants_order', sql`${t.validTo} >= ${t.validFrom}`),
    index('grants_of_person').on(t.personId),
    index('grants_of_organisation').on(t.organisationId),
    uniqueIndex('grants_one_open')
      .on(t.personId, t.kind, t.organisationId)
      .where(sql`${t.validTo} is null and ${t.endedAt} is null`),
    wall(
      'grants',
      sql`person_id = (select app.person()) or organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_administrator()) or (select app.is_system())`,
      // Nobody raises themselves, and coordinators give what helps to run a programme, not the programme.
      sql`(select app.is_system()) or ((select app.is_administrator()) or (organisation_id = any ((select app.programmes())::uuid[]) and kind in ('panel-member', 'mentor'))) and (person_id <> (select app.person()) or kind = 'mentor')`,
    ),
  ],
)

/** One place where somebody is signed in: a family of refresh tokens. */
export const signIns = pgTable(
  'sign_ins',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    device: text().notNull(),
    startedAt: createdAt(),
    lastUsedAt: instant().notNull().default(sql`now()`),
    expiresAt: instant().notNull(),
    endedAt: instant(),
    endReason: signInEndReason(),
    /** When the person last showed that it is them; null: when the sign-in began. */
    provedAt: instant(),
    /** Whether a second factor was shown when it began. */
    hasSecondFactor: boolean().notNull().default(false),
  },
  (t) => [index('sign_ins_of_person').on(t.personId), personWall('sign_ins')],
)

/** Only the hash of a refresh token is kept. One that was used and comes again ends the whole sign-in. */
export const refreshTokens = pgTable(
  'refresh_tokens',
  {
    hash: text().primaryKey(),
    signInId: uuid()
      .notNull()
      .references(() => signIns.id, { onDelete: 'cascade' }),
    issuedAt: createdAt(),
    usedAt: instant(),
    /** Hash of the Idempotency-Key that came with its use: that same request may come again. */
    usedUnder: text(),
  },
  (t) => [index('refresh_tokens_of_sign_in').on(t.signInId), wall('refresh_tokens', sql`(select app.is_system())`)],
)

/** One-time links from mails. Only the hash is kept; looking never uses it up. */
export const links = pgTable(
  'links',
  {
    id: id(),
    purpose: linkPurpose().notNull(),
    personId: uuid().references(() => people.id, { onDelete: 'cascade' }),
    tokenHash: text().notNull().unique(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index('links_of_person').on(t.personId), wall('links', sql`(select app.is_system())`)],
)

/** Failed attempts by key (address and network), shared by all processes. Who is signed in neither reads nor resets them. */
export const throttles = pgTable(
  'throttles',
  {
    key: text().primaryKey(),
    windowStartedAt: instant().notNull(),
    attempts: integer().notNull(),
  },
  () => [wall('throttles', sql`(select app.is_system()) or (select app.is_the_release_before())`)],
)
