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
export { reachOf } from './policy.ts'
export { lockPerson, updatePerson } from './queries.ts'
export { tidy, tidyPostcode } from './rules.ts'
