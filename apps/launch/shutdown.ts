/** What has to be stopped, in the order in which it was started. */
export type Shutdown = {
  /** Aborted as soon as stopping begins. */
  signal: AbortSignal
  /** Registers how to stop something; the last registered is stopped first. */
  add(stop: () => Promise<void>): void
  /** Stops everything, once, and ends this process. */
  end(code: number): Promise<void>
  /** Waits for the start; when it fails, says why and stops what already runs. */
  guard(start: Promise<void>): Promise<void>
}

const complain = (error: unknown): void => console.error(error instanceof Error ? error.message : error)

/**
 * Ends everything in reverse order on Ctrl-C, on a request to terminate, when the terminal is closed, and when the
 * process that started us has gone. Asking twice changes nothing: Ctrl-C arrives from the terminal and from npm.
 */
export const prepareShutdown = (): Shutdown => {
  const stops: (() => Promise<void>)[] = []
  const stopping = new AbortController()

  const end = async (code: number): Promise<void> => {
    if (stopping.signal.aborted) return
    stopping.abort()
    for (const stop of stops.reverse()) await stop().catch(complain)
    process.exit(code)
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(name, () => void end(0))
  const guard = (start: Promise<void>): Promise<void> =>
    start.catch((error: unknown) => {
      // What fails because we are stopping is no fault.
      if (stopping.signal.aborted) return
      complain(error)
      return end(1)
    })
  return { signal: stopping.signal, add: (stop) => stops.push(stop), end, guard }
}
