import { londonWallTime } from '@elevate/contracts/london-time'
import type { MailAttachment } from '@elevate/db/schema/trail'
import { calendarFile } from '../../../calendar-files/calendar-file.ts'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { takeBack, tell } from '../../notifications/public.ts'
import { endOf } from '../rules.ts'
import type { DayRow } from './queries.ts'

type Day = Pick<DayRow, 'id' | 'organisationId' | 'title' | 'startsAt' | 'minutes' | 'place' | 'calendarSequence'> & {
  organisation?: { shortName: string }
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** "Thursday 3 December 2026, 10:00 to 16:00 (UK time)". */
const whenInWords = (day: Pick<Day, 'startsAt' | 'minutes'>): string =>
  `${dayFormat.format(day.startsAt).replace(',', '')}, ${londonWallTime(day.startsAt).time} to ${londonWallTime(endOf(day)).time} (UK time)`

const keyOf = (day: Day, personId: string, what: string): string => `training:${day.id}:${personId}:${what}`

type Person = { personId: string; name: string; email: string | null }

const fileFor = (
  { config, clock }: Deps,
  { method, day, person }: { method: 'REQUEST' | 'CANCEL'; day: Day; person: Person & { email: string } },
): MailAttachment => {
  const { hostname } = new URL(config.publicUrl)
  const from = londonWallTime(day.startsAt)
  const isOff = method === 'CANCEL'
  const content = calendarFile(method, [
    {
      uid: `training-${day.id}-${person.personId}@${hostname}`,
      sequence: day.calendarSequence,
      stamp: clock(),
      summary: isOff ? `${day.title} (called off)` : day.title,
      description: isOff ? 'This day is no longer kept for you.' : 'Training for mentors.',
      url: `${config.publicUrl}/mentoring/training/${day.id}`,
      ...(isOff || day.place === '' ? {} : { location: day.place }),
      organiser: { name: day.organisation?.shortName ?? 'The programme', email: `no-reply@${hostname}` },
      attendee: { name: person.name, email: person.email },
      isSuggestion: false,
      day: from.day,
      from: from.time,
      to: londonWallTime(endOf(day)).time,
    },
  ])
  return { name: 'training.ics', contentType: `text/calendar; charset=utf-8; method=${method}`, content }
}

type News = 'booked' | 'changed' | 'cancelled' | 'given-up'

const words: Record<News, (day: Day) => { title: string; body: string }> = {
  booked: (day) => ({ title: `You have a place: ${day.title}`, body: `${whenInWords(day)}. ${placeInWords(day)}` }),
  changed: (day) => ({ title: `Something is new: ${day.title}`, body: `${whenInWords(day)}. ${placeInWords(day)}` }),
  cancelled: (day) => ({
    title: `Called off: ${day.title}`,
    body: `The training on ${whenInWords(day)} does not take place. You can book another day.`,
  }),
  'given-up': (day) => ({
    title: `You have given up your place: ${day.title}`,
    body: `${whenInWords(day)}. Somebody else can take it now.`,
  }),
}

const placeInWords = ({ place }: Day): string => (place === '' ? 'Where it is will be told.' : `Where: ${place}`)

/** Tells who has a place what is new, with a file that puts their calendar right. */
export const tellOfDay = async (
  tx: Tx,
  deps: Deps,
  { day, people, news, stamp }: { day: Day; people: Person[]; news: News; stamp: string },
): Promise<void> => {
  const isOff = news === 'cancelled' || news === 'given-up'
  if (isOff)
    await takeBack(
      tx,
      people.map(({ personId }) => keyOf(day, personId, reminderOf(day))),
      deps.clock(),
    )
  await tell(
    tx,
    deps,
    people.map(({ personId, name, email }) => ({
      organisationId: day.organisationId,
      personId,
      kind: 'mentoring' as const,
      ...words[news](day),
      href: `/mentoring/training/${day.id}`,
      dedupeKey: keyOf(day, personId, `${news}:${stamp}`),
      ...(email
        ? {
            attachments: [
              fileFor(deps, { method: isOff ? 'CANCEL' : 'REQUEST', day, person: { personId, name, email } }),
            ],
          }
        : {}),
    })),
  )
}

const reminderOf = (day: Day): string => `reminder:${day.calendarSequence}`

/** The day before; keyed by how often the day was changed, so that it is one reminder of how it is now. */
export const remindOfDay = (tx: Tx, deps: Deps, booked: { personId: string; day: Day }[]): Promise<void> =>
  tell(
    tx,
    deps,
    booked.map(({ personId, day }) => ({
      organisationId: day.organisationId,
      personId,
      kind: 'mentoring' as const,
      title: `Soon: ${day.title}`,
      body: `${whenInWords(day)}. ${placeInWords(day)}`,
      href: `/mentoring/training/${day.id}`,
      dedupeKey: keyOf(day, personId, reminderOf(day)),
    })),
  )
