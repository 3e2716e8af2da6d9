import { type SQL, sql } from 'drizzle-orm'
import { type PgPolicy, pgPolicy, pgRole } from 'drizzle-orm/pg-core'

/** The role the application works as. It owns nothing and cannot by-pass row-level security. */
export const appRole = pgRole('elevate_app').existing()

/**
 * The second wall (the first is the SQL of each query): a row is there only for requests that were opened
 * for its organisation. `app.organisations()` is what `app.open_session()` found in the grants of the person.
 */
export const organisationWall = (name: string): PgPolicy =>
  pgPolicy(`${name}_wall`, {
    for: 'all',
    to: appRole,
    using: sql`organisation_id = any ((select app.organisations())::uuid[])`,
    withCheck: sql`organisation_id = any ((select app.organisations())::uuid[])`,
  })

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

/**
 * What only those who run a programme may see: `app.programmes()` holds the organisations that the person coordinates.
 * Administrators are not among them: they see how things are set up, never what people wrote.
 */
export const programmeWall = (name: string): PgPolicy =>
  wall(name, sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`)

/** The same, and the applicant whose application it is about. */
export const programmeAndApplicantWall = (name: string): PgPolicy =>
  wall(
    name,
    sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = ${sql.raw(name)}.application_id and a.person_id = (select app.person()))`,
  )

/** What the panel of a campaign works with, too: `app.panels()` holds the campaigns on whose panel the person sits. */
export const programmeAndPanelWall = (name: string): PgPolicy =>
  wall(
    name,
    sql`organisation_id = any ((select app.programmes())::uuid[]) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system())`,
  )

/** What a panel reads and others write. */
export const readByPanelWall = (name: string): PgPolicy =>
  wall(
    name,
    sql`organisation_id = any ((select app.programmes())::uuid[]) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system())`,
    sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`,
  )
