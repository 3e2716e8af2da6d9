import type { RoleVersion } from '@elevate/contracts/role-versions'
import type { RoleVersionRow } from './queries.ts'

export const presentRoleVersion = ({ fixedAt, createdAt, ...row }: RoleVersionRow): RoleVersion => ({
  ...row,
  isFixed: fixedAt !== null,
  createdAt: createdAt.toISOString(),
})
