import type { CoffeeDraw } from '@elevate/contracts/coffee-draws'
import type { CoffeeMember } from '@elevate/contracts/coffee-members'
import { counted } from '../rounds/words.ts'

/** "41 people in 20 groups". */
export function sizeWords({ peopleCount, groupCount }: Pick<CoffeeDraw, 'peopleCount' | 'groupCount'>): string {
  return `${counted(peopleCount, 'person', 'people')} in ${counted(groupCount, 'group', 'groups')}`
}

export function repeatWords({ repeats }: Pick<CoffeeDraw, 'repeats'>): string {
  if (repeats === 0) return 'Nobody meets anybody whom they have met in a round before'
  return `${counted(repeats, 'pair has', 'pairs have')} met in a round before`
}

/** How far the fresh meetings reach, this round not counted. */
export function leftWords({ roundsWithoutRepeatLeft: left }: Pick<CoffeeDraw, 'roundsWithoutRepeatLeft'>): string {
  if (left === null) return 'Not known for this group of people'
  if (left === 0) return 'None: from the next round on, some people meet again'
  return `At most ${counted(left, 'more round', 'more rounds')}, with the same people`
}

export type Reach = { email: number; phone: number; post: number }

/** How the people of a draw are told. Who is not among the members any more is told as the system thinks fit: by mail. */
export function reachOf(draw: Pick<CoffeeDraw, 'groups' | 'notPlaced'>, members: readonly CoffeeMember[]): Reach {
  const ways = new Map(members.map(({ person, toldBy }) => [person.id, toldBy]))
  const reach = { email: 0, phone: 0, post: 0 }
  for (const { id } of [...draw.groups.flatMap(({ people }) => people), ...draw.notPlaced]) {
    reach[ways.get(id) ?? 'email'] += 1
  }
  return reach
}
