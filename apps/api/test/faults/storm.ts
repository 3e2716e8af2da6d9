import { eventually, freePort, type RunningProcess, startProcess } from '../processes/process.ts'
import { type Answer, untilAnswered, type Write } from './insistent-client.ts'
import type { OwnPostgres } from './own-postgres.ts'

export type Storm = {
  /** A server that is killed now and then, and one that lives in this process and must never end. */
  servers: [string, string]
  running: { server: RunningProcess; worker: RunningProcess }
  /** All of them at once, each one thing after the other; with each part that is done something is killed, so many times over. */
  weather: (writes: Write[][], times: number) => Promise<Answer[]>
}

const untilReady = (url: string) => eventually(async () => (await fetch(`${url}/api/health/ready`)).status === 200)

const killHard = async (one: RunningProcess): Promise<void> => {
  one.child.kill('SIGKILL')
  await one.ended
}

const killsOf = (postgres: OwnPostgres, running: Storm['running'], start: Starts): (() => Promise<void>)[] => [
  async () => {
    await killHard(running.server)
    running.server = start.server()
  },
  async () => {
    await killHard(running.worker)
    running.worker = start.worker()
  },
  // PostgreSQL ends all others and recovers when one of its processes dies.
  async () => {
    const { serving } = await postgres.processes()
    process.kill(serving[0] ?? 0, 'SIGKILL')
  },
  async () => {
    const { first } = await postgres.processes()
    process.kill(first, 'SIGKILL')
  },
  async () => {
    await postgres.ask(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'elevate-app' and pid <> pg_backend_pid()`,
    )
  },
]

type Starts = { server: () => RunningProcess; worker: () => RunningProcess }

export const startStorm = async (postgres: OwnPostgres, smtpUrl: string, safeUrl: string): Promise<Storm> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { DATABASE_URL: postgres.url, LOG_LEVEL: 'error' }
  const start = {
    server: () => startProcess('server.ts', { ...env, PORT: String(port) }),
    worker: () => startProcess('worker.ts', { ...env, SMTP_URL: smtpUrl }),
  }
  const running = { server: start.server(), worker: start.worker() }
  await untilReady(url)
  const servers: [string, string] = [url, safeUrl]
  const kills = killsOf(postgres, running, start)

  const weather = async (writes: Write[][], times: number): Promise<Answer[]> => {
    const answers: Answer[] = []
    const doing = writes.map(async (one) => {
      for (const write of one) answers.push(await untilAnswered(servers, write))
    })
    const ended = Promise.all(doing)
    const deaths = Array.from({ length: times }, () => kills).flat()
    for (const [at, kill] of deaths.entries()) {
      const part = (writes.flat().length * (at + 0.5)) / (deaths.length + 1)
      await Promise.race([ended, eventually(() => answers.length >= part)])
      await eventually(() => kill().then(() => true))
    }
    await ended
    await untilReady(url)
    return answers
  }
  return { servers, running, weather }
}
