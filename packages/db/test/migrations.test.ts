import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { breaksRunningVersion } from './expand-only.ts'

const folder = fileURLToPath(new URL('../migrations/', import.meta.url))
const operating = readFileSync(fileURLToPath(new URL('../../../docs/operating.md', import.meta.url)), 'utf8')

/** Before this one Elevate ran nowhere (the first release is made later): there was no older version to be borne with. */
const firstOfARunningProduct = '0040'

const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
const contracts = (name: string): boolean => /[_-]contract[_-]/.test(name.replace('.sql', '_'))

test('the version that is running meanwhile bears every migration', () => {
  const faults = names
    .filter((name) => name >= firstOfARunningProduct && !contracts(name))
    .flatMap((name) => breaksRunningVersion(readFileSync(folder + name, 'utf8')).map((fault) => `${name}: ${fault}`))

  expect(faults).toEqual([])
})

test('a migration that takes away is named so, and those who upgrade are told of it', () => {
  for (const name of names.filter(contracts)) expect(operating).toContain(name.replace('.sql', ''))
})

test.each([
  ['alter table people drop column phone', 'takes away'],
  ['DROP TABLE "tasks" CASCADE;', 'takes away'],
  ['ALTER TABLE "people" RENAME COLUMN "phone" TO "telephone";', 'renames'],
  ['ALTER TYPE "public"."mode" RENAME VALUE \'video\' TO \'online\'', 'renames'],
  ['ALTER TABLE "grants" ALTER COLUMN "kind" SET DATA TYPE text;', 'changes the type'],
  ['ALTER TABLE "grants" ALTER COLUMN "note" SET NOT NULL;', 'asks for a value'],
  ['ALTER TABLE "grants" ADD COLUMN "note" text NOT NULL;', 'asks for a value'],
  ['ALTER TABLE "grants" ADD CONSTRAINT "one" UNIQUE("person_id");', 'refuses'],
  ['CREATE UNIQUE INDEX "one" ON "grants" USING btree ("person_id");', 'refuses'],
  ['CREATE INDEX "by_name" ON "people" USING btree ("family_name");', 'holds a large table'],
  ['update outbox set fault = null', 'holds a large table'],
  ["ALTER TYPE \"mode\" ADD VALUE 'post';--> statement-breakpoint\nupdate grants set mode = 'post'", 'uses a value'],
])('%s is refused', (sql, why) => {
  expect(breaksRunningVersion(sql)).toEqual([expect.stringContaining(why)])
})

test.each([
  'ALTER TABLE "people" ADD COLUMN "note" text;',
  'ALTER TABLE "people" ADD COLUMN "note" text DEFAULT \'\' NOT NULL;',
  'CREATE TABLE "notes" ("id" uuid PRIMARY KEY NOT NULL);--> statement-breakpoint\nCREATE UNIQUE INDEX "one" ON "notes" USING btree ("id");',
  'ALTER TABLE "grants" ADD COLUMN "a" text;--> statement-breakpoint\nALTER TABLE "grants" ADD CONSTRAINT "c" CHECK (length("a") < 9);',
  'CREATE INDEX IF NOT EXISTS "by_name" ON "people" USING btree ("family_name");',
  'ALTER TABLE "grants" ALTER COLUMN "note" DROP NOT NULL;',
  'ALTER TYPE "mode" ADD VALUE \'post\';',
])('%s is borne', (sql) => {
  expect(breaksRunningVersion(sql)).toEqual([])
})
