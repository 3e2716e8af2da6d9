import type { AuditAction } from '@elevate/contracts/audit-actions'
import type { SharedNeeds } from '@elevate/contracts/people'
import type { Actor } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { conflict, notFound, staleVersion } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { canSeeNeedsOf, reachOf } from './policy.ts'
import * as queries from './queries.ts'

/** Each look at what somebody else shares is written down. */
export const getAccessNeeds = (ctx: Context, personId: string): Promise<SharedNeeds> =>
  ctx.transaction(async (tx, actor) => {
    const { version, organisationId } = await mustSeeNeeds(tx, actor, personId)
    const needs = await queries.findSharedNeeds(tx, personId)
    if (needs) await recordNeeds(tx, ctx, { personId, organisationId, action: 'access-needs.read' })
    return { whatHelps: needs?.whatHelps ?? null, sharedWith: needs?.sharedWith ?? null, version }
  })

export const setAccessNeeds = (ctx: Context, personId: string, whatHelps: string): Promise<SharedNeeds> =>
  ctx.transaction(async (tx, actor) => {
    const { version, organisationId } = await mustSeeNeeds(tx, actor, personId)
    if (version !== ctx.expectedVersion) throw staleVersion()
    if (!(await queries.writeSharedNeeds(tx, personId, whatHelps))) {
      throw conflict('kept-private', 'This person keeps this page themselves. Ask them to write it in their profile.')
    }
    await queries.updatePerson(tx, personId, { updatedAt: ctx.now })
    await recordNeeds(tx, ctx, { personId, organisationId, action: 'access-needs.changed' })
    const needs = await queries.findSharedNeeds(tx, personId)
    return { whatHelps: needs?.whatHelps ?? null, sharedWith: needs?.sharedWith ?? null, version: version + 1 }
  })

const mustSeeNeeds = async (tx: Tx, actor: Actor, personId: string) => {
  const reach = reachOf(actor)
  const person = await queries.lockPerson(tx, personId, reach)
  const organisations = await queries.organisationsThatKnow(tx, personId, reach)
  const organisationIds = organisations.map(({ id }) => id)
  const here = organisationIds.find((id) => canSeeNeedsOf(actor, { organisationIds: [id] }))
  if (!person || !here) throw notFound('This person')
  return { version: person.version, organisationId: here }
}

const recordNeeds = (
  tx: Tx,
  ctx: Context,
  { personId, organisationId, action }: { personId: string; organisationId: string; action: AuditAction },
) => recordDone(tx, ctx, { organisationId, action, subjectKind: 'person', subjectId: personId })
