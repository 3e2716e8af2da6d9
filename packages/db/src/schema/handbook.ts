import type { HandbookSection } from '@elevate/contracts/handbook'
import { sql } from '../drizzle.ts'
import { check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from '../pg-core.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { byPerson, ofOrganisation } from './columns-of-recruitment.ts'
import { people } from './people.ts'
import { wall } from './walls.ts'

/** The mentor's handbook. One that is published is never edited: a trigger refuses it (privileges.sql). */
export const handbookVersions = pgTable(
  'handbook_versions',
  {
    id: id(),
    organisationId: ofOrganisation(),
    /** The draft has the number that it will be published as. */
    number: integer().notNull(),
    whatChanged: text().notNull().default(''),
    sections: jsonb().$type<HandbookSection[]>().notNull(),
    publishedAt: instant(),
    publishedBy: byPerson(),
    changedAt: createdAt(),
    version: version(),
  },
  (t) => [
    uniqueIndex('handbook_versions_number').on(t.organisationId, t.number),
    uniqueIndex('handbook_versions_one_draft').on(t.organisationId).where(sql`published_at is null`),
    check('handbook_versions_sections', sql`jsonb_typeof(${t.sections}) = 'array'`),
    wall(
      'handbook_versions',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (published_at is not null and organisation_id = any ((select app.organisations())::uuid[])) or (select app.is_system())`,
      sql`organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())`,
    ),
  ],
)

/** That somebody has read a version. */
export const handbookAcknowledgements = pgTable(
  'handbook_acknowledgements',
  {
    handbookVersionId: uuid()
      .notNull()
      .references(() => handbookVersions.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    organisationId: ofOrganisation(),
    at: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.handbookVersionId, t.personId] }),
    index('handbook_acknowledgements_of_person').on(t.personId),
    // Nobody says for somebody else that they have read it.
    wall(
      'handbook_acknowledgements',
      sql`organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system())`,
      sql`person_id = (select app.person()) or (select app.is_system())`,
    ),
  ],
)
