import { parentPort } from 'node:worker_threads'
import { doTask, type Task } from './tasks.ts'

/** Runs beside the event loop: draws and draws again, one task after the other. Knows no database and no names. */
parentPort?.on('message', (task: Task) => {
  parentPort?.postMessage(doTask(task))
})
