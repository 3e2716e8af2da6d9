import { sql } from '@elevate/db/drizzle'
import { inTransaction } from '@elevate/db/open'
import { expect, test } from 'vitest'
import { startApi } from '../harness.ts'
import { anOrganisation, aPartner, signInAs } from '../people.ts'

const api = await startApi()
const northmoor = await anOrganisation(api, 'Northmoor')
const eastvale = await anOrganisation(api, 'Eastvale')
const [somebody, colleague] = [await aPartner(api, northmoor), await aPartner(api, northmoor)]
const stranger = await aPartner(api, eastvale)
await signInAs(api, somebody)
const { rows: signIns } = await api.owner.query('select id from sign_ins where person_id = $1', [somebody.id])

/** How many rows are read or written in the name of the partner, over a connection with this name. */
const asked = (connection: string, question: string) =>
  inTransaction(api.database, { signInId: signIns[0].id, today: '2026-11-23' }, async (tx) => {
    await tx.execute(sql`select set_config('application_name', ${connection}, true)`)
    return (await tx.execute(sql.raw(question))).rowCount
  })

/** As the release before asked, whose processes run on until each of them is replaced. */
const questions: [what: string, question: string][] = [
  ['reads colleagues out of people', `select id from people where id = '${colleague.id}'`],
  ['reads who works there', `select person_id from organisation_people where person_id = '${colleague.id}'`],
  ['reads since when they do', `select person_id from appointments where person_id = '${colleague.id}'`],
  [
    'tells others in the name of who caused it',
    `insert into notifications (id, person_id, title, body, href)
       values (gen_random_uuid(), '${colleague.id}', 'Something', 'It happened.', '/')`,
  ],
]

test.each(questions)('the release before %s, and is let; this one is not', async (_what, question) => {
  expect(await asked('elevate-api', question)).toBe(1)
  expect(await asked('elevate', question)).toBe(1)
  expect(await asked('elevate-app', question).catch(() => 0)).toBe(0)
})

test('nor was the release before ever let into another organisation', async () => {
  for (const connection of ['elevate', 'elevate-api'])
    expect(await asked(connection, `select id from people where id = '${stranger.id}'`)).toBe(0)
})
