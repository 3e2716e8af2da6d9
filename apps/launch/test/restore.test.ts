import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { loadDemo } from '@elevate/api/demo/load'
import { demoPassword } from '@elevate/api/demo/password'
import { clusterIn } from '@elevate/db/embedded/cluster'
import { freePort } from '@elevate/db/embedded/port'
import { migrate } from '@elevate/db/migrate'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { root } from '../root.ts'
import { asked, contentOf } from './compared.ts'
import { follow } from './documented.ts'
import { findPostgresql, folderForServer, give, identity, remove, startArchiving, startOn } from './postgresql.ts'

/*
 * Everything is lost, and comes back by the commands of docs/operating.md. The PostgreSQL that comes with npm has no
 * pg_dump; where the machine has none (Debian: apt-get install postgresql), this is skipped, and counted as skipped.
 */

const bin = findPostgresql() ?? ''
const run = promisify(execFile)

/** Ten programs, one after the other; only what hangs is stopped by it. */
const aWhile = 600_000

/** Somebody of the demo programme who has left: nothing stands in the way of erasing them. */
const whoHasLeft = `
  select id, given_name || ' ' || family_name as name, email from people p
   where email is not null and family_name is not null and not exists (select from app.erasure_obstacles(p.id, current_date))
     and exists (select from appointments a where a.person_id = p.id) order by id limit 1`

const erasure = (id: string) => `
  begin; select set_config('app.system', 'on', true); select * from app.erase_person('${id}', current_date, true); commit`

/** The text that a backup is made of. */
const dumped = async (url: string): Promise<string> =>
  (await run(join(bin, 'pg_dump'), ['--data-only', url], { maxBuffer: 500_000_000 })).stdout

/** An API of its own on a database, as it runs in production: signed in as a member of the application's role. */
const serve = async (databaseUrl: string): Promise<string> => {
  const port = String(await freePort())
  const settings = { DATABASE_URL: databaseUrl, PORT: port, JWT_SECRET: 'a secret of the tests that is long enough' }
  const child = spawn(process.execPath, [join(root, 'apps/api/src/server.ts')], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'info', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await once(child, 'close')
  })
  await once(child.stdout, 'data')
  child.stdout.resume()
  return `http://127.0.0.1:${port}/api/v1`
}

const peopleSeenBy = async (api: string, email: string): Promise<string> => {
  const body = JSON.stringify({ email, password: demoPassword })
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch(`${api}/auth/sign-in`, { method: 'POST', headers, body })
  const { accessToken } = (await reply.json()) as { accessToken: string }
  const authorization = `Bearer ${accessToken}`
  const me = (await (await fetch(`${api}/me`, { headers: { authorization } })).json()) as {
    grants: { organisation: { id: string } }[]
  }
  const list = `${api}/people?organisationId=${me.grants[0]?.organisation.id}&limit=100`
  return (await fetch(list, { headers: { authorization } })).text()
}

describe.skipIf(bin === '')('when everything is lost', async () => {
  if (bin === '') return
  const folder = await folderForServer()
  const [backup, wal] = [join(folder, 'backup'), join(folder, 'wal')]
  for (const path of [wal, backup]) {
    await mkdir(path)
    give(path)
  }
  const { password, server } = await startArchiving(bin, folder, wal)
  afterAll(async () => {
    await server.stop()
    await remove(folder)
  })
  const [url, restored, inServer] = ['elevate', 'restored', 'postgres'].map(server.address) as [string, string, string]
  const env = { DATABASE_URL: url, RESTORED_URL: restored, SERVER_URL: inServer, BACKUP: backup, WAL: wal }
  await asked(inServer, 'create database elevate')
  await migrate(url)
  await loadDemo(url)

  test(
    'a backup comes back whole, and does not bring back whom it must not',
    async () => {
      const [person] = await asked<{ id: string; name: string; email: string }>(url, whoHasLeft)
      if (!person) throw new Error('nobody has left')
      const before = await contentOf(url)
      await follow('back-up', { bin, env })
      await asked(url, erasure(person.id))
      await follow('keep-erasures', { bin, env })
      await asked(inServer, 'create database restored')

      const said = await follow('restore', { bin, env })
      const after = await contentOf(restored)
      const textBefore = await dumped(restored)
      const again = await follow('erase-again', { bin, env: { ...env, DATABASE_URL: restored } })
      const textAfter = await dumped(restored)

      expect(Object.keys(before).length).toBeGreaterThan(120)
      expect(after).toEqual(before)
      expect(said).toContain('The audit trail is whole.')
      expect(said).toContain('Holds everything that')
      expect(again).toContain('Erased again: 1.')
      expect(textBefore).toContain(person.email)
      // As they stand in columns next to each other, and in what the system wrote.
      for (const words of [person.email, person.name, person.name.replace(' ', '\t')]) {
        expect(textAfter.includes(words)).toBe(false)
      }
      expect(await readFile(join(backup, 'erased.jsonl'), 'utf8')).not.toContain(person.name)
    },
    aWhile,
  )

  test('people sign in to what was restored, and its walls stand', async () => {
    await asked(inServer, `create role elevate_login login password 'for the drill' in role elevate_app`)
    const login = new URL(restored)
    login.username = 'elevate_login'
    login.password = 'for the drill'
    login.searchParams.set('options', '-c role=elevate_app')
    const api = await serve(login.href)

    const [northmoor, eastvale] = [
      await peopleSeenBy(api, 'coordinator@northmoor.example'),
      await peopleSeenBy(api, 'coordinator@eastvale.example'),
    ]
    const outside = await asked(login.href, 'select id from people where erased_at is null')

    expect(JSON.parse(northmoor).items.length).toBeGreaterThan(10)
    expect(JSON.parse(eastvale).items.length).toBeGreaterThan(3)
    expect(outside).toEqual([])
  })

  test('the database goes back to the moment before a mistake', async () => {
    const again = await folderForServer()
    await follow('base-backup', { bin, env, as: identity })
    const before = await contentOf(url)
    const [time] = await asked<{ moment: string }>(url, 'select clock_timestamp()::text as moment')
    await asked(url, 'delete from coffee_feedback; delete from notifications')
    const [last] = await asked<{ file: string }>(url, 'select pg_walfile_name(pg_switch_wal()) as file')
    await expect.poll(() => existsSync(join(wal, last?.file ?? '')), { timeout: 60_000 }).toBe(true)

    await follow('to-a-moment', {
      bin,
      env: { ...env, NEW: clusterIn(again), MOMENT: time?.moment ?? '' },
      as: identity,
    })
    const back = await startOn({ bin, folder: again, password })
    const found = await contentOf(back.address('elevate'))
    await back.stop()
    await remove(again)

    expect(before.notifications?.rows).toBeGreaterThan(0)
    expect(found).toEqual(before)
  })
})
