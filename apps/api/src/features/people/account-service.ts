import type { AuditAction } from '@elevate/contracts/audit-actions'
import type { Person } from '@elevate/contracts/people'
import type { Actor } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { conflict, notFound, Refusal } from '../../errors.ts'
import * as accounts from '../accounts/public.ts'
import { recordDone } from '../audit/public.ts'
import { refuseLastAdministrator } from '../grants/public.ts'
import { shownPerson } from './load-service.ts'
import { canInvite, canManageAccount, canSeePeopleOf, reachOf } from './policy.ts'
import * as queries from './queries.ts'
import { invitationRefusal, invitationWords } from './rules.ts'

type Invite = { personId: string; organisationId: string }

export const inviteToSignIn = (ctx: Context, deps: Deps, { personId, organisationId }: Invite): Promise<Person> =>
  ctx.transaction(async (tx, actor) => {
    if (!canSeePeopleOf(actor, organisationId)) throw notFound('This person')
    const { row, here } = await lockedWithAccount(tx, actor, personId)
    const organisation = here.find(({ id }) => id === organisationId)
    if (!organisation) throw notFound('This person')
    refuseUnless(canInvite(actor, row), row, actor)
    const account = { state: row.accountState, email: row.signInEmail, invitedAt: null }
    const refusal = invitationRefusal({ ...row, account, doNotContactSince: organisation.doNotContactSince })
    if (refusal) throw conflict(refusal, invitationWords[refusal])
    await accounts.inviteToSignIn(tx, deps, {
      personId,
      organisationId,
      name: row.name,
      email: row.signInEmail ?? row.email ?? '',
      invitedBy: organisation.name,
      now: ctx.now,
    })
    await recordDone(tx, ctx, { organisationId, action: 'person.invited', subjectKind: 'person', subjectId: personId })
    return shownPerson(tx, { ...ctx, actor }, personId)
  })

export const disableAccount = (ctx: Context, personId: string): Promise<Person> =>
  ctx.transaction(async (tx, actor) => {
    const { row, here } = await lockedWithAccount(tx, actor, personId)
    refuseUnless(canManageAccount(actor, row), row, actor)
    if (row.accountState === 'none') throw noAccount()
    await refuseLastAdministrator(tx, personId, ctx.today)
    await accounts.disableAccount(tx, personId, ctx.now)
    await recordAccount(tx, ctx, { personId, organisationId: here[0]?.id ?? null, action: 'account.disabled' })
    return shownPerson(tx, { ...ctx, actor }, personId)
  })

export const enableAccount = (ctx: Context, personId: string): Promise<Person> =>
  ctx.transaction(async (tx, actor) => {
    const { row, here } = await lockedWithAccount(tx, actor, personId)
    refuseUnless(canManageAccount(actor, row), row, actor)
    if (row.accountState === 'none') throw noAccount()
    await accounts.enableAccount(tx, personId)
    await recordAccount(tx, ctx, { personId, organisationId: here[0]?.id ?? null, action: 'account.enabled' })
    return shownPerson(tx, { ...ctx, actor }, personId)
  })

const lockedWithAccount = async (tx: Tx, actor: Actor, personId: string) => {
  const reach = reachOf(actor)
  await queries.lockPerson(tx, personId, reach)
  const row = await queries.findPerson(tx, personId, reach)
  if (!row) throw notFound('This person')
  return { row, here: await queries.organisationsThatKnow(tx, personId, reach) }
}

/** Where it bites beyond what the actor runs, or on somebody who runs it with them, an administrator decides. */
export const refuseUnless = (isAllowed: boolean, person: { id: string }, actor: Actor): void => {
  if (isAllowed) return
  if (person.id === actor.personId) throw new Refusal(403, 'not-yourself', 'Nobody does this to their own account.')
  throw new Refusal(
    403,
    'ask-an-administrator',
    'This person runs the programme with you, or has a part to play elsewhere too. An administrator can do this.',
  )
}

const noAccount = () => conflict('no-account', 'This person has not been invited to sign in.')

const recordAccount = (
  tx: Tx,
  ctx: Context,
  { personId, ...done }: { personId: string; organisationId: string | null; action: AuditAction },
) => recordDone(tx, ctx, { ...done, subjectKind: 'person', subjectId: personId })
