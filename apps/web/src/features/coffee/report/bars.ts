import type { CoffeeRoundReport } from '@elevate/contracts/coffee-feedback'
import { counted } from '../rounds/words.ts'

type Answers = NonNullable<CoffeeRoundReport['answers']>
export type Bar = { label: string; count: number }

export const metBars = ({ met, notCounted }: Answers): Bar[] => [
  { label: 'Met', count: met.yes },
  { label: 'Not yet met', count: met.notYet },
  { label: 'Did not meet', count: met.no },
  { label: 'Not answered, or not counted yet', count: notCounted },
]

/** What the picture shows today. */
export function metHeadline({ met, counted: answers }: Answers): string {
  return `${met.yes} of ${counted(answers, 'person', 'people')} who answered have met`
}

export const yesNoBars = ({ yes, no }: { yes: number; no: number }): Bar[] => [
  { label: 'Yes', count: yes },
  { label: 'No', count: no },
]

export const participationBars = ({ participation }: CoffeeRoundReport): Bar[] =>
  participation.map(({ title, people }) => ({ label: title, count: people }))

/** How long a bar is, in per cent of the longest. */
export const lengthOf = ({ count }: Bar, bars: readonly Bar[]): number =>
  Math.round((count / Math.max(1, ...bars.map((bar) => bar.count))) * 100)
