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
