import { expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { anAdministrator, aPerson, signInAs } from '../../../test/people.ts'
import { checkTrailByNight } from './public.ts'

const api = await startApi()
const administrator = await signInAs(api, await anAdministrator(api))

const ask = (method: 'get' | 'post', path: string) =>
  api.http[method](`/api/v1${path}`).set('authorization', administrator.authorization)

test('before the first night nobody has looked through the trail', async () => {
  const reply = await ask('get', '/audit-checks/latest')

  expect(reply.body).toEqual({ lastCheck: null })
})

test('an administrator sees what the look at night found, and looks again', async () => {
  await signInAs(api, await aPerson(api))
  const lines: object[] = []
  const log = { info: (facts: object) => void lines.push(facts), error: (facts: object) => void lines.push(facts) }

  await checkTrailByNight({ ...api.deps, log })
  const { lastCheck } = (await ask('get', '/audit-checks/latest')).body
  const again = await ask('post', '/audit-checks')

  expect(lastCheck).toMatchObject({ at: api.clock.now.toISOString(), firstBreak: null })
  expect(lastCheck.entries).toBeGreaterThan(1)
  expect(lines).toEqual([{ entries: lastCheck.entries, digest: lastCheck.digest }])
  expect(again.body).toEqual(lastCheck)
})

test('an entry that somebody changed behind the application is named', async () => {
  await api.owner.query(`begin; set local session_replication_role = 'replica'`)
  const { rows } = await api.owner.query(
    `update audit_entries set action = 'nothing.done' where id = (select min(id) from audit_entries) returning id::int`,
  )
  await api.owner.query('commit')

  const { body } = await ask('post', '/audit-checks')

  expect(body.firstBreak).toEqual({ entryId: rows[0].id, how: 'changed' })
  expect((await ask('get', '/audit-checks/latest')).body.lastCheck).toEqual(body)
})
