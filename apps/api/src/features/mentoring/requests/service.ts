import type { Input, Output } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/mentor-requests'
import type { MentorRequest } from '@elevate/contracts/mentor-requests'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import { type Actor, organisationsAs } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import type { Deps } from '../../../deps.ts'
import { conflict, notFound, staleVersion } from '../../../errors.ts'
import { workingDaysLater } from '../../../working-days.ts'
import { recordDone } from '../../audit/public.ts'
import { tell } from '../../notifications/public.ts'
import { addTasks } from '../../tasks/public.ts'
import { runningMentorOf } from '../finding/apart-queries.ts'
import { asksFor } from '../policy.ts'
import { hasAMentor, settled } from '../refusals.ts'
import { mentoringSettingsOf } from '../settings/service.ts'
import { mentorWantedTasks } from '../tasks-queries.ts'
import { presentRequest } from './present.ts'
import * as queries from './queries.ts'

type Query = { limit: number; cursor?: string; state?: MentorRequest['state'] }
type Wishes = Input<typeof contract.askForMentor>['body']

export const listRequests = (ctx: Context, { limit, cursor, state }: Query) =>
  ctx.read(async (db, actor): Promise<Output<typeof contract.listMentorRequests>> => {
    const [after] = readPlace(cursor, ['id']) ?? []
    const organisationIds = organisationsAs(actor, 'coordinator')
    const rows = await queries.requestsInOrder(db, { organisationIds, state, after, limit: limit + 1 })
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id])
    return { items: items.map((row) => presentRequest(actor, row)), nextCursor }
  })

/** For the partner, and who runs the programme. */
export const requestFor = async (db: Tx, actor: Actor, requestId: string): Promise<queries.RequestRow> => {
  const row = await queries.findRequest(db, requestId)
  if (!row || !asksFor(actor, row)) throw notFound('This request')
  return row
}

export const getRequest = (ctx: Context, requestId: string): Promise<MentorRequest> =>
  ctx.read(async (db, actor) => presentRequest(actor, await requestFor(db, actor, requestId)))

export const askForMentor = (ctx: Context, deps: Deps, body: Wishes): Promise<MentorRequest> =>
  ctx.transaction(async (tx, actor) => {
    const { organisationId, partnerPersonId, ...wishes } = body
    if (!asksFor(actor, body)) throw notFound('This person')
    const partner = await queries.findPartner(tx, { organisationId, personId: partnerPersonId })
    if (!partner) throw notFound('This partner')
    const running = await runningMentorOf(tx, { organisationId, partnerIds: [partnerPersonId] })
    if (running.has(partnerPersonId)) throw hasAMentor()
    const open = await queries.openRequestsOf(tx, partnerPersonId)
    if (open.some((one) => one.organisationId === organisationId)) throw alreadyAsked()
    const id = newId()
    const isForOthers = actor.personId !== partnerPersonId
    const asked = { id, organisationId, partnerPersonId, ...wishes, askedAt: ctx.now, askedBy: actor.personId }
    await queries.insertRequest(tx, asked)
    await recordRequest(tx, ctx, { row: asked, action: 'asked' })
    await makeKnown(tx, deps, { ...asked, name: partner.name, today: ctx.today, isForOthers })
    return presentRequest(actor, await requestFor(tx, actor, id))
  })

const alreadyAsked = () => conflict('already-asked', 'This partner has asked for a mentor already.')

export type NewRequest = {
  id: string
  organisationId: string
  partnerPersonId: string
  name: string
  today: string
  /** Who runs the programme asked for them. */
  isForOthers: boolean
}

/** The programme has it to do, once; a partner for whom somebody else asked is told. */
export const makeKnown = (tx: Tx, deps: Deps, request: NewRequest): Promise<void> =>
  asSystem(tx, async () => {
    const { id, organisationId, partnerPersonId, name, today, isForOthers } = request
    const { answerDays } = (await mentoringSettingsOf(tx, [organisationId]))(organisationId)
    const known = await mentorWantedTasks(tx, { organisationId, partnerPersonId })
    const task = {
      organisationId,
      kind: 'mentor-wanted' as const,
      title: `${name} would like a mentor`,
      href: `/mentoring/requests/${id}`,
      aboutPersonId: partnerPersonId,
      dueOn: workingDaysLater(today, answerDays),
      dedupeKey: `mentor-request:${id}`,
    }
    await addTasks(tx, known.length === 0 ? [task] : [])
    const telling = {
      organisationId,
      personId: partnerPersonId,
      kind: 'mentoring' as const,
      title: 'Would you like to choose a mentor?',
      body: 'Your programme has asked for a mentor for you. You can look at who fits and choose.',
      href: `/mentoring/requests/${id}`,
      dedupeKey: `mentor-request:${id}:for-you`,
    }
    await tell(tx, deps, isForOthers ? [telling] : [])
  })

type Changes = Input<typeof contract.changeWishes>['body']

export const changeWishes = (ctx: Context, requestId: string, changes: Changes): Promise<MentorRequest> =>
  ctx.transaction(async (tx, actor) => {
    const row = await requestFor(tx, actor, requestId)
    if (row.version !== ctx.expectedVersion) throw staleVersion()
    if (row.state !== 'waiting' && row.state !== 'asked') throw settled()
    if (!(await queries.updateWishes(tx, requestId, { version: row.version, ...changes }))) throw staleVersion()
    await recordRequest(tx, ctx, { row, action: 'changed', fields: Object.keys(changes) })
    return presentRequest(actor, await requestFor(tx, actor, requestId))
  })

type Done = {
  row: { id: string; organisationId: string }
  action: 'asked' | 'changed' | 'withdrawn' | 'mentor-asked'
  fields?: string[]
}

export const recordRequest = (tx: Tx, ctx: Context, { row, action, ...said }: Done): Promise<void> =>
  recordDone(tx, ctx, {
    action: `mentor-request.${action}`,
    subjectKind: 'mentor-request',
    subjectId: row.id,
    organisationId: row.organisationId,
    ...said,
  })
