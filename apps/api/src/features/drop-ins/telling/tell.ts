import { asSystem } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { withdrawMailsAbout } from '../../mail/public.ts'
import { notify, type Telling, takeBack, tell } from '../../notifications/public.ts'
import { type BookerRow, bookersOf } from '../bookings/queries.ts'
import type { LockedDropIn } from '../sessions/queries.ts'
import { dropInAttachment } from './calendar.ts'
import { letterOf, type News } from './words.ts'

/** What people did themselves, or asked for by phone, needs nobody to ring them. */
const isKnownToThem = (kind: News['kind']): boolean => ['booked', 'waiting', 'given-up', 'missed'].includes(kind)
const cannotBeMissed = (kind: News['kind']): boolean => ['promoted', 'moved', 'called-off'].includes(kind)
const tellable = ['booked', 'waiting', 'promoted', 'offered', 'moved'] as const

type Spoken = { dropIn: LockedDropIn; news: News; now: Date }

const sequenceOf = (dropIn: LockedDropIn, booker: BookerRow): number =>
  dropIn.calendarSequence + booker.calendarSequence

const keyOf = (booker: BookerRow, kind: string, rest: number | string): string =>
  `drop-in:${booker.bookingId}:${kind}:${rest}`

const isReachedByMail = ({ email, contactPreference }: BookerRow): boolean =>
  email !== null && contactPreference !== 'phone' && contactPreference !== 'post'

const methodOf = (news: News, hadPlace: boolean): 'REQUEST' | 'CANCEL' | null => {
  if (news.kind === 'booked' || news.kind === 'promoted') return 'REQUEST'
  if (news.kind === 'moved') return hadPlace ? 'REQUEST' : null
  if (news.kind === 'given-up') return news.had ? 'CANCEL' : null
  return news.kind === 'called-off' && hadPlace ? 'CANCEL' : null
}

const tellingOf = (deps: Deps, { dropIn, news, now }: Spoken, booker: BookerRow): Telling => {
  const method = methodOf(news, booker.state === 'booked')
  const sequence = sequenceOf(dropIn, booker)
  const attachments =
    method && booker.email
      ? [
          dropInAttachment(deps, method, {
            dropIn: { ...dropIn, team: booker.team },
            sequence,
            stamp: now,
            attendee: { name: booker.name, email: booker.email },
          }),
        ]
      : []
  return {
    organisationId: dropIn.organisationId,
    personId: booker.personId,
    kind: 'drop-ins',
    ...letterOf(dropIn, news),
    href: `/drop-ins/${dropIn.id}`,
    attachments,
    dedupeKey: keyOf(booker, news.kind, news.kind === 'reminder' ? dropIn.startsAt.toISOString() : sequence),
    about: { kind: 'drop-in', id: booker.bookingId },
    ...(cannotBeMissed(news.kind) ? { isEssential: true as const } : {}),
  }
}

/**
 * Tells who booked or waits what has become of it, in the transaction that changes it; by mail with a calendar file
 * that puts the calendar right. What was to be told before and no longer holds is taken back.
 */
export const tellBookers = (
  tx: Tx,
  deps: Deps,
  { bookingIds, ...spoken }: Spoken & { bookingIds: readonly string[] },
): Promise<void> =>
  bookingIds.length === 0
    ? Promise.resolve()
    : asSystem(tx, async () => {
        const { dropIn, news, now } = spoken
        const bookers = await bookersOf(tx, bookingIds)
        if (news.kind !== 'booked' && news.kind !== 'waiting') await takeBackEarlier(tx, dropIn, { bookers, now })
        const [quiet, told] = split(bookers, (booker) => isKnownToThem(news.kind) && !isReachedByMail(booker))
        const { title, body } = letterOf(dropIn, news)
        await notify(
          tx,
          quiet.map(({ personId }) => ({ personId, title, body, href: `/drop-ins/${dropIn.id}` })),
        )
        await tell(
          tx,
          deps,
          told.map((booker) => tellingOf(deps, spoken, booker)),
        )
      })

const split = <T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] => [
  all.filter(isFirst),
  all.filter((one) => !isFirst(one)),
]

type Earlier = { bookers: BookerRow[]; now: Date }

const takeBackEarlier = async (tx: Tx, dropIn: LockedDropIn, { bookers, now }: Earlier): Promise<void> => {
  await withdrawMailsAbout(
    tx,
    bookers.map(({ bookingId }) => bookingId),
    now,
  )
  // Whom nobody mails there may be a task to ring.
  const keys = bookers
    .filter((booker) => !isReachedByMail(booker))
    .flatMap((booker) => [
      keyOf(booker, 'reminder', dropIn.startsAt.toISOString()),
      ...tellable.flatMap((kind) => {
        const sequence = sequenceOf(dropIn, booker)
        return [sequence - 1, sequence].map((number) => keyOf(booker, kind, number))
      }),
    ])
  if (keys.length > 0) await takeBack(tx, keys, now)
}
