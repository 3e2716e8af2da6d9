import { execFileSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { signedIn } from '../coffee.ts'
import { nameContacts } from '../concerns.ts'
import { startApi } from '../harness.ts'
import { importsOf, sharedFile } from '../imports.ts'
import { aCoordinator, anOrganisation, aPartner, signInAs } from '../people.ts'
import { eventually, freePort, startProcess } from '../processes/process.ts'

const api = await startApi(new Date().toISOString(), false)
const trust = await anOrganisation(api)
const [author, safe] = [await signedIn(api, await aPartner(api, trust)), await aPartner(api, trust)]
await nameContacts(api, trust, [safe])

let counter = 0
const raise = () => {
  counter += 1
  const whatHappened = `It was ${counter}. ${'A long story. '.repeat(60)}`
  return author.post('/concerns', {
    organisationId: trust.id,
    whatHappened,
    who: '',
    contactBy: '',
    readerIds: [safe.id],
  })
}
const count = async () => (await api.owner.query('select count(*)::int as n from concerns')).rows[0].n as number

describe('what PostgreSQL says when it has no room', () => {
  test.each([
    ['53100', 'storage-full'],
    ['53200', 'storage-full'],
    ['58030', 'storage-full'],
    ['25006', 'database-away'],
  ])('%s is told as 503 %s, nothing is half done, and the server goes on', async (state, code) => {
    const before = await count()
    await api.owner.query(
      `create or replace function pg_temp_full() returns trigger language plpgsql as $$ begin raise exception 'no' using errcode = '${state}'; end $$;
       create or replace trigger concerns_full before insert on concerns for each row execute function pg_temp_full()`,
    )

    const reply = await raise()
    await api.owner.query('drop trigger concerns_full on concerns')
    const after = await raise()

    expect([reply.status, reply.type, reply.body.code]).toEqual([503, 'application/problem+json', code])
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0)
    expect(after.status).toBe(201)
    expect(await count()).toBe(before + 1)
  })
})

type TinyDisk = { folder: string; fill: () => void; clear: () => void; remove: () => void }

/** A disk of one megabyte for the account of the server; undefined where we may not mount one. */
const tinyDisk = async (): Promise<TinyDisk | undefined> => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || process.env.TEST_DATABASE_URL) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'elevate-tiny-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=0755', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmdirSync(folder)
    return undefined
  }
  const { rows } = await api.owner.query('show data_directory')
  const { uid, gid } = statSync(rows[0].data_directory)
  chownSync(folder, uid, gid)
  const junk = join(folder, 'junk')
  return {
    folder,
    fill: () => {
      try {
        for (;;) writeFileSync(junk, Buffer.alloc(4_096), { flag: 'a' })
      } catch {
        // It is full now.
      }
    },
    clear: () => rmSync(junk),
    remove: () => {
      execFileSync('umount', [folder])
      rmdirSync(folder)
    },
  }
}

const disk = await tinyDisk()

// Needs root, for a disk of its own; what the database says then is tested above wherever we are.
test.skipIf(!disk)(
  'the disk of the database is full: told so, everything else works, and it goes on once there is room',
  async () => {
    if (!disk) return
    const name = `tiny_${process.pid}`
    await api.owner.query(`create tablespace ${name} location '${disk.folder}'`)
    try {
      await api.owner.query(`alter table concerns set tablespace ${name}`)
      disk.fill()
      const before = await count()
      const replies = []
      while (replies.at(-1)?.status !== 503 && replies.length < 1_000) replies.push(await raise())
      const others = await author.get('/me')
      const held = await count()
      disk.clear()
      const after = await raise()

      expect(replies.at(-1)?.body).toMatchObject({ status: 503, code: 'storage-full' })
      expect(others.status).toBe(200)
      expect(held).toBe(before + replies.length - 1)
      expect(after.status).toBe(201)
    } finally {
      await api.owner.query(`alter table concerns set tablespace pg_default`)
      await api.owner.query(`drop tablespace ${name}`)
      disk.remove()
    }
  },
)

test('a server that may not write a single byte to any file takes an upload and gives an export all the same', async () => {
  const coordinator = await signInAs(api, await aCoordinator(api, trust))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { DATABASE_URL: api.databaseUrl, PORT: String(port), NODE_DISABLE_COMPILE_CACHE: '1' }
  const server = startProcess('server.ts', env, ['sh', '-c', 'ulimit -f 0; exec "$@"', 'sh'])
  await eventually(async () => (await fetch(`${url}/api/health/ready`)).status === 200)
  const { default: supertest } = await import('supertest')
  const there = importsOf({ ...api, http: supertest(url) }, coordinator)

  const upload = await there.upload(sharedFile('partners.xlsx'), { name: 'partners.xlsx' })
  const download = await there.exported('format=xlsx')

  expect(upload.status).toBe(201)
  expect(download.status).toBe(200)
  expect((download.body as Buffer).subarray(0, 2).toString()).toBe('PK')
  expect(server.child.exitCode ?? server.child.signalCode).toBeNull()
})
