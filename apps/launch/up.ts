import { ensureClient, webDist } from './client.ts'
import { greeting } from './greeting.ts'
import { type Part, runPart, serverParts } from './part.ts'
import { prepare } from './prepare.ts'
import { originOf, waitUntilReady } from './ready.ts'
import { prepareShutdown, type Shutdown } from './shutdown.ts'

const say = (text: string): boolean => process.stdout.write(`${text}\n`)

const runServers = async (parts: Part[], origin: string, shutdown: Shutdown): Promise<void> => {
  let hasStarted = false
  const watcher = {
    hasStarted: () => hasStarted,
    lost: (reason: string) => {
      console.error(`${reason} Stopping everything.`)
      void shutdown.end(1)
    },
  }
  const running = parts.map((part) => runPart(part, watcher))
  shutdown.add(async () => void (await Promise.all(running.map((part) => part.stop()))))
  await waitUntilReady(origin, shutdown.signal)
  hasStarted = true
}

const up = async (shutdown: Shutdown): Promise<void> => {
  const [{ settings, env, signIn }, isBuilt] = await Promise.all([
    prepare(process.env, shutdown),
    ensureClient(shutdown.signal),
  ])
  if (isBuilt) say('Built the web client.')
  await runServers(serverParts({ ...env, WEB_DIST: webDist }), originOf(settings.config), shutdown)
  say(greeting(settings.config.publicUrl, signIn))
}

const shutdown = prepareShutdown()
await shutdown.guard(up(shutdown))
