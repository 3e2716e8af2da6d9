import type { CoffeeMember, CoffeeMembership } from '@elevate/contracts/coffee-members'
import { reachedBy } from '../../notifications/public.ts'
import type { MembershipRow, membersByName } from './queries.ts'
import { contactChoices } from './rules.ts'

export const presentMembership = (row: MembershipRow, mayChange: boolean): CoffeeMembership => ({
  organisationId: row.organisationId,
  personId: row.personId,
  takesPart: row.takesPart,
  pausedUntil: row.pausedUntil,
  sharedContact: row.sharedContact,
  contactChoices: contactChoices(row),
  state: row.state,
  isOnABreak: row.isOnABreak,
  can: { change: mayChange && (row.isPartner || row.takesPart) },
  version: row.version,
})

type MemberRow = Awaited<ReturnType<typeof membersByName>>[number]

export const presentMember = (row: MemberRow): CoffeeMember => ({
  person: { id: row.personId, name: row.name },
  organisationId: row.organisationId,
  // The list leaves out who is out.
  state: row.state === 'out' ? 'paused' : row.state,
  pausedUntil: row.pausedUntil,
  sharedContact: row.sharedContact,
  toldBy: reachedBy(row),
  can: { change: true, skip: row.state === 'in' },
})
