export { kindsToGive } from './policy.ts'
export { presentGrant } from './present.ts'
export { grantsThatStand } from './queries.ts'
export { makeMentor, makePanelMember, refuseLastAdministrator } from './service.ts'
