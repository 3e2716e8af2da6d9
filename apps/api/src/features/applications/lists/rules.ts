import { type ApplicationSort, type ApplicationStage, applicationStages } from '@elevate/contracts/application-lists'
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

/** Where a page of applications starts: what the list is sorted by there, and the id. */
export type SortPlace = { id: string; key: { text: string } | { at: string } | { at: string; isNobodys: boolean } }

/** A moment to the microsecond, as a key has it; undefined where there is no such moment. */
const momentOf = (digits: string): string | undefined => {
  const [, day, time, micros] = /^(\d{8})(\d{6})(\d{6})$/.exec(digits) ?? []
  if (!day || !time || !micros) return undefined
  const parts = `${day.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}`
  const date = new Date(`${parts}Z`)
  const isOne = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(parts) && date.getUTCFullYear() >= 1900
  return isOne ? `${parts}.${micros}Z` : undefined
}

/** What the key of a cursor means in this order; undefined for one that no list has given. */
export const placeInOrder = (
  sort: ApplicationSort,
  { key, id }: { key: string; id: string },
): SortPlace | undefined => {
  if (/name|place/.test(sort)) return { id, key: { text: key } }
  const turn = sort.endsWith('waiting') ? key.slice(0, 1) : undefined
  const at = momentOf(turn === undefined ? key : key.slice(1))
  if (at === undefined || (turn !== undefined && !'01'.includes(turn))) return undefined
  return { id, key: turn === undefined ? { at } : { at, isNobodys: turn === '1' } }
}
