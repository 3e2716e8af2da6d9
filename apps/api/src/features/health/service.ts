import type { Deps } from '../../deps.ts'
import { Refusal } from '../../errors.ts'
import { databaseAnswers } from './queries.ts'

/** A server that is going down says so before it stops taking requests, so that nobody sends more. */
export const refuseUnlessReady = async (deps: Deps, drain: { started: boolean }): Promise<void> => {
  if (drain.started) throw new Refusal(503, 'going-down', 'This server is going down; another one answers.')
  await databaseAnswers(deps.database)
}
