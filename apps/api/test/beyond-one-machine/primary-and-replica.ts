import { execFileSync } from 'node:child_process'
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chooseServerUser } from '@elevate/db/embedded/server-user'
import { startEmbedded } from '@elevate/db/embedded/start'
import { migrate } from '@elevate/db/migrate'
import pg from 'pg'
import { afterAll } from 'vitest'

/** Nobody needs these data after a power cut. The log is kept long enough for a replica that was away. */
const settings = { fsync: 'off', full_page_writes: 'off', wal_keep_size: '256MB', max_connections: '60' }

const aFolder = async (name: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), `elevate-test-${name}-`))
  afterAll(async () => {
    const target = await realpath(folder).catch(() => folder)
    await rm(target, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  })
  return folder
}

const connected = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  // Servers are stopped here on purpose.
  client.on('error', () => {})
  await client.connect()
  return client
}

/** A base backup by PostgreSQL's own rules for one without its tools: its files, copied between start and stop. */
const backUp = async (admin: pg.Client, from: string, to: string): Promise<void> => {
  await admin.query(`select pg_backup_start('replica', true)`)
  const [source, target] = await Promise.all([from, to].map((folder) => realpath(folder)))
  execFileSync('cp', ['-a', `${source}/cluster`, `${source}/superuser-password`, `${target}/`])
  const cluster = join(to, 'cluster')
  await rm(join(cluster, 'postmaster.pid'), { force: true })
  execFileSync('find', [join(target ?? '', 'cluster/pg_wal'), '-type', 'f', '-delete'])
  const { rows } = await admin.query<{ label: string }>('select labelfile as label from pg_backup_stop(false)')
  await writeFile(join(cluster, 'backup_label'), rows[0]?.label ?? '')
  await writeFile(join(cluster, 'standby.signal'), '')
  const { uid, gid } = chooseServerUser(cluster)
  if (uid !== undefined) execFileSync('chown', ['-R', `${uid}:${gid}`, target ?? ''])
}

/** A primary with our tables, and a replica that follows it as streaming replicas do. */
export const startPrimaryAndReplica = async () => {
  const folders = { primary: await aFolder('primary'), replica: await aFolder('replica') }
  const primary = await startEmbedded({ dataDir: folders.primary, settings })
  await migrate(primary.url)
  const owner = await connected(primary.url)
  await backUp(owner, folders.primary, folders.replica)
  const { hostname, port, username, password } = new URL(primary.url)
  const following = {
    primary_conninfo: `host=${hostname} port=${port} user=${username} password=${password} application_name=replica`,
    wal_retrieve_retry_interval: '200ms',
  }
  const startReplica = () => startEmbedded({ dataDir: folders.replica, settings: { ...settings, ...following } })
  let replica = await startReplica()
  const replicaPort = Number(new URL(replica.url).port)
  let atReplica = await connected(replica.url)
  afterAll(async () => {
    await Promise.allSettled([owner.end(), atReplica.end()])
    await Promise.allSettled([primary.stop(), replica.stop()])
  })
  return {
    primary,
    owner,
    replicaUrl: replica.url,
    onReplica: async (question: string) => (await atReplica.query(question)).rows as Record<string, unknown>[],
    stopReplica: () => replica.stop(),
    startReplicaAgain: async () => {
      const wanted = { dataDir: folders.replica, port: replicaPort, settings: { ...settings, ...following } }
      replica = await startEmbedded(wanted)
      atReplica = await connected(replica.url)
    },
  }
}
