export {
  addPeople,
  changePeople,
  forget,
  makeKnown,
  type PersonChange,
  type PersonValues,
  removePeople,
  sharedNeedsOf,
  writeNeedsOf,
} from './bulk-queries.ts'
export { organisationAsked } from './list-service.ts'
export { reachOf } from './policy.ts'
export { presentEmailFault } from './present.ts'
export { insertPerson, lockPerson, updatePerson } from './queries.ts'
export { patternFor, tidy, tidyPostcode } from './rules.ts'
