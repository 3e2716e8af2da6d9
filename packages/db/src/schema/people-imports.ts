import { importOutcomes } from '@elevate/contracts/people-vocabulary'
import { sql } from '../drizzle.ts'
import { check, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from '../pg-core.ts'
import { bytes, createdAt, id, instant, version } from './columns.ts'
import { people } from './people.ts'
import { wall } from './walls.ts'

export const importState = pgEnum('import_state', ['preparing', 'imported', 'undone'])
export const importOutcome = pgEnum('import_outcome', importOutcomes)

/** What hangs on an import is there for whom the import is there. */
const ofImport = (table: string) =>
  wall(table, sql`import_id in (select id from people_imports) or (select app.is_system())`)

const importId = () =>
  uuid()
    .notNull()
    .references(() => peopleImports.id, { onDelete: 'cascade' })

/** A spreadsheet of people that somebody has uploaded, and what became of it. */
export const peopleImports = pgTable(
  'people_imports',
  {
    id: id(),
    /** Those into which who uploaded it may import; seen by whoever runs the programme in all of them. */
    organisationIds: uuid().array().notNull(),
    uploadedBy: uuid().references(() => people.id, { onDelete: 'set null' }),
    fileName: text().notNull(),
    state: importState().notNull().default('preparing'),
    /** What each column holds, as suggested or corrected. */
    mapping: jsonb().$type<string[]>().notNull(),
    answers: jsonb().$type<Record<string, unknown>>().notNull(),
    /** What the file says and what the plan asks, without its rows. */
    preview: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Hash of all that the plan would do, to see whether a later plan does the same. */
    fingerprint: text().notNull(),
    createdAt: createdAt(),
    importedAt: instant(),
    importedBy: uuid().references(() => people.id, { onDelete: 'set null' }),
    /** The version that was carried out: the same press again gets the same answer. */
    importedVersion: integer(),
    undoneAt: instant(),
    undoneBy: uuid().references(() => people.id, { onDelete: 'set null' }),
    /** The file and its rows are gone; what was done and how many stays. */
    forgottenAt: instant(),
    version: version(),
  },
  (t) => [
    check('people_imports_imported', sql`(${t.state} = 'preparing') = (${t.importedAt} is null)`),
    check('people_imports_undone', sql`(${t.state} = 'undone') = (${t.undoneAt} is not null)`),
    index('people_imports_old').on(t.createdAt).where(sql`forgotten_at is null`),
    index('people_imports_uploaded_by').on(t.uploadedBy),
    wall('people_imports', sql`organisation_ids <@ (select app.managed())::uuid[] or (select app.is_system())`),
  ],
)

/** The file as it was uploaded. Apart, so that nothing reads it by accident. */
export const peopleImportFiles = pgTable(
  'people_import_files',
  { importId: importId().primaryKey(), bytes: bytes().notNull() },
  () => [ofImport('people_import_files')],
)

/** Row by row what the import would do; once it is carried out, what it did and what was there before. */
export const peopleImportRows = pgTable(
  'people_import_rows',
  {
    importId: importId(),
    line: integer().notNull(),
    outcome: importOutcome().notNull(),
    planned: jsonb().$type<Record<string, unknown>>().notNull(),
    done: jsonb().$type<Record<string, unknown>>(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.line] }),
    index('people_import_rows_by_outcome').on(t.importId, t.outcome, t.line),
    ofImport('people_import_rows'),
  ],
)

/**
 * How far an import is that is being carried out. Written outside of its transaction, so that others see it; one that
 * has not moved for a while belongs to a process that died, and means nothing.
 */
export const peopleImportProgress = pgTable(
  'people_import_progress',
  {
    importId: importId().primaryKey(),
    done: integer().notNull(),
    total: integer().notNull(),
    movedAt: instant().notNull(),
  },
  () => [ofImport('people_import_progress')],
)
