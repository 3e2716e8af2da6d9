import { Worker } from 'node:worker_threads'
import { tableRefusal } from '../../../spreadsheets/refusal.ts'
import { type FilePlanning, type FileToPlan, planFile } from './plan-file.ts'

/** A workbook of 20,000 people takes a quarter of this. */
const mostMegabytes = 768
const longestMs = 20_000

const littleText = 200_000
const fewPeople = 2_000

/** Plain text of some hundred rows is planned sooner than a thread has started. A zipped workbook says little by its size. */
const isSmall = ({ bytes, existing }: FileToPlan): boolean =>
  bytes.length < littleText && existing.length < fewPeople && !(bytes[0] === 0x50 && bytes[1] === 0x4b)

/** Plans an import, so that nobody else waits for a large file. */
export const planAside = (file: FileToPlan): Promise<FilePlanning> =>
  isSmall(file) ? planFile(file) : planInThread(file)

/**
 * Plans an import in a thread of its own, so that nobody else waits while a large file is unpacked, and a file that
 * was made to exhaust the server exhausts only that thread.
 */
function planInThread(file: FileToPlan): Promise<FilePlanning> {
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
