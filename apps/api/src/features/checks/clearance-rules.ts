import type { Clearance } from '@elevate/contracts/application-checks'
import type { CheckTurn } from '@elevate/contracts/checks'
import type { ShownCheckState } from '@elevate/contracts/recruitment-vocabulary'

export type Looked = {
  id: string
  label: string
  isMandatoryBeforeStart: boolean
  /** As it is today: what has run out does not count. */
  state: ShownCheckState
  turn: CheckTurn
  turnSince: Date
}

const waitsFor: Record<CheckTurn, string> = {
  applicant: 'the applicant',
  programme: 'us',
  referee: 'the referee',
  'occupational-health': 'occupational health',
  'other-team': 'another team',
  nobody: 'nobody',
}

const dayWords = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long' })

const counts: ReadonlySet<ShownCheckState> = new Set(['complete', 'expiring', 'waived', 'not-required'])

/**
 * Cleared to start: each item that is mandatory before the start is complete, waived or not required (domain.md 2e).
 * Said in one sentence, with what is missing, whose turn it is and since when.
 */
export const clearanceOf = (checks: readonly Looked[]): Clearance => {
  const needed = checks.filter(
    ({ isMandatoryBeforeStart, state }) => isMandatoryBeforeStart && state !== 'not-required',
  )
  const missing = needed.filter(({ state }) => !counts.has(state))
  return {
    isCleared: missing.length === 0,
    sentence: sentenceOf(needed.length, missing),
    done: needed.length - missing.length,
    needed: needed.length,
    missing: missing.map(({ id, label, turn, turnSince, state }) => ({
      checkId: id,
      label,
      turn,
      since: turnSince.toISOString(),
      state,
    })),
  }
}

const sentenceOf = (needed: number, missing: readonly Looked[]): string => {
  if (needed === 0) return 'Cleared to start: nothing is needed before the start.'
  if (missing.length === 0)
    return `Cleared to start: everything needed before the start is done (${needed} of ${needed}).`
  const parts = missing.map(({ label, state, turn, turnSince }) => {
    const what = state === 'expired' ? `${label} has run out` : label
    return `${what} (waiting for ${waitsFor[turn]} since ${dayWords.format(turnSince)})`
  })
  return `Not cleared to start yet: ${needed - missing.length} of ${needed} done. Missing: ${parts.join('; ')}.`
}
