import { watch } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort, requireFreePort } from '@elevate/db/embedded/port'
import { vitePart } from './client.ts'
import { greeting } from './greeting.ts'
import { runPart, serverParts } from './part.ts'
import { prepare } from './prepare.ts'
import { originOf, waitUntilReady } from './ready.ts'
import { root } from './root.ts'
import { prepareShutdown, type Shutdown } from './shutdown.ts'

const clientPort = 5173

const watched = ['apps/api/src', 'packages/contracts/src', 'packages/db/src', 'packages/matching/src']

/** Settles at the first change of a source of the servers, or when stopping begins. */
const nextChange = (signal: AbortSignal): Promise<void> => {
  const settled = new AbortController()
  const until = AbortSignal.any([signal, settled.signal])
  const firstOf = async (folder: string): Promise<void> => {
    for await (const _ of watch(join(root, folder), { recursive: true, signal: until })) return
  }
  return Promise.race(watched.map(firstOf))
    .catch(() => undefined)
    .finally(() => settled.abort())
}

/** A server that dies of an unfinished change waits for the next one instead of being started again. */
const patient = { hasStarted: () => false, lost: (reason: string) => console.warn(`${reason} Waiting for a change.`) }

const runUntilChanged = async (env: NodeJS.ProcessEnv, shutdown: Shutdown): Promise<void> => {
  const running = serverParts(env).map((part) => runPart(part, patient))
  const stop = async (): Promise<void> => void (await Promise.all(running.map((part) => part.stop())))
  shutdown.add(stop)
  await nextChange(shutdown.signal)
  await stop()
}

const dev = async (shutdown: Shutdown): Promise<void> => {
  await requireFreePort(clientPort)
  const address = `http://localhost:${clientPort}`
  const port = process.env.PORT ?? String(await freePort())
  const { settings, env, signIn } = await prepare({ PUBLIC_URL: address, ...process.env, PORT: port }, shutdown)
  const client = runPart(vitePart({ ...env, API_URL: originOf(settings.config) }, clientPort), patient)
  shutdown.add(client.stop)
  // Not awaited: a first start that fails on an unfinished change waits for the next one.
  void waitUntilReady(originOf(settings.config), shutdown.signal).then(
    () => process.stdout.write(greeting(address, signIn)),
    () => undefined,
  )
  while (!shutdown.signal.aborted) await runUntilChanged(env, shutdown)
}

const shutdown = prepareShutdown()
await shutdown.guard(dev(shutdown))
