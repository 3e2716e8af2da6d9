import type { CampaignState } from '@elevate/contracts/recruitment-vocabulary'
import { stateNames } from './words.ts'

const colours: Record<CampaignState, string> = {
  draft: 'yellow',
  scheduled: 'blue',
  open: 'green',
  closed: 'orange',
  completed: 'grey',
  cancelled: 'grey',
}

export function CampaignStateTag({ state }: { state: CampaignState }) {
  return <strong className={`nhsuk-tag nhsuk-tag--${colours[state]}`}>{stateNames[state]}</strong>
}
