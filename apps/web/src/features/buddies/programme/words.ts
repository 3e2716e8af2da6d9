import type { getBuddySuggestions } from '@elevate/contracts/buddy-pairs'
import type { Output } from '@elevate/contracts/endpoint'
import { counted } from '../../coffee/rounds/words.ts'
import { namesOf } from '../../coffee/words.ts'

type Suggestions = Output<typeof getBuddySuggestions>

/** Who waits today, and how many of them can be helped. */
export const waitingWords = ({ pairs, without }: Pick<Suggestions, 'pairs' | 'without'>) => {
  if (pairs.length === 0 && without.length === 0) {
    return { heading: 'Nobody waits for a buddy', more: 'Every new partner has one, or would rather not.' }
  }
  const left =
    without.length === 0
      ? ''
      : ` For ${namesOf(without)} there is nobody at the moment: ask somebody whether they would be a buddy.`
  if (pairs.length === 0) {
    return { heading: `${counted(without.length, 'partner waits', 'partners wait')} for a buddy`, more: left.trim() }
  }
  return {
    heading: `${counted(pairs.length, 'buddy pair', 'buddy pairs')} to confirm`,
    more: `${counted(pairs.length, 'suggestion', 'suggestions')} with reasons. Nobody is told before you confirm.${left}`,
  }
}
