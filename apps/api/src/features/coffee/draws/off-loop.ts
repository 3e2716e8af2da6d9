import { Worker } from 'node:worker_threads'
import type { Said } from './engine-thread.ts'
import { type DrawAnswer, doTask, type ReplayAnswer, type Step, type Task } from './tasks.ts'

/** Up to here a draw is over in a few milliseconds, sooner than a thread could be asked. */
const AT_ONCE = 60_000

/** To be told how far it is, and to stop it. */
type Watching = { signal?: AbortSignal; onStep?: (step: Step) => void }

type Answer<T extends Task> = T extends { kind: 'draw' } ? DrawAnswer : ReplayAnswer

/** A thread per large task, so that two coordinators never wait for each other and a task can be stopped by ending it. */
const inThread = (task: Task, { signal, onStep }: Watching): Promise<DrawAnswer | ReplayAnswer> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./engine-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 2_048 },
    })
    const stop = () => {
      reject(new Error('the draw was stopped'))
      void thread.terminate()
    }
    signal?.addEventListener('abort', stop, { once: true })
    thread.on('message', (said: Said) => {
      if ('step' in said) return onStep?.(said.step)
      resolve(said.answer)
      void thread.terminate()
    })
    thread.once('error', reject)
    thread.once('exit', () => {
      signal?.removeEventListener('abort', stop)
      reject(new Error('the thread of the draw ended without an answer'))
    })
    thread.postMessage(task)
  })

/** Asks the engine without holding up whoever else is being answered meanwhile. */
export const askEngine = async <T extends Task>(task: T, watching: Watching = {}): Promise<Answer<T>> => {
  const answer = task.input.length <= AT_ONCE ? doTask(task) : await inThread(task, watching)
  return answer as Answer<T>
}
