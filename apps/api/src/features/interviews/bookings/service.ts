import type { AuditAction } from '@elevate/contracts/audit-actions'
import type { CandidateInterview } from '@elevate/contracts/interview-bookings'
import type { Attendance } from '@elevate/contracts/interviews'
import { asSystem } from '@elevate/db/open'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { notFound } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { arrangesInterviewsIn } from '../policy.ts'
import { refusal } from '../refusals.ts'
import { findCampaign, slotsById } from '../slots/queries.ts'
import { book } from './book.ts'
import { findCandidate, isBooked } from './candidate-queries.ts'
import { endAndTell } from './effects.ts'
import { freeSlots } from './free-queries.ts'
import { presentCandidateInterview } from './present.ts'
import * as queries from './queries.ts'

const shownCandidate = async (db: Tx, { actor, now }: { actor: Actor; now: Date }, applicationId: string) => {
  const candidate = await findCandidate(db, applicationId)
  const campaign = candidate && (await findCampaign(db, candidate.campaignId))
  if (!candidate || !campaign || !arrangesInterviewsIn(actor, campaign.organisationId)) {
    throw notFound('This application')
  }
  const free = await freeSlots(db, campaign.id, now)
  const earlier = await queries.endedBookingsOf(db, applicationId)
  const booking = isBooked(candidate) ? candidate : undefined
  const [slot] = booking ? await slotsById(db, [booking.slotId]) : []
  return presentCandidateInterview({ candidate, campaign, slot, booking, free, earlier }, now)
}

export const getCandidateInterview = (ctx: Context, applicationId: string): Promise<CandidateInterview> =>
  ctx.transaction((tx, actor) => shownCandidate(tx, { actor, now: ctx.now }, applicationId))

const lockFor = async (tx: Tx, actor: Actor, applicationId: string): Promise<queries.ApplicationRow> => {
  const application = await queries.lockApplication(tx, applicationId)
  if (!application || !arrangesInterviewsIn(actor, application.organisationId)) throw notFound('This application')
  return application
}

type Done = { action: AuditAction; details?: Record<string, unknown> }

export const recordOfInterview = (
  tx: Tx,
  ctx: Pick<Context, 'actor' | 'requestId'>,
  { application, ...done }: Done & { application: { id: string; organisationId: string } },
): Promise<void> =>
  recordDone(tx, ctx, {
    organisationId: application.organisationId,
    subjectKind: 'application',
    subjectId: application.id,
    ...done,
  })

export const bookInterviewFor = (
  ctx: Context,
  deps: Deps,
  { applicationId, slotId }: { applicationId: string; slotId: string },
): Promise<CandidateInterview> =>
  ctx.transaction(async (tx, actor) => {
    const application = await lockFor(tx, actor, applicationId)
    const by = { kind: 'programme' as const, personId: actor.personId }
    const booked = await asSystem(tx, () => book(tx, deps, { application, slotId, by, now: ctx.now }))
    if (booked) await recordOfInterview(tx, ctx, { application, action: `interview.${booked.news}-for-candidate` })
    return shownCandidate(tx, { actor, now: ctx.now }, applicationId)
  })

/** Nothing booked: nothing to give up, and asking again changes nothing. */
export const cancelInterviewFor = (ctx: Context, deps: Deps, applicationId: string): Promise<null> =>
  ctx.transaction(async (tx, actor) => {
    const application = await lockFor(tx, actor, applicationId)
    const booking = await queries.bookingOf(tx, applicationId)
    if (!booking) return null
    if (booking.startsAt <= ctx.now) throw refusal('already-started')
    await asSystem(tx, () => endAndTell(tx, deps, { booking, how: 'cancelled', now: ctx.now }))
    await recordOfInterview(tx, ctx, { application, action: 'interview.cancelled-for-candidate' })
    return null
  })

export const markAttendance = (
  ctx: Context,
  { applicationId, attendance }: { applicationId: string; attendance: Attendance | null },
): Promise<CandidateInterview> =>
  ctx.transaction(async (tx, actor) => {
    const application = await lockFor(tx, actor, applicationId)
    const booking = await queries.bookingOf(tx, applicationId)
    if (!booking || application.state !== 'interview') throw refusal('no-time')
    if (booking.startsAt > ctx.now) throw refusal('not-started')
    await queries.setAttendance(tx, booking.id, attendance)
    await recordOfInterview(tx, ctx, { application, action: `interview.${attendance ?? 'attendance-taken-back'}` })
    return shownCandidate(tx, { actor, now: ctx.now }, applicationId)
  })
