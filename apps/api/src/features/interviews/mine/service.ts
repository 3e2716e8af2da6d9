import type { MyInterview } from '@elevate/contracts/interviews-mine'
import { asSystem } from '@elevate/db/open'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { notFound } from '../../../errors.ts'
import { findAdjustments } from '../adjustments/queries.ts'
import { type Asked, keepAdjustments } from '../adjustments/service.ts'
import { book } from '../bookings/book.ts'
import { endAndTell } from '../bookings/effects.ts'
import { freeSlots } from '../bookings/free-queries.ts'
import * as bookings from '../bookings/queries.ts'
import { recordOfInterview } from '../bookings/service.ts'
import { isCandidateOf } from '../policy.ts'
import { refusal } from '../refusals.ts'
import { changeUntil, noticeHours } from '../rules.ts'
import { meetingFile } from '../telling/meeting-files.ts'
import { candidatesToTell, type Told } from '../telling/queries.ts'
import { tellProgramme } from '../telling/tell.ts'
import { momentInWords } from '../telling/words.ts'
import { presentMyInterview } from './present.ts'
import { findMyApplication } from './queries.ts'

/** Times that a candidate can still choose lie at least the notice ahead. */
const firstToChoose = (now: Date): Date => new Date(now.getTime() + noticeHours * 3_600_000)

/** As the system, because free times are counted over bookings that the candidate must not see. */
const shownInterview = (tx: Tx, { actor, now }: { actor: Actor; now: Date }, applicationId: string) =>
  asSystem(tx, async (): Promise<MyInterview> => {
    const application = await findMyApplication(tx, applicationId)
    if (!application || !isCandidateOf(actor, application)) throw notFound('This interview')
    const booking = await bookings.bookingOf(tx, applicationId)
    const isOpen = application.state === 'interview'
    if (!isOpen && !booking) throw notFound('This interview')
    const adjustments = await findAdjustments(tx, applicationId)
    const free = isOpen ? await freeSlots(tx, application.campaignId, firstToChoose(now)) : []
    return presentMyInterview({ application, booking, adjustments, free }, now)
  })

export const getMyInterview = (ctx: Context, applicationId: string): Promise<MyInterview> =>
  ctx.transaction((tx, actor) => shownInterview(tx, { actor, now: ctx.now }, applicationId))

const lockMine = async (tx: Tx, actor: Actor, applicationId: string): Promise<bookings.ApplicationRow> => {
  const application = await bookings.lockApplication(tx, applicationId)
  if (!application || !isCandidateOf(actor, application)) throw notFound('This interview')
  return application
}

const newsOf = { booked: 'has chosen a time', moved: 'has moved their interview' } as const

export const bookMyInterview = (
  ctx: Context,
  deps: Deps,
  { applicationId, slotId }: { applicationId: string; slotId: string },
): Promise<MyInterview> =>
  ctx.transaction(async (tx, actor) => {
    const application = await lockMine(tx, actor, applicationId)
    const by = { kind: 'candidate' as const, personId: actor.personId }
    await asSystem(tx, async () => {
      const booked = await book(tx, deps, { application, slotId, by, now: ctx.now })
      if (!booked) return
      const body = `${momentInWords(booked.startsAt)}.`
      await recordOfInterview(tx, ctx, { application, action: `interview.${booked.news}` })
      await tellOf(tx, booked.told, { what: newsOf[booked.news], body, now: ctx.now })
    })
    return shownInterview(tx, { actor, now: ctx.now }, applicationId)
  })

const tellOf = async (
  tx: Tx,
  of: Told | undefined,
  { what, body, now }: { what: string; body: string; now: Date },
): Promise<void> => {
  if (of) await tellProgramme(tx, { of, title: `${of.name} ${what}`, body, now })
}

/** Nothing booked: nothing to give up, and asking again changes nothing. */
export const cancelMyInterview = (ctx: Context, deps: Deps, applicationId: string): Promise<null> =>
  ctx.transaction(async (tx, actor) => {
    const application = await lockMine(tx, actor, applicationId)
    const booking = await bookings.bookingOf(tx, applicationId)
    if (!booking) return null
    if (changeUntil(booking.startsAt) < ctx.now) throw refusal('too-late')
    await asSystem(tx, async () => {
      const told = await endAndTell(tx, deps, { booking, how: 'cancelled', now: ctx.now })
      const body = `${momentInWords(booking.startsAt)} is free again.`
      await tellOf(tx, told, { what: 'has given up their interview time', body, now: ctx.now })
    })
    await recordOfInterview(tx, ctx, { application, action: 'interview.cancelled' })
    return null
  })

export const askForMyAdjustments = (ctx: Context, applicationId: string, asked: Asked) =>
  ctx.transaction(async (tx, actor) => {
    const application = await lockMine(tx, actor, applicationId)
    const { adjustments, hasChanged } = await keepAdjustments(tx, { ...ctx, actor }, { application, asked })
    if (!hasChanged) return adjustments
    await asSystem(tx, async () => {
      const [of] = await candidatesToTell(tx, [applicationId])
      const body = 'See what to provide, and tick it once it is arranged.'
      await tellOf(tx, of, { what: 'has said what would help at the interview', body, now: ctx.now })
    })
    return adjustments
  })

/** The entry while a time is booked, and what takes it out of a calendar once it is given up. */
export const getMyInterviewCalendarFile = (ctx: Context, deps: Deps, applicationId: string): Promise<string> =>
  ctx.transaction((tx, actor) =>
    asSystem(tx, async () => {
      const application = await findMyApplication(tx, applicationId)
      const last = await bookings.lastBookingOf(tx, applicationId)
      if (!application || !last || !isCandidateOf(actor, application)) throw notFound('This interview')
      return meetingFile(deps, last.endedAt ? 'CANCEL' : 'PUBLISH', {
        applicationId,
        team: application.team,
        attendee: undefined,
        hasPage: true,
        meeting: last,
        sequence: last.calendarSequence,
        stamp: ctx.now,
      })
    }),
  )
