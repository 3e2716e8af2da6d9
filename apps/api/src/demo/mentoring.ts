import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { inTransaction } from '@elevate/db/open'
import { mentors } from '@elevate/db/schema/mentor-register'
import { mentorOffers, mentorRequests } from '@elevate/db/schema/mentor-requests'
import { mentoringAgreements, mentorships } from '@elevate/db/schema/mentoring'
import { grants } from '@elevate/db/schema/sign-in'
import type { Deps } from '../deps.ts'
import { addTasks } from '../features/tasks/public.ts'
import { daysLater } from '../london.ts'
import { workingDaysLater } from '../working-days.ts'
import {
  eastvaleMentoring,
  type MentorStory,
  northmoorMentoring,
  type PairStory,
  type Story,
} from './mentoring-story.ts'

type Members = readonly { id: string; person: { email?: string | undefined } }[]
export type DemoMentoring = { organisationId: string; members: Members; today: string }
type Of = Omit<DemoMentoring, 'members'> & { find: (email: string) => string }

/** The register, pairs in every state, who waits and who is asked; told and read long ago, so no mail goes out. */
export const loadDemoMentoring = async (
  deps: Deps,
  { key, organisationId, members, today }: DemoMentoring & { key: 'northmoor' | 'eastvale' },
): Promise<void> => {
  const story: Story = key === 'northmoor' ? northmoorMentoring : eastvaleMentoring
  const find = (email: string): string => {
    const found = members.find(({ person }) => person.email === email)
    if (!found) throw new Error(`The demo has nobody called ${email}.`)
    return found.id
  }
  const of = { organisationId, today, find }
  await inTransaction(deps.database, 'system', async (tx) => {
    const register = new Map<string, string>()
    for (const mentor of story.mentors) register.set(mentor.email, await addMentor(tx, of, mentor))
    for (const pair of story.pairs) await addPair(tx, of, { pair, mentorId: register.get(pair.mentor) ?? '' })
    for (const waiting of story.waiting) await addWaiting(tx, of, { waiting, register })
  })
}

const addMentor = async (tx: Db, { organisationId, today, find }: Of, mentor: MentorStory): Promise<string> => {
  const { email, trainedDaysAgo, pausedForDays, bookedInDays, isGranted, ...offers } = mentor
  const id = newId()
  const personId = find(email)
  if (!isGranted) {
    await tx.insert(grants).values({ personId, kind: 'mentor', organisationId, validFrom: daysLater(today, -60) })
  }
  await tx.insert(mentors).values({
    ...offers,
    id,
    organisationId,
    personId,
    training: trainedDaysAgo === undefined ? 'booked' : 'trained',
    trainedOn: trainedDaysAgo === undefined ? null : daysLater(today, -trainedDaysAgo),
    trainingBookedFor: bookedInDays === undefined ? null : daysLater(today, bookedInDays),
    isPaused: pausedForDays !== undefined,
    pausedUntil: pausedForDays === undefined ? null : daysLater(today, pausedForDays),
  })
  return id
}

const addPair = async (
  tx: Db,
  { organisationId, today, find }: Of,
  { pair, mentorId }: { pair: PairStory; mentorId: string },
): Promise<void> => {
  const id = newId()
  const people = { mentorPersonId: find(pair.mentor), partnerPersonId: find(pair.partner) }
  const startedOn = daysLater(today, -pair.startedDaysAgo)
  const at = (day: string): Date => new Date(`${day}T10:00:00Z`)
  const firstContactBy = workingDaysLater(startedOn, 10)
  const isInTouch = pair.contactAfterDays !== undefined
  await tx.insert(mentorships).values({
    ...people,
    id,
    organisationId,
    mentorId,
    startedOn,
    firstContactBy,
    firstContactOn: isInTouch ? daysLater(startedOn, pair.contactAfterDays ?? 0) : null,
    agreedAt: pair.agreement === 'agreed' ? at(daysLater(startedOn, 7)) : null,
    endedAt: pair.endedDaysAgo === undefined ? null : at(daysLater(today, -pair.endedDaysAgo)),
    wantsAnother: pair.endedDaysAgo === undefined ? null : false,
  })
  if (pair.agreement) {
    await tx.insert(mentoringAgreements).values({
      ...people,
      mentorshipId: id,
      contactMethod: 'video',
      frequency: 'Once a month for three months, then every six to eight weeks',
      sessionMinutes: 60,
      arrangedBy: 'mentor',
      noticeDays: 2,
      contactBetween: 'By email, with an answer within three working days',
      months: 12,
      anythingElse: '',
      mentorAcceptedAt: at(daysLater(startedOn, 4)),
      partnerAcceptedAt: pair.agreement === 'agreed' ? at(daysLater(startedOn, 7)) : null,
    })
  }
}

const addWaiting = async (
  tx: Db,
  { organisationId, today, find }: Of,
  { waiting, register }: { waiting: Story['waiting'][number]; register: ReadonlyMap<string, string> },
): Promise<void> => {
  const { partner, name, asks, daysAgo, wishes, modes } = waiting
  const id = newId()
  const partnerPersonId = find(partner)
  const askedAt = new Date(`${daysLater(today, -daysAgo)}T09:30:00Z`)
  const state = asks ? ('asked' as const) : ('waiting' as const)
  const asked = { id, organisationId, partnerPersonId, state, wishes, modes: [...modes], askedAt, stateSince: askedAt }
  await tx.insert(mentorRequests).values({ ...asked, askedBy: partnerPersonId })
  await addTasks(tx, [
    {
      organisationId,
      kind: 'mentor-wanted',
      title: `${name} would like a mentor`,
      href: `/mentoring/requests/${id}`,
      aboutPersonId: partnerPersonId,
      dueOn: workingDaysLater(daysLater(today, -daysAgo), 5),
      dedupeKey: `mentor-request:${id}`,
    },
  ])
  if (!asks) return
  await tx.insert(mentorOffers).values({
    organisationId,
    requestId: id,
    mentorId: register.get(asks) ?? '',
    mentorPersonId: find(asks),
    partnerPersonId,
    chosenBy: 'partner',
    reasons: waiting.reasons,
    askedAt,
    dueOn: workingDaysLater(today, 3),
  })
}
