export { presentRoleVersion } from './present.ts'
export { findRoleVersion, fixRoleVersion, lockRoleVersion, newestOfSameRole, type RoleVersionRow } from './queries.ts'
export { writeRole } from './writing.ts'
