import type { Grant } from '@elevate/contracts/grants'
import type { Actor } from '../../actor.ts'
import { canGive } from './policy.ts'
import type { GrantRow } from './queries.ts'

export const presentGrant = (actor: Actor, { endedAt, organisationId, ...row }: GrantRow): Grant => ({
  ...row,
  can: { end: row.person.id !== actor.personId && canGive(actor, { kind: row.kind, organisationId }) },
})
