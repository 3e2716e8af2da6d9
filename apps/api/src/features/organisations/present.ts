import type { Organisation } from '@elevate/contracts/organisations'
import type { Actor } from '../../actor.ts'
import { canEditOrganisation, canEditSettings } from './policy.ts'
import type { OrganisationRow } from './queries.ts'

export const presentOrganisation = (actor: Actor, row: OrganisationRow, roles: string[]): Organisation => {
  const { createdAt, ...shown } = row
  const can = { editSettings: canEditSettings(actor, row.id), editOrganisation: canEditOrganisation(actor) }
  return { ...shown, roles, can }
}
