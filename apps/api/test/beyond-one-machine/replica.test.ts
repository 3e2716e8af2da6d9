import { expect, test } from 'vitest'
import type { TestApi } from '../harness.ts'
import { aCoordinator, anOrganisation } from '../people.ts'
import { eventually } from '../processes/process.ts'
import { startPrimaryAndReplica } from './primary-and-replica.ts'
import { answered, startRemoteApi } from './remote-api.ts'
import { aSwitchedAddress } from './switched-address.ts'

const servers = await startPrimaryAndReplica()
const { owner, onReplica } = servers
const portOf = (url: string) => Number(new URL(url).port)
const address = await aSwitchedAddress(portOf(servers.primary.url))
const addressed = new URL(servers.primary.url)
addressed.port = String(address.port)
const api = await startRemoteApi({
  DATABASE_URL: addressed.href,
  DATABASE_REPLICA_URL: servers.replicaUrl,
  LOG_LEVEL: 'info',
})
const organisation = await anOrganisation({ owner } as TestApi, 'North')
const coordinator = await aCoordinator({ owner } as TestApi, organisation)
const token = await api.signIn(coordinator)

let people = 0
/** Adds somebody; the name by which they are found again. */
const added = async (): Promise<string> => {
  people += 1
  const givenName = `Amina${people}`
  const { status } = await answered(() =>
    api.ask('POST', '/v1/people', {
      token,
      headers: { 'idempotency-key': `key-of-${givenName}`.padEnd(20, '-') },
      body: {
        organisationId: organisation.id,
        givenName,
        familyName: 'Okafor',
        appointment: {
          role: 'Patient Safety Partner',
          status: 'active',
          startsOn: '2026-01-05',
          termMonths: 24,
          payment: null,
        },
      },
    }),
  )
  expect(status).toBe(201)
  return givenName
}
const exported = () => answered(() => api.ask('GET', '/v1/people/export?format=csv', { token }))
/** What the API has last asked of the replica, a moment ago or before. */
const askedOfReplica = async () =>
  (
    await onReplica(
      `select query_start::text as at from pg_stat_activity where application_name = 'elevate-app' order by 1`,
    )
  )
    .map(({ at }) => at)
    .at(-1)
const hasFollowed = async () => {
  const { rows } = await owner.query<{ place: string }>('select pg_current_wal_lsn()::text as place')
  return eventually(
    async () =>
      (await onReplica(`select pg_last_wal_replay_lsn() >= '${rows[0]?.place}'::pg_lsn as has`))[0]?.has === true,
    110,
  )
}

test('an export is answered by the replica, and holds what its author wrote a moment ago', async () => {
  const before = await askedOfReplica()
  const name = await added()
  const { status, text } = await exported()

  expect(status).toBe(200)
  expect(text).toContain(name)
  // A replica that took long to take a connection on a busy machine is let be for a while.
  await eventually(async () => (await exported()).status === 200 && (await askedOfReplica()) !== before, 110)
})

test('from a replica that has fallen behind nobody gets less than there was when they asked', async () => {
  await onReplica('select pg_wal_replay_pause()')
  await eventually(
    async () => (await onReplica('select pg_get_wal_replay_pause_state() as is'))[0]?.is === 'paused',
    110,
  )
  const name = await added()
  const { text } = await exported()
  const known = await onReplica(`select from people where given_name = '${name}'`)
  await onReplica('select pg_wal_replay_resume()')

  expect(text).toContain(name)
  expect(known).toEqual([])
})

test('where the replica is away the primary answers, and goes on answering when it is back', async () => {
  await servers.stopReplica()
  const name = await added()
  const away = await exported()
  await servers.startReplicaAgain()
  await hasFollowed()
  const back = await exported()

  expect([away.status, back.status]).toEqual([200, 200])
  expect([away.text, back.text].every((text) => text.includes(name))).toBe(true)
})

test('the primary is lost, the replica takes its place, and the same process goes on', async () => {
  const name = await added()
  await hasFollowed()
  await servers.primary.stop()
  const { status, body } = await api.ask('GET', '/v1/people', { token })
  const [live, isReady] = [await api.ask('GET', '/health/live'), await api.isReady()]

  await onReplica('select pg_promote()')
  address.leadTo(portOf(servers.replicaUrl))
  const later = await added()
  const { text } = await exported()

  expect([status, (body as { code: string }).code, live.status, isReady]).toEqual([503, 'database-away', 200, false])
  expect(text).toContain(name)
  expect(text).toContain(later)
  expect(api.server.child.exitCode).toBeNull()
})
