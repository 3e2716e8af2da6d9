import { parentPort } from 'node:worker_threads'
import { type DrawAnswer, doTask, type ReplayAnswer, type Step, type Task } from './tasks.ts'

export type Said = { step: Step } | { answer: DrawAnswer | ReplayAnswer }

const say = (said: Said) => parentPort?.postMessage(said)

/** Runs beside the event loop: draws and draws again, one task after the other. Knows no database and no names. */
parentPort?.on('message', (task: Task) => {
  say({ answer: doTask(task, (step) => say({ step })) })
})
