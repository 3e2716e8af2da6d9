import type { DropIn } from '@elevate/contracts/drop-in-fields'
import { tagOf } from './words.ts'

/** Where it stands, in words; the colour only repeats them. */
export function StateTag({ dropIn }: { dropIn: DropIn }) {
  const tag = tagOf(dropIn)
  if (!tag) return null
  return <strong className={`nhsuk-tag nhsuk-tag--${tag.colour}`}>{tag.text}</strong>
}
