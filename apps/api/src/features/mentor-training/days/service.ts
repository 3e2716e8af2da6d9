import type { VerbOf } from '@elevate/contracts/audit-actions'
import type { Input, Output } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/mentor-training'
import type { TrainingDayInFull } from '@elevate/contracts/mentor-training'
import { newId } from '@elevate/db/ids'
import { type Actor, organisationsAs } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import type { Deps } from '../../../deps.ts'
import { notFound, staleVersion } from '../../../errors.ts'
import { londonDay } from '../../../london.ts'
import { recordDone } from '../../audit/public.ts'
import { noteBookings } from '../mentors/register-queries.ts'
import { maySeeTrainingOf, runsTrainingIn } from '../policy.ts'
import { refuseIf, trainingRefusal } from '../refusals.ts'
import { changeRefusal } from '../rules.ts'
import { presentDay, presentInFull } from './present.ts'
import * as queries from './queries.ts'
import { tellOfDay } from './telling.ts'

type Query = Output<typeof contract.listTrainingDays>
type Asked = { limit: number; cursor?: string; when?: 'to-come' | 'past'; organisationId?: string }

export const listDays = (ctx: Context, { limit, cursor, when, organisationId }: Asked): Promise<Query> =>
  ctx.read(async (db, actor) => {
    const places = [...organisationsAs(actor, 'coordinator'), ...organisationsAs(actor, 'mentor')]
    const rows = await queries.daysInOrder(db, actor.personId, {
      organisationIds: places.filter((id) => !organisationId || id === organisationId),
      isPast: when === 'past',
      now: ctx.now,
      after: readPlace(cursor, ['id'])?.[0],
      limit: limit + 1,
    })
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id])
    return { items: items.map((row) => presentDay(row, { actor, now: ctx.now })), nextCursor }
  })

export const getDay = (ctx: Context, dayId: string): Promise<TrainingDayInFull> =>
  ctx.read(async (db, actor) => {
    const [row, bookings] = await Promise.all([
      queries.findDay(db, actor.personId, dayId),
      queries.bookingsOf(db, dayId),
    ])
    if (!row || !maySeeTrainingOf(actor, row.organisationId)) throw notFound('This training day')
    return presentInFull(row, bookings, { actor, now: ctx.now })
  })

/** The day as it is now, for who has just changed something about it. */
export const shown = async (tx: Tx, ctx: Context, dayId: string): Promise<TrainingDayInFull> => {
  const row = await queries.findDay(tx, ctx.actor.personId, dayId)
  if (!row) throw notFound('This training day')
  return presentInFull(row, await queries.bookingsOf(tx, dayId), { actor: ctx.actor, now: ctx.now })
}

type New = Input<typeof contract.offerTrainingDay>['body']
type Changes = Input<typeof contract.changeTrainingDay>['body']

export const offerDay = (ctx: Context, { organisationId, startsAt, ...values }: New): Promise<TrainingDayInFull> =>
  ctx.transaction(async (tx, actor) => {
    if (!runsTrainingIn(actor, organisationId)) throw notFound('This organisation')
    if (new Date(startsAt) <= ctx.now) throw trainingRefusal('in-the-past')
    const id = newId()
    const row = { ...values, id, organisationId, startsAt: new Date(startsAt), createdBy: actor.personId }
    await queries.insertDay(tx, row)
    await recordDay(tx, ctx, { id, organisationId, action: 'offered' })
    return shown(tx, ctx, id)
  })

/** Locked, for who runs the programme. */
export const dayToRun = async (tx: Tx, actor: Actor, dayId: string): Promise<queries.DayRow> => {
  await queries.lockDay(tx, dayId)
  const row = await queries.findDay(tx, actor.personId, dayId)
  if (!row || !runsTrainingIn(actor, row.organisationId)) throw notFound('This training day')
  return row
}

export const changeDay = (ctx: Context, deps: Deps, given: { dayId: string; values: Changes }) =>
  ctx.transaction(async (tx, actor): Promise<TrainingDayInFull> => {
    const row = await dayToRun(tx, actor, given.dayId)
    refuseIf(changeRefusal(row, ctx.now))
    if (row.version !== ctx.expectedVersion) throw staleVersion()
    const startsAt = new Date(given.values.startsAt)
    if (startsAt <= ctx.now) throw trainingRefusal('in-the-past')
    if (given.values.places < row.booked) throw trainingRefusal('more-booked')
    await queries.updateDay(tx, row.id, { ...given.values, startsAt })
    await recordDay(tx, ctx, { ...row, action: 'changed' })
    await tellEverybody(tx, deps, { ctx, row, news: 'changed' })
    return shown(tx, ctx, row.id)
  })

export const cancelDay = (ctx: Context, deps: Deps, dayId: string): Promise<TrainingDayInFull> =>
  ctx.transaction(async (tx, actor) => {
    const row = await dayToRun(tx, actor, dayId)
    refuseIf(changeRefusal(row, ctx.now))
    await queries.updateDay(tx, row.id, { cancelledAt: ctx.now })
    await recordDay(tx, ctx, { ...row, action: 'called-off' })
    await tellEverybody(tx, deps, { ctx, row, news: 'cancelled' })
    return shown(tx, ctx, row.id)
  })

type Told = { ctx: Context; row: queries.DayRow; news: 'changed' | 'cancelled' }

/** Everybody with a place is told, and the register names the day as it is now. */
const tellEverybody = async (tx: Tx, deps: Deps, { ctx, row, news }: Told): Promise<void> => {
  const day = await queries.findDay(tx, ctx.actor.personId, row.id)
  const bookings = await queries.bookingsOf(tx, row.id)
  const { organisationId } = row
  const personIds = bookings.map(({ person }) => person.id)
  const gone = londonDay(row.startsAt)
  await noteBookings(tx, { organisationId, personIds, now: ctx.now, today: ctx.today, gone })
  const people = bookings.map(({ person, email }) => ({ personId: person.id, name: person.name, email }))
  if (day) await tellOfDay(tx, deps, { day, people, news, stamp: String(day.calendarSequence) })
}

type Done = { id: string; organisationId: string; action: VerbOf<'training-day'> }

export const recordDay = (tx: Tx, ctx: Context, { id, organisationId, action }: Done): Promise<void> =>
  recordDone(tx, ctx, {
    action: `training-day.${action}`,
    subjectKind: 'training-day',
    subjectId: id,
    organisationId,
  })
