import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { clusterIn, type Installation } from './cluster.ts'
import { clearLeftovers, stopServer } from './postmaster.ts'
import { launchServer, type Settings } from './server.ts'

/**
 * A server that is started again, on the same port, whenever it ends without being asked to: its address stays good
 * for those who hold it.
 */
export const keepRunning = async (
  installation: Installation,
  settings: Settings,
): Promise<{ stop(): Promise<void> }> => {
  let child = await launchServer(installation, settings)
  let isStopping = false
  let restarting: Promise<void> = Promise.resolve()

  const launchAgain = async (): Promise<void> => {
    for (let pause = 100; !isStopping; pause = Math.min(pause * 2, 5000)) {
      try {
        await clearLeftovers(clusterIn(installation.folder))
        watch(await launchServer(installation, settings))
        return
      } catch (error) {
        console.warn('The database could not be started again yet.', error)
        await wait(pause)
      }
    }
  }
  const watch = (server: ChildProcess): void => {
    child = server
    child.once('exit', () => {
      if (isStopping) return
      console.warn('The database ended unexpectedly; starting it again.')
      restarting = launchAgain()
    })
  }
  // If we end without stopping it, by a fault of our own, it shall not stay behind.
  const stopOnExit = (): void => {
    child.kill('SIGINT')
  }

  watch(child)
  process.once('exit', stopOnExit)
  return {
    stop: async () => {
      isStopping = true
      process.off('exit', stopOnExit)
      await restarting
      if (child.pid !== undefined) await stopServer(child.pid)
    },
  }
}
