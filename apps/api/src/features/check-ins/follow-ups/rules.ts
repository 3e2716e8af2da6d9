import { isWorkingDay, workingDaysLater } from '../../../working-days.ts'

/** Whom a follow-up comes to, one after the other; null stands for the coordinators together, who are the last. */
export type Turn = { personId: string | null; why: 'first' | 'away' | 'late' }

type Chain = { ownerId: string | undefined; deputyId: string | undefined; ownerIsAway: boolean; deputyIsAway: boolean }

/** Who is asked first: out of the office goes straight to the deputy, and past both to the coordinators. */
export function firstTurn({ ownerId, deputyId, ownerIsAway, deputyIsAway }: Chain): Turn {
  if (ownerId && !ownerIsAway) return { personId: ownerId, why: 'first' }
  if (deputyId && !deputyIsAway) return { personId: deputyId, why: 'away' }
  return { personId: null, why: 'away' }
}

type Waiting = { ownerId: string | null; deputyId: string | null; deputyIsAway: boolean }

/** Who is asked next when nobody has seen it in time. After the coordinators there is nobody. */
export function nextTurn({ ownerId, deputyId, deputyIsAway }: Waiting): Turn | undefined {
  if (ownerId === null) return undefined
  const isDeputys = deputyId === null || ownerId === deputyId
  return { personId: isDeputys || deputyIsAway ? null : deputyId, why: 'late' }
}

/** It is passed on on a working day only: nobody is asked on a Sunday why they have not answered. */
export const isToBePassedOn = (dueOn: string, today: string): boolean => dueOn < today && isWorkingDay(today)

/** The next one has until the end of the day where the partner is struggling, one working day otherwise. */
export const nextDueDay = (reasons: readonly string[], today: string): string =>
  workingDaysLater(today, reasons.includes('low') ? 0 : 1)
