import { Worker } from 'node:worker_threads'
import type { Said } from './engine-thread.ts'
import { type DrawAnswer, doTask, type ReplayAnswer, type Step, type Task } from './tasks.ts'

/** Up to here a draw is over in a few milliseconds, sooner than a thread could be asked. */
const atOnce = 30_000
/** A thread that has done more than this is let go, because it keeps the memory. */
const keptAfter = 2_000_000

/** To be told how far it is, and to stop it. */
type Watching = { signal?: AbortSignal; onStep?: (step: Step) => void }
type Answer<T extends Task> = T extends { kind: 'draw' } ? DrawAnswer : ReplayAnswer

/** The one thread that waits for the next task, since starting one takes longer than most draws. Does not keep the process alive. */
let idle: Worker | undefined

const aThread = (): Worker => {
  const thread = idle ?? new Worker(new URL('./engine-thread.ts', import.meta.url))
  idle = undefined
  thread.ref()
  return thread
}

const letGo = (thread: Worker, task: Task): void => {
  thread.removeAllListeners()
  if (idle !== undefined || task.input.length > keptAfter) {
    void thread.terminate()
    return
  }
  idle = thread
  thread.unref()
  // Nothing can come of a thread without a task, but a fault of one must not end the process.
  thread.once('error', () => {
    if (idle === thread) idle = undefined
  })
}

/** Two tasks at once have two threads: coordinators never wait for each other, and ending a thread stops its task. */
const inThread = (task: Task, { signal, onStep }: Watching): Promise<DrawAnswer | ReplayAnswer> =>
  new Promise((resolve, reject) => {
    const thread = aThread()
    thread.removeAllListeners()
    const stop = () => {
      reject(new Error('the draw was stopped'))
      void thread.terminate()
    }
    signal?.addEventListener('abort', stop, { once: true })
    thread.on('message', (said: Said) => {
      if ('step' in said) return onStep?.(said.step)
      signal?.removeEventListener('abort', stop)
      letGo(thread, task)
      resolve(said.answer)
    })
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('the thread of the draw ended without an answer')))
    thread.postMessage(task)
  })

/** Asks the engine without holding up whoever else is being answered meanwhile. */
export const askEngine = async <T extends Task>(task: T, watching: Watching = {}): Promise<Answer<T>> => {
  if (watching.signal?.aborted) throw new Error('the draw was stopped')
  const answer = task.input.length <= atOnce ? doTask(task) : await inThread(task, watching)
  return answer as Answer<T>
}
