import type { DropIn, MyDropInBooking } from '@elevate/contracts/drop-in-fields'
import type { DropInPage } from '@elevate/contracts/drop-ins'
import { londonWallTime } from '@elevate/contracts/london-time'
import { type Actor, isAIn } from '../../../actor.ts'
import { runsDropInsIn } from '../policy.ts'
import { bookingRefusal, doorRefusal, isActive, isPastNotice, placesLeft, stateOf } from '../rules.ts'
import type { DropInRow } from './queries.ts'

const myBooking = (row: DropInRow): MyDropInBooking | null =>
  row.mineId === null || row.mineState === null
    ? null
    : {
        id: row.mineId,
        state: row.mineState,
        isListed: row.mineIsListed ?? false,
        placeInQueue: row.placeInQueue,
        offerEndsAt: row.mineOfferEndsAt?.toISOString() ?? null,
      }

const isHost = (row: DropInRow, actor: Actor): boolean => row.hosts.some(({ id }) => id === actor.personId)

/** The link goes to who runs it and who comes; where it is for all partners, to all. */
const seesLink = (row: DropInRow, actor: Actor): boolean =>
  row.linkFor === 'partners' ||
  isHost(row, actor) ||
  runsDropInsIn(actor, row.organisationId) ||
  row.mineState === 'booked' ||
  row.mineState === 'attended'

const canDo = (row: DropInRow, actor: Actor, now: Date): DropIn['can'] => {
  const refusal = bookingRefusal(row, now)
  const isPartner = isAIn(actor, 'partner', row.organisationId)
  const isFree = isPartner && !isHost(row, actor)
  const isRunning = isHost(row, actor) || runsDropInsIn(actor, row.organisationId)
  const hasBegun = row.startsAt <= now
  const wants = isActive(row.mineState)
  return {
    book: isFree && ((!wants && refusal === undefined) || (row.mineState === 'offered' && !hasBegun)),
    wait: isFree && !wants && refusal === 'full',
    cancelBooking: wants && !hasBegun && !row.cancelledAt,
    sayIWasThere:
      isFree &&
      hasBegun &&
      doorRefusal(row, now) === undefined &&
      row.mineState !== 'booked' &&
      row.mineState !== 'walk-in',
    change: runsDropInsIn(actor, row.organisationId) && !row.cancelledAt && !hasBegun,
    keepDoor: isRunning && !row.cancelledAt,
    sayIAmAway: isHost(row, actor) && !row.cancelledAt && !hasBegun,
  }
}

export const presentDropIn = (row: DropInRow, actor: Actor, now: Date): DropIn => ({
  id: row.id,
  organisation: { id: row.organisationId, shortName: row.organisation },
  seriesId: row.seriesId,
  title: row.title,
  about: row.about,
  // What clocks show then, also where the time that was typed is left out on that night.
  startTime: londonWallTime(row.startsAt).time,
  minutes: row.minutes,
  way: row.way,
  place: row.place,
  isStepFree: row.isStepFree,
  hasHearingLoop: row.hasHearingLoop,
  accessNote: row.accessNote,
  booking: row.booking,
  capacity: row.capacity,
  day: row.day,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  state: stateOf(row, now),
  cancelledWhy: row.cancelledWhy,
  hosts: row.hosts,
  link: seesLink(row, actor) ? row.link : null,
  linkFor: row.linkFor,
  placesTaken: row.taken,
  placesLeft: placesLeft(row),
  waitingCount: row.waiting,
  mine: myBooking(row),
  isPastNotice: isPastNotice(row, row.noticeHours, now),
  noticeHours: row.noticeHours,
  can: canDo(row, actor, now),
  version: row.version,
})

type LastTime = { dropInId: string; day: string; themes: string; reply: string }

export const presentPage = (
  row: DropInRow,
  last: LastTime | undefined,
  { actor, now }: { actor: Actor; now: Date },
): DropInPage => ({
  ...presentDropIn(row, actor, now),
  lastTime: last ?? null,
  themes: row.themes,
  reply: row.reply,
})
