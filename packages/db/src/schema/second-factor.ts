import { sql } from '../drizzle.ts'
import { bigint, boolean, check, date, index, integer, pgEnum, pgTable, text, uuid } from '../pg-core.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { managedWall, personWall, wall } from './walls.ts'

export const secondFactorFor = pgEnum('second_factor_for', ['nobody', 'administrators-and-coordinators', 'everyone'])
export const signInStepPurpose = pgEnum('sign_in_step_purpose', [
  'prove',
  'set-up',
  'passkey-sign-in',
  'passkey-registration',
  'passkey-proof',
])

const ofPerson = () =>
  uuid()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })

/** An authenticator app (RFC 6238). Keys are sealed with the deployment's secret: who reads the table has no codes. */
export const authenticators = pgTable(
  'authenticators',
  {
    personId: ofPerson().primaryKey(),
    sealedKey: text(),
    /** Shown, but not confirmed with a code yet: it takes the place of the other when it is. */
    sealedNewKey: text(),
    /** The newest step of 30 seconds whose code was used: no code is used twice. */
    lastStep: bigint({ mode: 'number' }),
    since: instant(),
    lastUsedAt: instant(),
  },
  () => [personWall('authenticators')],
)

/** Only hashes (argon2id, one salt for a person's ten), each used once. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    id: id(),
    personId: ofPerson(),
    salt: text().notNull(),
    hash: text().notNull(),
    createdAt: createdAt(),
    usedAt: instant(),
  },
  (t) => [index('recovery_codes_of_person').on(t.personId), personWall('recovery_codes')],
)

/** Public keys of passkeys (WebAuthn); nothing here opens anything. */
export const passkeys = pgTable(
  'passkeys',
  {
    id: id(),
    personId: ofPerson(),
    credentialId: text().notNull().unique(),
    publicKey: text().notNull(),
    counter: bigint({ mode: 'number' }).notNull(),
    transports: text().array().notNull(),
    name: text().notNull(),
    createdAt: createdAt(),
    lastUsedAt: instant(),
    version: version(),
  },
  (t) => [index('passkeys_of_person').on(t.personId), personWall('passkeys')],
)

/**
 * What stands between the password and being signed in, and what a browser is asked to sign with a passkey: good for
 * minutes, used once. Only the hash of its token is kept.
 */
export const signInSteps = pgTable(
  'sign_in_steps',
  {
    tokenHash: text().primaryKey(),
    purpose: signInStepPurpose().notNull(),
    /** Nobody is known yet where somebody signs in with a passkey alone. */
    personId: uuid().references(() => people.id, { onDelete: 'cascade' }),
    challenge: text(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index('sign_in_steps_of_person').on(t.personId), wall('sign_in_steps', sql`(select app.is_system())`)],
)

/** One row for the installation; without it the usual settings hold. */
export const signInSettings = pgTable(
  'sign_in_settings',
  {
    isOnly: boolean().primaryKey().default(true),
    secondFactorFor: secondFactorFor().notNull(),
    secondFactorFrom: date().notNull(),
    /** For how many minutes after a proof the person is not asked again. */
    proofMinutes: integer().notNull(),
    version: version(),
  },
  (t) => [
    check('sign_in_settings_one', sql`${t.isOnly}`),
    check('sign_in_settings_proof_minutes', sql`${t.proofMinutes} between 1 and 720`),
    wall('sign_in_settings', sql`true`, sql`(select app.is_administrator()) or (select app.is_system())`),
  ],
)

/** From which day an organisation requires one of who runs its programme; without a row, or a day, it leaves it open. */
export const organisationSignInRules = pgTable(
  'organisation_sign_in_rules',
  {
    organisationId: uuid()
      .primaryKey()
      .references(() => organisations.id),
    secondFactorFrom: date(),
    version: version(),
  },
  () => [managedWall('organisation_sign_in_rules')],
)
