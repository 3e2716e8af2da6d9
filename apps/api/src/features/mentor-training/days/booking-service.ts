import type { TrainingDayInFull } from '@elevate/contracts/mentor-training'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { notFound } from '../../../errors.ts'
import { londonDay } from '../../../london.ts'
import * as register from '../mentors/register-queries.ts'
import { isTrainedBy } from '../policy.ts'
import { refuseIf, trainingRefusal } from '../refusals.ts'
import { attendanceRefusal, bookingRefusal, changeRefusal } from '../rules.ts'
import * as queries from './queries.ts'
import { dayToRun, recordDay, shown } from './service.ts'
import { tellOfDay } from './telling.ts'

const dayFor = async (tx: Tx, ctx: Context, dayId: string): Promise<queries.DayRow> => {
  const row = await queries.findDay(tx, ctx.actor.personId, dayId)
  if (!row || !isTrainedBy(ctx.actor, row.organisationId)) throw notFound('This training day')
  return row
}

/** Takes a place. Asking again changes nothing; of all who ask for the last one at once, one gets it. */
export const book = (ctx: Context, deps: Deps, dayId: string): Promise<TrainingDayInFull> =>
  ctx.transaction(async (tx, { personId }) => {
    const before = await dayFor(tx, ctx, dayId)
    if (before.isMine) return shown(tx, ctx, dayId)
    refuseIf(bookingRefusal(before, ctx.now))
    const { organisationId } = before
    const bookingId = newId()
    const isNew = await asSystem(tx, async () => {
      await queries.lockDay(tx, dayId)
      const row = { id: bookingId, trainingDayId: dayId, organisationId, personId, bookedAt: ctx.now }
      if (!(await queries.insertBooking(tx, row))) return false
      if (!(await queries.takePlace(tx, dayId))) throw trainingRefusal('full')
      await register.noteBookings(tx, { organisationId, personIds: [personId], now: ctx.now, today: ctx.today })
      return true
    })
    if (!isNew) return shown(tx, ctx, dayId)
    await recordDay(tx, ctx, { id: dayId, organisationId, action: 'booked' })
    await tellMyself(tx, deps, { ctx, day: before, news: 'booked', stamp: bookingId })
    return shown(tx, ctx, dayId)
  })

export const giveUp = (ctx: Context, deps: Deps, dayId: string): Promise<TrainingDayInFull> =>
  ctx.transaction(async (tx, { personId }) => {
    const before = await dayFor(tx, ctx, dayId)
    if (!before.isMine) return shown(tx, ctx, dayId)
    refuseIf(changeRefusal(before, ctx.now))
    const { organisationId } = before
    await asSystem(tx, async () => {
      await queries.lockDay(tx, dayId)
      await queries.giveUpBooking(tx, { dayId, personId, now: ctx.now })
      const gone = londonDay(before.startsAt)
      await register.noteBookings(tx, { organisationId, personIds: [personId], now: ctx.now, today: ctx.today, gone })
    })
    await recordDay(tx, ctx, { id: dayId, organisationId, action: 'given-up' })
    await tellMyself(tx, deps, { ctx, day: before, news: 'given-up', stamp: ctx.now.toISOString() })
    return shown(tx, ctx, dayId)
  })

type Told = { ctx: Context; day: queries.DayRow; news: 'booked' | 'given-up'; stamp: string }

const tellMyself = async (tx: Tx, deps: Deps, { ctx, day, news, stamp }: Told): Promise<void> => {
  const me = await register.findPerson(tx, ctx.actor.personId)
  if (!me) return
  await tellOfDay(tx, deps, { day, people: [{ personId: ctx.actor.personId, ...me }], news, stamp })
}

type Mark = { bookingId: string; attendance: 'attended' | 'missed' | null }

/** Whoever was there is trained from that day on; a tick that is taken back takes that back, too. */
export const tickAttendance = (ctx: Context, dayId: string, marks: Mark[]): Promise<TrainingDayInFull> =>
  ctx.transaction(async (tx, actor) => {
    const day = await dayToRun(tx, actor, dayId)
    refuseIf(attendanceRefusal(day, ctx.now))
    const known = new Map((await queries.bookingsOf(tx, dayId)).map((booking) => [booking.id, booking.person.id]))
    if (marks.some(({ bookingId }) => !known.has(bookingId))) throw notFound('This booking')
    for (const attendance of ['attended', 'missed', null] as const) {
      const ids = marks.filter((mark) => mark.attendance === attendance).map(({ bookingId }) => bookingId)
      await queries.markBookings(tx, ids, { attendance, markedAt: ctx.now, markedBy: actor.personId })
      const personIds = ids.flatMap((id) => known.get(id) ?? [])
      const training = { day, trainedOn: londonDay(day.startsAt), by: actor.personId, now: ctx.now }
      if (attendance === 'attended') await register.addCertificates(tx, personIds, training)
      else await register.removeCertificates(tx, personIds, day.id)
      const takenBack = attendance === 'attended' ? null : training.trainedOn
      await register.bringUpToDate(tx, day.organisationId, { personIds, takenBack })
      const { organisationId } = day
      const gone = training.trainedOn
      await register.noteBookings(tx, { organisationId, personIds, now: ctx.now, today: ctx.today, gone })
    }
    await recordDay(tx, ctx, { id: dayId, organisationId: day.organisationId, action: 'attendance-ticked' })
    return shown(tx, ctx, dayId)
  })
