import { type ApplicationStage, applicationStages } from '@elevate/contracts/application-lists'
import { type ApplicationState, applicationStates } from '@elevate/contracts/application-moves'

type Asked = { state?: string; stage?: ApplicationStage }

/** The states that are asked for; undefined for all that were sent; `unknown-state` where there is no such state. */
export const statesAsked = ({ state, stage }: Asked): ApplicationState[] | undefined | 'unknown-state' => {
  const ofStage: readonly ApplicationState[] | undefined = stage && applicationStages[stage]
  if (state === undefined) return ofStage && [...ofStage]
  const named = state.split(',')
  const known = applicationStates.filter((one) => named.includes(one))
  if (known.length < new Set(named).size) return 'unknown-state'
  return ofStage ? known.filter((one) => ofStage.includes(one)) : known
}

const dayMs = 86_400_000

/** Calendar days from one day to another, both `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
