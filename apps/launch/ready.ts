import { setTimeout as wait } from 'node:timers/promises'

/** Where a server that listens on `host` can be reached from this machine. */
export const originOf = ({ host, port }: { host: string; port: number }): string => {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}

const answersReady = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.ok,
    () => false,
  )

/** Waits until the server says that it is ready; throws after a minute. */
export const waitUntilReady = async (origin: string, signal: AbortSignal): Promise<void> => {
  const end = Date.now() + 60_000
  while (!(await answersReady(`${origin}/api/health/ready`))) {
    signal.throwIfAborted()
    if (Date.now() > end) throw new Error('The server did not become ready within a minute.')
    await wait(50)
  }
}
