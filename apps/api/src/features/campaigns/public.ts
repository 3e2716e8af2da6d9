export { presentRate } from './present.ts'
export { type CampaignRow, findCampaign, findCampaignBySlug } from './queries.ts'
