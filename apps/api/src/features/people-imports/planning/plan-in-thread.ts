import { Worker } from 'node:worker_threads'
import { tableRefusal } from '../../../spreadsheets/refusal.ts'
import type { FilePlanning, FileToPlan } from './plan-file.ts'

/** A workbook of 20,000 people takes a quarter of this. */
const mostMegabytes = 768
const longestMs = 20_000

/**
 * Plans an import in a thread of its own, so that nobody else waits while a large file is unpacked, and a file that
 * was made to exhaust the server exhausts only that thread.
 */
export function planInThread(file: FileToPlan): Promise<FilePlanning> {
  const { promise, resolve, reject } = Promise.withResolvers<FilePlanning>()
  const thread = new Worker(new URL('./planning-thread.ts', import.meta.url), {
    workerData: file,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  const tooBig = (): void => resolve({ refusal: tableRefusal('too-big') })
  const timer = setTimeout(tooBig, longestMs)
  thread.once('message', resolve)
  thread.once('error', (error: Error & { code?: string }) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooBig() : reject(error),
  )
  return promise.finally(() => {
    clearTimeout(timer)
    void thread.terminate()
  })
}
