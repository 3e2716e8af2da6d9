import { type SQL, sql } from '../drizzle.ts'
import { type PgPolicy, pgPolicy, pgRole } from '../pg-core.ts'

/** The role the application works as. It owns nothing and cannot by-pass row-level security. */
export const appRole = pgRole('elevate_app').existing()

// The walls are the second look (the first is the SQL of each query): a row is there only for requests that were opened for
// its organisation. `app.organisations()` is what `app.open_session()` found in the grants of the person.

/** Who runs a programme, the administrators, and the system: `app.managed()`. */
export const byWhoManages = sql`organisation_id = any ((select app.managed())::uuid[]) or (select app.is_system())`

/** The same, and who worked there in the release before: it read colleagues whole (functions.sql). */
export const byWhoLooksAfter = sql`organisation_id = any ((select app.looks_after())::uuid[]) or (select app.is_system())`

/** What only the system adds, in whosever name it happens: `asSystem` of `open.ts`. */
export const addedBySystem = (name: string): PgPolicy =>
  addedOnly(name, sql`(select app.is_system()) or (select app.is_the_release_before())`)

/** How an organisation works: everybody who works there reads it, and who runs the programme writes it. */
export const writtenByWhoManages = (name: string): PgPolicy =>
  wall(
    name,
    sql`organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system())`,
    byWhoManages,
  )

/** What partners have no part in, neither in reading nor in writing. */
export const managedWall = (name: string): PgPolicy => wall(name, byWhoManages)

/** On top of a wall: who may change what is there, however many may read it and however new rows come about. */
export const changedOnly = (name: string, condition: SQL): PgPolicy =>
  pgPolicy(`${name}_changed`, {
    as: 'restrictive',
    for: 'update',
    to: appRole,
    using: condition,
    withCheck: condition,
  })

/** On top of a wall: who may add to what many work with. */
export const addedOnly = (name: string, condition: SQL): PgPolicy =>
  pgPolicy(`${name}_added`, { as: 'restrictive', for: 'insert', to: appRole, withCheck: condition })

/** On top of a wall: who may delete what is there. */
export const removedOnly = (name: string, condition: SQL): PgPolicy =>
  pgPolicy(`${name}_removed`, { as: 'restrictive', for: 'delete', to: appRole, using: condition })

/** Read by everybody who works there; the release before still writes it in the name of a partner who drops out. */
export const writtenByWhoManagesAndBefore = (name: string): PgPolicy =>
  wall(
    name,
    sql`organisation_id = any ((select app.organisations())::uuid[])`,
    sql`${byWhoManages} or organisation_id = any ((select app.organisations_of_the_release_before())::uuid[])`,
  )

/** `managedWall`, but that the release before read it in the name of whoever works there. */
export const readByWhoLooksAfter = (name: string): PgPolicy => wall(name, byWhoLooksAfter, byWhoManages)

/** `managedWall`, but for what the release before still does in the name of a partner who drops out (functions.sql). */
export const managedAndBeforeWall = (name: string): PgPolicy =>
  wall(name, sql`${byWhoManages} or organisation_id = any ((select app.organisations_of_the_release_before())::uuid[])`)

/** The same as `writtenByWhoManages`, and each person their own row (`person_id`). */
export const writtenByWhoManagesAndEach = (name: string): PgPolicy =>
  wall(
    name,
    sql`organisation_id = any ((select app.organisations())::uuid[])`,
    sql`organisation_id = any ((select app.managed())::uuid[]) or (organisation_id = any ((select app.organisations())::uuid[]) and person_id = (select app.person())) or (select app.is_system())`,
  )

/** Rows of one person, in no organisation: there for that person, and for what the system does before sign-in. */
export const personWall = (name: string): PgPolicy =>
  pgPolicy(`${name}_wall`, {
    for: 'all',
    to: appRole,
    using: sql`person_id = (select app.person()) or (select app.is_system())`,
    withCheck: sql`person_id = (select app.person()) or (select app.is_system())`,
  })

/** Any other condition; `check` is what new rows must fulfil, the same where it is not given. */
export const wall = (name: string, using: SQL, check: SQL = using): PgPolicy =>
  pgPolicy(`${name}_wall`, { for: 'all', to: appRole, using, withCheck: check })

/** Who runs the programme, and the system. */
export const byProgramme = sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`

/**
 * What only those who run a programme may see: `app.programmes()` holds the organisations that the person coordinates.
 * Administrators are not among them: they see how things are set up, never what people wrote.
 */
export const programmeWall = (name: string): PgPolicy => wall(name, byProgramme)

/** The same, and the applicant whose application it is about. */
export const programmeAndApplicantWall = (name: string): PgPolicy =>
  wall(
    name,
    sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = ${sql.raw(name)}.application_id and a.person_id = (select app.person()))`,
  )

/** What a panel reads and others write: `app.panels()` holds the campaigns on whose panel the person sits. */
export const readByPanelWall = (name: string): PgPolicy =>
  wall(
    name,
    sql`organisation_id = any ((select app.programmes())::uuid[]) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system())`,
    sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`,
  )
