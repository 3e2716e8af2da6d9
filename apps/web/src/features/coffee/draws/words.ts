import type { CoffeeDraw } from '@elevate/contracts/coffee-draws'
import { counted } from '../rounds/words.ts'

/** "41 people in 20 groups". */
export function sizeWords({ peopleCount, groupCount }: Pick<CoffeeDraw, 'peopleCount' | 'groupCount'>): string {
  return `${counted(peopleCount, 'person', 'people')} in ${counted(groupCount, 'group', 'groups')}`
}

export function repeatWords({ repeats }: Pick<CoffeeDraw, 'repeats'>): string {
  if (repeats === 0) return 'Nobody meets anybody they have met in a round before'
  return `${counted(repeats, 'pair has', 'pairs have')} met in a round before`
}

/** How far the fresh meetings reach, this round not counted. */
export function leftWords({ roundsWithoutRepeatLeft: left }: Pick<CoffeeDraw, 'roundsWithoutRepeatLeft'>): string {
  if (left === null) return 'Not known for this group of people'
  if (left === 0) return 'None: from the next round on, some people meet again'
  return `At most ${counted(left, 'more round', 'more rounds')}, with the same people`
}
