import type { ChecklistItem } from '@elevate/contracts/checklists'
import type { CheckKind, CheckState } from '@elevate/contracts/recruitment-vocabulary'
import { checksFrom, type NewCheck, type Referee } from './start-rules.ts'

type Had = { id: string; kind: CheckKind; label: string; state: CheckState; isOneOff: boolean }
type Line = Pick<ChecklistItem, 'kind' | 'label'>

const nameOf = ({ kind, label }: Line): string => `${kind} ${label}`

/** What stands in the new checklist of a check that stays: all but where it has got to. */
type Kept = {
  id: string
  set: Pick<ChecklistItem, 'guidance' | 'isMandatoryBeforeStart' | 'renewAfterMonths' | 'blocksConfidentialWork'> & {
    position: number
  }
}

/**
 * From one checklist to another: what is there under the same name stays with all that was done, what is new is added,
 * and what is no longer there and not begun is left out. What was asked of this person alone is in no checklist.
 */
export const reassignment = (
  had: readonly Had[],
  items: readonly ChecklistItem[],
  by: { referees: readonly Referee[]; today: string },
): { added: NewCheck[]; left: string[]; kept: Kept[] } => {
  const ofList = had.filter(({ isOneOff }) => !isOneOff)
  const byName = new Map(ofList.map((check) => [nameOf(check), check]))
  const names = new Set(items.map(nameOf))
  const added = checksFrom(items, by).filter((check) => !byName.has(nameOf(check)))
  const left = ofList.filter((check) => !names.has(nameOf(check)) && check.state === 'not-started').map(({ id }) => id)
  const kept = items.flatMap((item, position) => {
    const check = byName.get(nameOf(item))
    if (!check) return []
    const { guidance, isMandatoryBeforeStart, renewAfterMonths, blocksConfidentialWork } = item
    const isNewlyAsked = item.isAsked && check.state === 'not-required'
    const rules = { position, guidance, isMandatoryBeforeStart, renewAfterMonths, blocksConfidentialWork }
    return [{ id: check.id, set: { ...rules, ...(isNewlyAsked ? { state: 'not-started' as const } : {}) } }]
  })
  return { added, left, kept }
}
