import type { ApplicationCounts, Campaign } from '@elevate/contracts/campaigns'
import type { CampaignState } from '@elevate/contracts/recruitment-vocabulary'

export const stateNames: Record<CampaignState, string> = {
  draft: 'Draft',
  scheduled: 'Opens soon',
  open: 'Open',
  closed: 'Closed',
  completed: 'Completed',
  cancelled: 'Cancelled',
}

/** "1 application", "20 applications". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** Where applications stand, in the order in which they get there. */
export const groupNames: readonly { key: keyof ApplicationCounts; text: string }[] = [
  { key: 'drafts', text: 'begun, not sent' },
  { key: 'toSift', text: 'to sift' },
  { key: 'inInterview', text: 'in interview' },
  { key: 'reserve', text: 'in reserve' },
  { key: 'offered', text: 'offered' },
  { key: 'onboarding', text: 'onboarding' },
  { key: 'appointed', text: 'appointed' },
  { key: 'ended', text: 'ended' },
]

/** "12 to sift, 3 in interview"; what is nobody's is left out. */
export const countsInWords = (counts: ApplicationCounts): string =>
  groupNames
    .filter(({ key }) => counts[key] > 0)
    .map(({ key, text }) => `${counts[key]} ${text}`)
    .join(', ') || 'None yet'

/** "3 people, a lay person among them; nobody chairs". */
export function panelWords({ panel, scorersNeeded }: Pick<Campaign, 'panel' | 'scorersNeeded'>): string {
  if (panel.scorers === 0) return 'Nobody yet'
  const parts = [counted(panel.scorers, 'person', 'people')]
  if (panel.scorers < scorersNeeded) parts.push(`${scorersNeeded} are needed`)
  if (!panel.hasLay) parts.push('no partner or lay person yet')
  if (!panel.hasChair) parts.push('nobody chairs yet')
  return parts.join('; ')
}

/** A question has one line, however it was broken where it was typed. */
export const onOneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ')
