import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './machinery/servers.ts'

/** From stop to ready, as `npm start` does it: its own PostgreSQL, the migration, API and worker. Bar: 3 seconds. */
const dataDir = await mkdtemp(join(tmpdir(), 'elevate-bench-start-'))
const port = await freePort()
const launcher = fileURLToPath(new URL('../../launch/start.mjs', import.meta.url))

const isReady = () =>
  fetch(`http://127.0.0.1:${port}/api/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  )

const started = async (): Promise<{ child: ChildProcess; seconds: number }> => {
  const before = performance.now()
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port) }
  const child = spawn(process.execPath, [launcher], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return { child, seconds: (performance.now() - before) / 1_000 }
}

const stop = async (child: ChildProcess): Promise<number> => {
  const before = performance.now()
  child.kill('SIGTERM')
  await once(child, 'exit')
  return (performance.now() - before) / 1_000
}

const first = await started()
await stop(first.child)
process.stdout.write(`Start with nothing there (database made, demo programme loaded): ${first.seconds.toFixed(1)} s\n`)
const starts: number[] = []
const stops: number[] = []
for (let round = 0; round < 5; round += 1) {
  const { child, seconds } = await started()
  starts.push(seconds)
  stops.push(await stop(child))
}
const told = (values: number[]) =>
  `${Math.min(...values).toFixed(1)} s at best, ${Math.max(...values).toFixed(1)} s at worst`
process.stdout.write(
  `Start with an initialised database: ${told(starts)} of 5 (bar: 3 s; load of the machine ${loadavg()[0]?.toFixed(1)}); stop: ${told(stops)}\n`,
)
await rm(dataDir, { recursive: true, force: true })
