import { sql } from '@elevate/db/drizzle'
import { inTransaction } from '@elevate/db/open'
import type { ActorGrant } from '../actor.ts'
import type { Context } from '../context.ts'
import type { Deps } from '../deps.ts'
import { bookDropIn } from '../features/drop-ins/bookings/service.ts'
import { closeDoor, countWalkIn, listBookings, tickCame, writeThemes } from '../features/drop-ins/door/service.ts'
import { startSeries } from '../features/drop-ins/series/service.ts'
import { cancelDropIn, listDropIns, scheduleDropIn } from '../features/drop-ins/sessions/service.ts'
import { daysLater } from '../london.ts'

export type DemoDropIns = {
  organisationId: string
  coordinatorId: string
  /** Hosts beside the coordinator. */
  hostId: string
  /** Partners in the order of the story: the first is the one who signs in. */
  partnerIds: string[]
  today: string
}

type Who = { personId: string; kind: ActorGrant['kind']; organisationId: string }

/** A request as it would have come at that moment. */
const asAt = (deps: Deps, now: Date, { personId, kind, organisationId }: Who): Context => {
  const actor = { personId, signInId: '', grantsText: '', grants: [{ kind, organisationId }] }
  return {
    actor,
    now,
    today: now.toISOString().slice(0, 10),
    requestId: 'demo',
    // A session that nobody has changed since it was arranged.
    expectedVersion: 1,
    read: (ask) => inTransaction(deps.database, 'system', (tx) => ask(tx, actor)),
    transaction: (work) => inTransaction(deps.database, 'system', (tx) => work(tx, actor)),
  }
}
const at = (day: string, time = '10:00'): Date => new Date(`${day}T${time}:00Z`)

/** What was told has been read by now: no mail of it goes out today. */
const settle = (deps: Deps, organisationId: string): Promise<void> =>
  inTransaction(deps.database, 'system', async (tx) => {
    await tx.execute(
      sql`update outbox set sent_at = greatest(send_after, created_at) where organisation_id = ${organisationId} and about_kind = 'drop-in' and sent_at is null and withdrawn_at is null`,
    )
    await tx.execute(
      sql`update notifications set read_at = created_at where href like '/drop-ins/%' and read_at is null`,
    )
  })

const what = {
  title: 'Tea and talk',
  about: 'Bring whatever is on your mind: a paper you could not follow, a meeting that went well, or nothing at all.',
  minutes: 60,
  way: 'video' as const,
  link: 'https://meet.example/northmoor-tea',
  accessNote: 'Captions are on. Cameras may stay off. Ring the number in your letter if the link does not open.',
}

const past = [
  {
    weeksAgo: 4,
    themes: 'Getting papers late. What a safety huddle is. Parking on clinic days.',
    reply:
      'You said papers come too late to read. They now go out five working days before, and we ring who takes them by post.',
    walkIns: 2,
  },
  {
    weeksAgo: 2,
    themes: 'How to speak up in a room full of staff. First weeks as a partner.',
    reply:
      'You asked to meet somebody before a first committee. A member of each committee now rings you the week before.',
    walkIns: 1,
  },
]

const playPast = async (deps: Deps, programme: DemoDropIns, one: (typeof past)[number]): Promise<void> => {
  const { organisationId, hostId, partnerIds, coordinatorId, today } = programme
  const day = daysLater(today, -7 * one.weeksAgo)
  const coordinator = { personId: coordinatorId, kind: 'coordinator' as const, organisationId }
  const before = at(daysLater(day, -6))
  const { id: dropInId } = await scheduleDropIn(asAt(deps, before, coordinator), deps, {
    ...what,
    organisationId,
    day,
    startTime: '14:00',
    hostIds: [hostId],
  })
  for (const [place, personId] of partnerIds.slice(0, 6).entries()) {
    const partner = { personId, kind: 'partner' as const, organisationId }
    await bookDropIn(asAt(deps, before, partner), deps, { dropInId, isListed: place % 3 !== 2 })
  }
  // Otherwise what was told of a place would be taken back unsent when the door is closed.
  await settle(deps, organisationId)
  const during = asAt(deps, at(day, '14:30'), coordinator)
  const { items } = await listBookings(during, { dropInId, limit: 100 })
  for (const booking of items.slice(0, -1)) await tickCame(during, { dropInId, bookingId: booking.id, came: true })
  for (let count = 0; count < one.walkIns; count += 1) await countWalkIn(during, dropInId, 1)
  await closeDoor(during, deps, dropInId)
  await writeThemes(asAt(deps, at(day, '16:00'), coordinator), { dropInId, themes: one.themes, reply: one.reply })
}

const fill = async (
  deps: Deps,
  dropInId: string,
  { organisationId, personIds, now }: { organisationId: string; personIds: string[]; now: Date },
): Promise<void> => {
  for (const personId of personIds) {
    const partner = { personId, kind: 'partner' as const, organisationId }
    await bookDropIn(asAt(deps, now, partner), deps, { dropInId, wait: true, isListed: true })
  }
}

/** The weekday of a day, 1 Monday … 7 Sunday. */
const weekdayOf = (day: string): number => ((at(day).getUTCDay() + 6) % 7) + 1

/**
 * The drop-ins of the demo: past sessions with themes and a reply, a series every second week and an evening one each
 * month, a session in a room that is full with the first partner on its waiting list, and one that is cancelled.
 */
export const loadDemoDropIns = async (deps: Deps, programme: DemoDropIns): Promise<void> => {
  const { organisationId, coordinatorId, hostId, partnerIds, today } = programme
  if (partnerIds.length < 4) return
  const coordinator = { personId: coordinatorId, kind: 'coordinator' as const, organisationId }
  for (const one of past) await playPast(deps, programme, one)
  const yesterday = daysLater(today, -1)
  const now = at(yesterday)
  const ctx = asAt(deps, now, coordinator)
  const series = await startSeries(ctx, {
    ...what,
    organisationId,
    startTime: '14:00',
    rhythm: 'weekly',
    weekday: weekdayOf(daysLater(today, 3)),
    startsOn: daysLater(today, 1),
    hostIds: [...new Set([hostId, coordinatorId])],
  })
  await startSeries(ctx, {
    ...what,
    title: 'Evening talk',
    organisationId,
    startTime: '19:00',
    rhythm: 'monthly',
    weekday: 3,
    nth: 2,
    startsOn: today,
    hostIds: [coordinatorId],
  })
  const { items } = await listDropIns(ctx, { limit: 5, seriesId: series.id })
  const [first, second] = items
  if (first) await fill(deps, first.id, { organisationId, personIds: partnerIds.slice(0, 3), now })
  if (second) await cancelDropIn(ctx, deps, { dropInId: second.id, why: 'Our host is on leave that day.' })
  const room = await scheduleDropIn(ctx, deps, {
    organisationId,
    day: daysLater(today, 6),
    title: 'Coffee in the library',
    about: 'A quiet hour in a small room. Tea, coffee and biscuits are there.',
    startTime: '11:00',
    minutes: 90,
    way: 'in-person',
    place: 'Library, second floor, Northmoor General',
    isStepFree: true,
    hasHearingLoop: true,
    accessNote: 'The lift is beside the main entrance. Blue badge parking in car park B.',
    booking: 'needed',
    capacity: 3,
    hostIds: [hostId],
  })
  const [signedIn = '', ...others] = partnerIds
  const personIds = [...others.slice(0, 4), signedIn]
  await fill(deps, room.id, { organisationId, personIds, now })
  await settle(deps, organisationId)
}
