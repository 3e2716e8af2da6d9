import type { MentorPartner, MentorSupport } from '@elevate/contracts/mentoring-sessions'
import type { Db } from '@elevate/db/connect'
import type { Context } from '../../../context.ts'
import { notFound } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import * as queries from './queries.ts'

const supportsOf = async (db: Db, personId: string, today: string): Promise<MentorSupport[]> => {
  const [loads, members] = await Promise.all([queries.loadsOf(db, personId, today), queries.groupsOf(db, personId)])
  return loads.map(({ last30Days, lastYear, minutesLastYear, ...load }) => {
    const group = members.filter(({ organisationId }) => organisationId === load.organisation.id)
    return {
      ...load,
      sessionsHeld: { last30Days, lastYear, minutesLastYear },
      isInGroup: group.some((member) => member.personId === personId),
      group: group.map(({ name, email }) => ({ name, email })),
    }
  })
}

export const getSupport = (ctx: Context): Promise<{ items: MentorSupport[] }> =>
  ctx.read(async (db, actor) => ({ items: await supportsOf(db, actor.personId, ctx.today) }))

export const setGroup = (ctx: Context, organisationId: string, isInGroup: boolean): Promise<MentorSupport> =>
  ctx.transaction(async (tx, { personId }) => {
    const isHere = ({ organisation }: MentorSupport) => organisation.id === organisationId
    if (!(await supportsOf(tx, personId, ctx.today)).some(isHere)) throw notFound('This programme')
    if (isInGroup) await queries.joinGroup(tx, { organisationId, personId, joinedAt: ctx.now })
    else await queries.leaveGroup(tx, { organisationId, personId })
    await recordDone(tx, ctx, {
      action: isInGroup ? 'mentor-group.joined' : 'mentor-group.left',
      subjectKind: 'person',
      subjectId: personId,
      organisationId,
    })
    const after = (await supportsOf(tx, personId, ctx.today)).find(isHere)
    if (!after) throw notFound('This programme')
    return after
  })

export const listPartners = (ctx: Context): Promise<{ items: MentorPartner[] }> =>
  ctx.read(async (db, actor) => ({ items: await queries.partnersOf(db, actor.personId, ctx.today) }))
