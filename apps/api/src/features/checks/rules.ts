import type { ApplicationState } from '@elevate/contracts/application-moves'
import type { CheckTurn } from '@elevate/contracts/checks'
import type { MyPart } from '@elevate/contracts/my-checks'
import type { CheckKind, CheckOwner, CheckState, ShownCheckState } from '@elevate/contracts/recruitment-vocabulary'
import { daysLater } from '../../london.ts'

/** What of a check decides on how it stands. Days are `YYYY-MM-DD`. */
export type Standing = { kind: CheckKind; state: CheckState; owner: CheckOwner; expiresOn: string | null }

/** As it is today: what is complete runs out by its last day alone, and nobody has to do anything for it. */
export const shownState = (
  { state, expiresOn }: Pick<Standing, 'state' | 'expiresOn'>,
  { today, warningDays }: { today: string; warningDays: number },
): ShownCheckState => {
  if (state !== 'complete' || expiresOn === null) return state
  if (expiresOn < today) return 'expired'
  return expiresOn <= daysLater(today, warningDays) ? 'expiring' : 'complete'
}

export const isSettled = (state: ShownCheckState | CheckState): boolean =>
  state === 'complete' || state === 'waived' || state === 'not-required'

/** What the person does by themselves, from their phone. */
const partOf: { [K in CheckKind]?: MyPart } = {
  confidentiality: 'accept',
  document: 'accept',
  'declaration-of-interests': 'declare',
  reference: 'give-referee',
}

/** Who has to do the next thing; for what runs out, who begins the renewal. */
export const turnOf = ({ kind, owner }: Standing, shown: ShownCheckState): CheckTurn => {
  if (isSettled(shown)) return 'nobody'
  if (shown !== 'expiring' && shown !== 'expired') return owner
  return partOf[kind] === undefined && kind !== 'training' ? 'programme' : 'applicant'
}

/**
 * The person's own part, while it is open. A new interest is declared whenever there is one (within 28 days, F S40),
 * so a declaration stays open when it is complete.
 */
export const partNow = (standing: Standing, shown: ShownCheckState): MyPart | null => {
  const part = partOf[standing.kind] ?? null
  if (shown === 'waived' || shown === 'not-required') return null
  if (part === 'declare') return part
  if (shown === 'complete') return null
  return part === 'give-referee' && standing.owner !== 'applicant' ? null : part
}

export const isOverdue = (dueOn: string | null, shown: ShownCheckState, today: string): boolean =>
  shown === 'expired' || (dueOn !== null && dueOn < today && !isSettled(shown) && shown !== 'expiring')

export type ChangeRefusal =
  | 'finished'
  | 'waived'
  | 'not-asked-for'
  | 'settled'
  | 'asked-already'
  | 'not-waived'
  | 'waive-instead'

type Changing = { state: CheckState; isMandatoryBeforeStart: boolean; applicationState: ApplicationState | null }

/** Checks belong to an application that is being checked, or to an appointment; others are over. */
const isOver = (state: ApplicationState | null): boolean =>
  state !== null && state !== 'onboarding' && state !== 'appointed'

const refusals: Record<CheckAct, (check: Changing) => ChangeRefusal | undefined> = {
  change: () => undefined,
  record: ({ state }) => (state === 'waived' ? 'waived' : state === 'not-required' ? 'not-asked-for' : undefined),
  waive: ({ state }) => (isSettled(state) ? 'settled' : undefined),
  unwaive: ({ state }) => (state === 'waived' ? undefined : 'not-waived'),
  ask: ({ state }) => (state === 'not-required' ? undefined : 'asked-already'),
  request: ({ state }) => (isSettled(state) ? 'settled' : undefined),
  // What is needed before the start is waived by name and reason, and never slips away.
  'leave-out': ({ state, isMandatoryBeforeStart }) => {
    if (isSettled(state)) return 'settled'
    return isMandatoryBeforeStart ? 'waive-instead' : undefined
  },
}

export type CheckAct = 'change' | 'record' | 'waive' | 'unwaive' | 'ask' | 'request' | 'leave-out'

/** Why this cannot be done with a check now; undefined where it can. */
export const actRefusal = (act: CheckAct, check: Changing): ChangeRefusal | undefined =>
  isOver(check.applicationState) ? 'finished' : refusals[act](check)
