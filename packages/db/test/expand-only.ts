/** Tables that grow with use or with people: what holds them for long, holds everybody. */
const largeTables = new Set([
  ...['people', 'organisation_people', 'applications', 'application_answers', 'application_steps', 'audit_entries'],
  ...['outbox', 'notifications', 'idempotency_keys', 'sign_ins', 'refresh_tokens', 'drop_in_bookings', 'scores'],
  ...['check_in_answers', 'coffee_group_members', 'mentoring_sessions', 'tasks', 'throttles'],
])

type Migration = { statements: string[]; newTables: Set<string>; newColumns: Set<string> }

const all = (sql: string, pattern: RegExp): string[] => [...sql.matchAll(pattern)].map(([, found]) => found ?? '')

const read = (sql: string): Migration => {
  const plain = sql.replace(/--> statement-breakpoint/g, ';').replace(/--.*$/gm, '')
  return {
    statements: plain
      .split(/;\s*(?:\n|$)/)
      .map((one) => one.replace(/\s+/g, ' ').trim())
      .filter((one) => one !== ''),
    newTables: new Set(all(plain, /create table (?:if not exists )?"?(?:public"\.")?(\w+)"?/gi)),
    newColumns: new Set(all(plain, /add column (?:if not exists )?"?(\w+)"?/gi)),
  }
}

/** The table that a statement changes; undefined where it changes none. */
const tableOf = (statement: string): string | undefined =>
  /^(?:alter table|update|delete from|lock table|create (?:unique )?index .*? on|drop table)(?: if exists| only)? "?(?:public"?\."?)?(\w+)/i.exec(
    statement,
  )?.[1]

const isUse = (statement: string, columns: Set<string>): boolean =>
  [...columns].some((column) => new RegExp(`\\b${column}\\b`).test(statement))

type Rule = [fault: string, breaks: (statement: string, migration: Migration) => boolean]

const rules: Rule[] = [
  [
    'takes away what the running version still uses',
    (s) => /^drop (table|type|view|function|schema|sequence)\b|\bdrop column\b/i.test(s),
  ],
  [
    'renames what the running version still calls by its old name',
    (s) => /\brename (to|column|value|constraint)\b/i.test(s),
  ],
  ['changes the type of a column under the running version', (s) => /\balter column\b.*?\b(set data )?type\b/i.test(s)],
  [
    'asks for a value that the running version does not write',
    (s) =>
      /\balter column\b.*\b(set not null|drop default)\b/i.test(s) ||
      (/\badd column\b.*\bnot null\b/i.test(s) && !/\bdefault\b|\bgenerated\b/i.test(s)),
  ],
  [
    'refuses what the running version may write',
    (s, { newColumns }) =>
      (/\badd constraint\b.*\b(check|unique|exclude|primary key)\b/i.test(s) || /^create unique index\b/i.test(s)) &&
      !isUse(s, newColumns),
  ],
  [
    'holds a large table while it looks at each row: build it beforehand with "concurrently" and say "if not exists" here, or add it "not valid"',
    (s) =>
      largeTables.has(tableOf(s) ?? '') &&
      ((/^create (unique )?index\b/i.test(s) && !/\bif not exists\b/i.test(s)) ||
        /^(update|delete from|lock table)\b/i.test(s) ||
        (/\badd constraint\b/i.test(s) && !/\bnot valid\b/i.test(s))),
  ],
  ['holds everybody up', (s) => /^(vacuum full|cluster|reindex|truncate)\b/i.test(s)],
  [
    'uses a value of an enumeration in the transaction that adds it',
    (s, { statements }) => {
      const added = /^alter type .* add value (?:if not exists )?('[^']+')/i.exec(s)?.[1]
      return added !== undefined && statements.some((other) => other !== s && other.includes(added))
    },
  ],
]

const beginning = (statement: string): string => statement.slice(0, 90)

/**
 * What in a migration the version of Elevate that is running meanwhile would not bear. Tables that the migration makes
 * itself are not in use yet.
 */
export const breaksRunningVersion = (sql: string): string[] => {
  const migration = read(sql)
  return migration.statements
    .filter((statement) => !migration.newTables.has(tableOf(statement) ?? ''))
    .flatMap((statement) =>
      rules.filter(([, breaks]) => breaks(statement, migration)).map(([fault]) => `${beginning(statement)} … ${fault}`),
    )
}
