import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { inTransaction } from '@elevate/db/open'
import { safeguardingSettings } from '@elevate/db/schema/concerns'
import { handbookAcknowledgements, handbookVersions } from '@elevate/db/schema/handbook'
import { mentorCertificates, trainingBookings, trainingDays } from '@elevate/db/schema/mentor-training'
import type { Deps } from '../deps.ts'
import { usualHandbook } from '../features/handbook/public.ts'
import { daysLater } from '../london.ts'

export type DemoMentors = {
  organisationId: string
  coordinatorId: string
  /** In the order of the demo: the first has read everything, the last nothing. */
  mentorIds: string[]
  /** Who reads concerns. */
  contactIds: string[]
  today: string
}

/** A handbook in its second version, a training day ahead and one behind, and people who read concerns. */
export const loadDemoMentorSupport = (deps: Deps, demo: DemoMentors): Promise<void> =>
  inTransaction(deps.database, 'system', async (tx) => {
    await addHandbook(tx, demo)
    await addTraining(tx, demo)
    await tx.insert(safeguardingSettings).values({
      organisationId: demo.organisationId,
      contactIds: demo.contactIds,
      outOfHours: 'At night and at weekends ring the site manager: 01632 960000.',
    })
  })

const at = (day: string, time = '10:00'): Date => new Date(`${day}T${time}:00Z`)

const addHandbook = async (tx: Db, { organisationId, coordinatorId, mentorIds, today }: DemoMentors): Promise<void> => {
  const version = (number: number, daysAgo: number, whatChanged: string) => ({
    id: newId(),
    organisationId,
    number,
    whatChanged,
    sections: usualHandbook,
    publishedAt: at(daysLater(today, -daysAgo)),
    publishedBy: coordinatorId,
  })
  const first = version(1, 200, '')
  const second = version(2, 20, 'The limits of confidentiality are said more clearly.')
  await tx.insert(handbookVersions).values([first, second])
  const [keen, ...others] = mentorIds
  const read = (handbookVersionId: string, personId: string, daysAgo: number) => ({
    handbookVersionId,
    personId,
    organisationId,
    at: at(daysLater(today, -daysAgo)),
  })
  const rows = [...mentorIds.map((id) => read(first.id, id, 190)), ...(keen ? [read(second.id, keen, 18)] : [])]
  if (rows.length > others.length) await tx.insert(handbookAcknowledgements).values(rows)
}

const addTraining = async (tx: Db, { organisationId, coordinatorId, mentorIds, today }: DemoMentors): Promise<void> => {
  const day = (inDays: number, title: string, booked: number) => ({
    id: newId(),
    organisationId,
    title,
    startsAt: at(daysLater(today, inDays)),
    minutes: 300,
    place: 'Education centre, seminar room 2',
    access: 'Step-free from the main entrance. There is a hearing loop, and lunch. We stop every hour.',
    places: 12,
    booked,
    createdBy: coordinatorId,
  })
  const [first, second] = mentorIds
  const past = day(-400, 'Becoming a mentor', first ? 1 : 0)
  const ahead = day(12, 'Refresher for mentors', second ? 1 : 0)
  await tx.insert(trainingDays).values([past, ahead])
  const place = (trainingDayId: string, personId: string, more: object) => ({
    id: newId(),
    trainingDayId,
    organisationId,
    personId,
    bookedAt: at(daysLater(today, -420)),
    ...more,
  })
  const places = [
    ...(first ? [place(past.id, first, { attendance: 'attended' as const, markedAt: past.startsAt })] : []),
    ...(second ? [place(ahead.id, second, { bookedAt: at(daysLater(today, -3)) })] : []),
  ]
  if (places.length > 0) await tx.insert(trainingBookings).values(places)
  if (!first) return
  await tx.insert(mentorCertificates).values({
    id: newId(),
    organisationId,
    personId: first,
    title: past.title,
    trainedOn: daysLater(today, -400),
    trainingDayId: past.id,
    number: `MT-${organisationId.replaceAll('-', '').slice(-8).toUpperCase()}`,
  })
}
