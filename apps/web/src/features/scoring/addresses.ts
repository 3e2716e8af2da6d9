import type { AskedCandidate, AskedStage } from './queries.ts'

export const panelPage = ({ campaignId, stage }: AskedStage, rest = ''): string =>
  `/panel/${campaignId}${rest}?stage=${stage}`

export const candidatePage = (asked: AskedCandidate, rest = ''): string =>
  panelPage(asked, `/candidates/${asked.candidateNumber}${rest}`)

export const scoringPage = ({ campaignId, stage }: AskedStage, rest = ''): string =>
  `/recruitment/${campaignId}/scoring${rest}?stage=${stage}`
