import type { DropInNeed } from '@elevate/contracts/drop-in-needs'
import type { Context } from '../../../context.ts'
import { pageOf, readNumber } from '../../../cursor.ts'
import { notFound } from '../../../errors.ts'
import { recordAllDone } from '../../audit/public.ts'
import { runsDropInsIn } from '../policy.ts'
import { findDropIn } from '../sessions/queries.ts'
import { needsOfBooked } from './needs-queries.ts'
import { keeps } from './service.ts'

const forHosts = ['coordinators-and-hosts'] as const
const forProgramme = ['coordinators', ...forHosts] as const

type Asked = { dropInId: string; limit: number; cursor?: string }
type Needs = { items: DropInNeed[]; nextCursor: string | null }

/** Each look at what somebody else shares is written down. Once a session is over there is nothing left to provide. */
export const listNeeds = (ctx: Context, { dropInId, limit, cursor }: Asked): Promise<Needs> => {
  const after = readNumber(cursor)
  return ctx.transaction(async (tx, actor) => {
    const dropIn = await findDropIn(tx, dropInId, actor.personId)
    const hosts = dropIn?.hosts.map(({ id }) => id) ?? []
    if (!dropIn || !keeps(actor, dropIn.organisationId, hosts)) throw notFound('This drop-in')
    if (dropIn.cancelledAt !== null || dropIn.endsAt <= ctx.now) return { items: [], nextCursor: null }
    const { organisationId } = dropIn
    const audiences = runsDropInsIn(actor, organisationId) ? forProgramme : forHosts
    const page = pageOf(
      await needsOfBooked(tx, dropInId, { audiences, after, limit: limit + 1 }),
      limit,
      ({ queue }) => [queue],
    )
    await recordAllDone(
      tx,
      ctx,
      page.items.map(({ personId }) => ({
        organisationId,
        action: 'access-needs.read',
        subjectKind: 'person',
        subjectId: personId,
      })),
    )
    return {
      items: page.items.map(({ personId, name, whatHelps }) => ({ person: { id: personId, name }, whatHelps })),
      nextCursor: page.nextCursor,
    }
  })
}
