import { expect, test } from 'vitest'
import { dumpOf, tablesWith } from '../../../test/dump.ts'
import { startApi } from '../../../test/harness.ts'
import { loadDemo } from '../../demo/load.ts'

/*
 * The demo programme has rows in nearly every table. Whatever one of its people has written or was told is marked, the
 * person is erased, and all that the database holds is searched.
 */

const api = await startApi(new Date().toISOString())
await loadDemo(api.databaseUrl)
const { owner } = api
await owner.query(`select set_config('app.system', 'on', false)`)

type Step = { in_table: string; fate: string; whose: string }
const { rows: steps } = await owner.query<Step>('select * from app.erasure_steps() order by step')

const marked = 'zqxcanary'
const literal = (value: unknown): string => `'${String(value).replaceAll("'", "''")}'`

/** Marks every text of the rows that are to go, as far as the table's own rules allow it. */
const mark = async ({ in_table: table, whose }: Step, values: string[]): Promise<void> => {
  const { rows } = await owner.query<{ name: string }>(
    `select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = $1 and data_type = 'text'`,
    [table],
  )
  const where = whose.replaceAll(/\$(\d)/g, (_all, n) => literal(values[Number(n) - 1]))
  for (const { name } of rows) {
    await owner.query('savepoint marking')
    await owner
      .query(`update ${table} set ${name} = ${name} || ' ${marked} ' || gen_random_uuid() where ${where}`)
      .catch(() => owner.query('rollback to marking'))
  }
}

/** Ends what stands in the way, so that the erasure may be done. */
const settle = async (id: string): Promise<void> => {
  await owner.query('delete from mentoring_holds')
  await owner.query(`update appointments set status = 'ended', ended_on = '2026-01-01' where person_id = $1`, [id])
  await owner.query('update grants set ended_at = now() where person_id = $1', [id])
  await owner.query('update mentorships set ended_at = now() where $1 in (mentor_person_id, partner_person_id)', [id])
  await owner.query(`set session_replication_role = 'replica'`)
  await owner.query(`update applications set state = 'withdrawn' where person_id = $1 and state <> 'draft'`, [id])
  await owner.query(`set session_replication_role = 'origin'`)
}

const erase = async (id: string, really: boolean) =>
  (await owner.query('select * from app.erase_person($1, current_date, $2)', [id, really])).rows

const most = (from: string, column: string, where = 'true') =>
  `select ${column} as id from ${from} where ${column} is not null and ${where} group by 1 order by count(*) desc, 1 limit 1`

test.each([
  ['partner', most('notifications join appointments using (person_id)', 'person_id')],
  ['mentor', most('mentorships', 'mentor_person_id')],
  ['mentored partner', most('mentorships', 'partner_person_id', 'agreed_at is not null')],
  ['applicant', most('applications a join application_answers l on l.application_id = a.id', 'a.person_id')],
  ['buddy', most('buddy_members', 'person_id')],
  ['coordinator', most('grants', 'person_id', `kind = 'coordinator'`)],
])('of a %s nothing is left in the database that says who it was', async (_what, find) => {
  const id: string = (await owner.query(find)).rows[0].id
  await settle(id)
  const { rows } = await owner.query(
    'select p.*, a.email as sign_in from people p left join accounts a on a.person_id = p.id where p.id = $1',
    [id],
  )
  const who = rows[0]
  await owner.query('begin')
  await owner.query(
    `update people set address = '1 ${marked} Street', postcode = 'ZQ9 9QZ', phone = '07700 900987' where id = $1`,
    [id],
  )
  for (const step of steps.filter(({ fate }) => fate === 'deleted')) {
    await mark(step, [id, '(?!)', who.email ?? '@', '(?!)'])
  }
  await owner.query('commit')
  expect(tablesWith(await dumpOf(owner), marked).length).toBeGreaterThan(2)

  const preview = await erase(id, false)
  const receipt = await erase(id, true)

  const dump = await dumpOf(owner)
  const searched = [marked, who.given_name, who.family_name, who.email, who.sign_in, '07700 900987', 'ZQ9 9QZ']
  const left = searched.filter(Boolean).map((words) => [words, tablesWith(dump, words)])
  expect(left).toEqual(left.map(([words]) => [words, []]))
  expect(receipt).toEqual(preview)
  expect(await erase(id, true)).toEqual([])
})
