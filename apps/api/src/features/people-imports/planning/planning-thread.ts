import { parentPort, workerData } from 'node:worker_threads'
import { type FileToPlan, planFile } from './plan-file.ts'

parentPort?.postMessage(await planFile(workerData as FileToPlan))
