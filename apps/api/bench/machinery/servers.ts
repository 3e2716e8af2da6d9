import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

export const jwtSecret = 'a secret of the bench that is long enough'

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}

export type BenchServer = { url: string; pid: number; stop: () => Promise<void> }

const stopping = (child: ChildProcess) => async () => {
  child.kill('SIGTERM')
  if (child.exitCode === null) await once(child, 'exit')
}

/** Our server, as it runs in production. */
export const startOurs = async (databaseUrl: string): Promise<BenchServer> => {
  const port = await freePort()
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    JWT_SECRET: jwtSecret,
    LOG_LEVEL: 'info',
  }
  const child = fork(fileURLToPath(new URL('../../src/server.ts', import.meta.url)), { env, stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 2_000; tries += 1) {
    const isReady = await fetch(`${url}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) return { url, pid: child.pid ?? 0, stop: stopping(child) }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('Our server did not become ready.')
}

/** A yardstick written by hand. */
export const startBare = async (file: string, env: Record<string, string>): Promise<BenchServer> => {
  const port = await freePort()
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env: { ...process.env, ...env, PORT: String(port), JWT_SECRET: jwtSecret },
  })
  await once(child, 'message')
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: stopping(child) }
}
