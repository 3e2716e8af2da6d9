import type { CoffeeInput } from './coffee-person.ts'
import { drawAmong } from './draw-among.ts'
import { type ExplainedGroup, explainedGroup } from './explain.ts'
import { knownMeetings } from './known-meetings.ts'
import { withRescues } from './rescues.ts'

export type ReplacementInput = CoffeeInput & {
  /** Published groups that are still whole; they may be joined, never broken up. */
  readonly intact: readonly (readonly number[])[]
  /** People whose partner dropped out. */
  readonly looking: readonly number[]
}

export type Replacements = {
  /** Only the groups that are new or have been joined. */
  readonly changed: readonly ExplainedGroup[]
  readonly setAside: readonly number[]
}

/**
 * The small draw after somebody dropped out of a published round: those looking for a partner are drawn among
 * themselves; whoever is left over joins a pair whose members they may meet. People in whole groups keep their partner.
 * Meetings of this round so far belong in the history only if they took place.
 */
export function drawReplacements(input: ReplacementInput): Replacements {
  const known = knownMeetings(input)
  const draw = drawAmong(input, input.looking)
  const intact = input.intact.map((members) => ({ members, trio: undefined }))
  const { groups, setAside } = withRescues(input, known, { groups: [...draw.groups, ...intact], alone: draw.alone })
  const unchanged = new Set<unknown>(intact)
  const changed = groups.filter((group) => !unchanged.has(group))
  return { changed: changed.map((group) => explainedGroup(input, known, group)), setAside }
}
