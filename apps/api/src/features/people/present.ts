import type { Person, PersonSummary } from '@elevate/contracts/people'
import type { AvailabilitySlot, EmailFault } from '@elevate/contracts/people-vocabulary'
import { type Actor, isA, isAIn } from '../../actor.ts'
import { type appointmentsOf, type leaverItemsOf, presentAppointment, statusOn } from '../appointments/public.ts'
import { type grantsThatStand, kindsToGive, presentGrant } from '../grants/public.ts'
import type { PersonListRow } from './list-queries.ts'
import { canInvite, canManageAccount, canSeeNeedsOf } from './policy.ts'
import type { KnowingOrganisation, PersonRow } from './queries.ts'
import { invitationRefusal } from './rules.ts'

export const presentSummary = (row: PersonListRow, today: string): PersonSummary => {
  const { id, name, email, phone, interests, account, appointmentId, role, status, termEndsOn } = row
  const holds = appointmentId !== null && role !== null && status !== null
  const appointment = holds
    ? {
        id: appointmentId,
        role,
        status: statusOn({ status, pausedUntil: row.pausedUntil }, today),
        termEndsOn: termEndsOn === 'infinity' ? null : termEndsOn,
      }
    : null
  return { id, name, email, phone, interests, account, appointment }
}

export type PersonParts = {
  row: PersonRow
  organisations: KnowingOrganisation[]
  appointments: Awaited<ReturnType<typeof appointmentsOf>>
  leaverItems: Awaited<ReturnType<typeof leaverItemsOf>>
  grants: Awaited<ReturnType<typeof grantsThatStand>>
}

export const presentPerson = (reader: { actor: Actor; today: string }, parts: PersonParts): Person => {
  const { actor } = reader
  const { signInEmail, invitedAt, accountState, isElsewhere, hasGrantElsewhere, ...rest } = parts.row
  const { emailFaultSince, emailFaultHow, ...row } = rest
  const holder = { id: row.id, isElsewhere, hasGrantElsewhere }
  const account = { state: accountState, email: signInEmail, invitedAt: invitedAt?.toISOString() ?? null }
  const mayManage = canManageAccount(actor, holder)
  const isInvitable = parts.organisations.some(
    ({ doNotContactSince }) => !invitationRefusal({ email: row.email, account, doNotContactSince }),
  )
  const runsHere = parts.organisations.some(({ id }) => isAIn(actor, 'coordinator', id)) || isA(actor, 'administrator')
  return {
    ...row,
    availability: row.availability as AvailabilitySlot[],
    emailFault: presentEmailFault(rest),
    organisations: parts.organisations.map(({ doNotContactSince, ...one }) => ({
      ...one,
      doNotContactSince: doNotContactSince?.toISOString() ?? null,
    })),
    appointments: parts.appointments.map((one) => presentAppointment(reader, one, parts.leaverItems)),
    grants: parts.grants.map((one) => presentGrant(actor, one)),
    account,
    can: {
      edit: runsHere,
      appoint: runsHere,
      seeAccessNeeds: canSeeNeedsOf(actor, { organisationIds: parts.organisations.map(({ id }) => id) }),
      invite: isInvitable && canInvite(actor, holder),
      disableAccount: mayManage && (accountState === 'active' || accountState === 'invited'),
      enableAccount: mayManage && accountState === 'disabled',
      resetSecondFactor: isA(actor, 'administrator') && row.id !== actor.personId && accountState === 'active',
      manageAccount: mayManage,
      give: row.id === actor.personId ? [] : kindsHere(actor, parts.organisations),
    },
  }
}

/** What the reader sees of an address that does not work: since when, and how that is known. */
export const presentEmailFault = (row: Pick<PersonRow, 'emailFaultSince' | 'emailFaultHow'>): EmailFault =>
  row.emailFaultSince && row.emailFaultHow ? { since: row.emailFaultSince.toISOString(), how: row.emailFaultHow } : null

const kindsHere = (actor: Actor, organisations: KnowingOrganisation[]): Person['can']['give'] => {
  const kinds = new Set<Person['can']['give'][number]>(organisations.flatMap(({ id }) => kindsToGive(actor, id)))
  if (isA(actor, 'administrator')) kinds.add('administrator')
  return [...kinds]
}
