import type { ChecklistItem } from '@elevate/contracts/checklists'
import type { CheckOwner, CheckState } from '@elevate/contracts/recruitment-vocabulary'
import { daysLater } from '../../london.ts'

export type Referee = { name: string; relationship: string; email: string; phone: string; knownFor: string }

/** The referees of an application go to its reference checks, one each, in order. */
export const refereesByPosition = (
  items: readonly Pick<ChecklistItem, 'kind'>[],
  referees: readonly Referee[],
): (Referee | null)[] => {
  const waiting = referees.filter(({ name }) => name !== '')
  return items.map(({ kind }) => (kind === 'reference' ? (waiting.shift() ?? null) : null))
}

export type NewCheck = Omit<ChecklistItem, 'isAsked' | 'dueInDays'> & {
  position: number
  state: CheckState
  owner: CheckOwner
  dueOn: string
  evidence: Record<string, unknown>
}

/** What a person starts with. A reference waits for its referee, and once there is one for the programme to ask. */
export const checksFrom = (
  items: readonly ChecklistItem[],
  { referees, today, positionsFrom = 0 }: { referees: readonly Referee[]; today: string; positionsFrom?: number },
): NewCheck[] => {
  const known = refereesByPosition(items, referees)
  return items.map(({ isAsked, dueInDays, ...item }, index) => {
    const referee = known[index]
    return {
      ...item,
      position: positionsFrom + index,
      state: isAsked ? 'not-started' : 'not-required',
      owner: referee ? 'programme' : item.owner,
      dueOn: daysLater(today, dueInDays),
      evidence: referee ? { referee } : {},
    }
  })
}
