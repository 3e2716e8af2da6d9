import type { Letter } from '@elevate/contracts/letters'
import { formatInstant } from '../../../ui/dates.ts'
import { sentWords, waitingWords } from '../words.ts'

/** Whether a letter has reached somebody, and how; one that waits is a tag. */
export function SentTag({ letter: { by, sentAt, sentHow, sentBy, withdrawnAt } }: { letter: Letter }) {
  if (withdrawnAt) return `Called back on ${formatInstant(withdrawnAt)}; it did not go`
  if (sentAt && sentHow) return `${sentWords[sentHow]}, ${formatInstant(sentAt)}${sentBy ? `, by ${sentBy}` : ''}`
  return <strong className="nhsuk-tag nhsuk-tag--blue">{waitingWords[by]}</strong>
}
