import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNull, sql } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import { inTransaction } from '@elevate/db/open'
import { mentors } from '@elevate/db/schema/mentor-register'
import { mentorships } from '@elevate/db/schema/mentoring'
import { mentoringGoals, mentoringNotes, mentoringSessions } from '@elevate/db/schema/mentoring-sessions'
import type { Deps } from '../deps.ts'
import { doMentoringSessionWork } from '../features/mentoring-sessions/public.ts'
import { daysLater } from '../london.ts'

type Couple = { mentorId: string; partnerId: string }
export type DemoSessions = { organisationId: string; couples: Couple[]; today: string }

/**
 * After the mentorships themselves: the first of `couples` meets with a good rhythm, the second has not met for a long
 * time, the third has missed two sessions in a row. Couples that are not paired yet are paired.
 */
export const loadDemoSessions = async (deps: Deps, demo: DemoSessions): Promise<void> => {
  await inTransaction(deps.database, 'system', async (tx) => {
    const taken = new Set<string>()
    for (const [place, couple] of demo.couples.entries()) {
      const pair = await pairFor(tx, demo, { couple, taken })
      taken.add(pair.id)
      const logged = stories[place]?.(pair, demo.today) ?? []
      if (logged.length > 0) await tx.insert(mentoringSessions).values(logged)
      if (place === 0) await addWords(tx, pair, demo.today)
    }
  })
  await doMentoringSessionWork(deps)
}

type Pair = { id: string; organisationId: string; mentorPersonId: string; partnerPersonId: string }

const pair = {
  id: mentorships.id,
  organisationId: mentorships.organisationId,
  mentorPersonId: mentorships.mentorPersonId,
  partnerPersonId: mentorships.partnerPersonId,
}

type Wanted = { couple: Couple; taken: Set<string> }

/** The mentorship of the partner, else another that runs, else a new one. */
const pairFor = async (tx: Db, demo: DemoSessions, { couple, taken }: Wanted): Promise<Pair> => {
  const running = await tx
    .select(pair)
    .from(mentorships)
    .where(and(eq(mentorships.organisationId, demo.organisationId), isNull(mentorships.endedAt)))
    .orderBy(asc(mentorships.id))
  const free = running.filter(({ id }) => !taken.has(id))
  const found = free.find(({ partnerPersonId }) => partnerPersonId === couple.partnerId) ?? free[0]
  const one = found ?? (await pairUp(tx, demo, couple))
  await tx
    .update(mentorships)
    .set({
      startedOn: daysLater(demo.today, -160),
      firstContactBy: daysLater(demo.today, -146),
      firstContactOn: daysLater(demo.today, -155),
      isPaused: false,
      pausedUntil: null,
    })
    .where(eq(mentorships.id, one.id))
  return one
}

const pairUp = async (tx: Db, { organisationId, today }: DemoSessions, couple: Couple): Promise<Pair> => {
  const { mentorId: mentorPersonId, partnerId: partnerPersonId } = couple
  await tx
    .insert(mentors)
    .values({
      id: newId(),
      organisationId,
      personId: mentorPersonId,
      capacity: 3,
      training: 'trained',
      trainedOn: daysLater(today, -400),
    })
    .onConflictDoNothing()
  const [register] = await tx
    .select({ id: mentors.id })
    .from(mentors)
    .where(and(eq(mentors.organisationId, organisationId), eq(mentors.personId, mentorPersonId)))
  const row = { id: newId(), organisationId, mentorPersonId, partnerPersonId }
  await tx.insert(mentorships).values({
    ...row,
    mentorId: register?.id ?? '',
    startedOn: today,
    firstContactBy: today,
  })
  return row
}

const session = ({ id, organisationId, mentorPersonId }: Pair, day: string) => ({
  id: newId(),
  mentorshipId: id,
  organisationId,
  day,
  loggedAt: new Date(`${day}T16:00:00Z`),
  loggedBy: mentorPersonId,
})

const held = (one: Pair, day: string, nextOn: string | null) => ({
  ...session(one, day),
  outcome: 'held' as const,
  mode: 'video' as const,
  minutes: 45,
  nextOn,
})
const missed = (one: Pair, day: string) => ({
  ...session(one, day),
  outcome: 'missed' as const,
  mode: 'phone' as const,
  minutes: null,
})

const stories = [
  (one: Pair, today: string) =>
    [155, 125, 96, 67, 36, 8].map((days) =>
      held(one, daysLater(today, -days), days === 8 ? daysLater(today, 20) : null),
    ),
  (one: Pair, today: string) => [held(one, daysLater(today, -110), null), held(one, daysLater(today, -78), null)],
  (one: Pair, today: string) => [
    held(one, daysLater(today, -52), daysLater(today, -22)),
    missed(one, daysLater(today, -22)),
    missed(one, daysLater(today, -6)),
  ],
]

/** What only the two, and only the mentor, can read. */
const addWords = async (tx: Db, { id, mentorPersonId, partnerPersonId }: Pair, today: string): Promise<void> => {
  const goal = (values: Partial<typeof mentoringGoals.$inferInsert> & { text: string }) => ({
    id: newId(),
    mentorshipId: id,
    kind: 'action' as const,
    addedBy: mentorPersonId,
    ...values,
  })
  // Nobody else can write there, the system neither.
  await tx.execute(sql`select set_config('app.person', ${mentorPersonId}, true)`)
  await tx.insert(mentoringGoals).values([
    goal({ kind: 'goal', text: 'Speak in the safety committee without notes' }),
    goal({
      text: 'Read the last two committee papers together',
      dueOn: daysLater(today, -30),
      doneAt: new Date(`${daysLater(today, -32)}T18:00:00Z`),
      doneBy: partnerPersonId,
    }),
    goal({ text: 'Ask the chair for a seat near the screen', dueOn: daysLater(today, 9) }),
  ])
  await tx
    .update(mentoringNotes)
    .set({
      text: 'Come back to how the first committee felt.',
      changedAt: new Date(`${daysLater(today, -8)}T17:00:00Z`),
      version: sql`${mentoringNotes.version} + 1`,
    })
    .where(and(eq(mentoringNotes.mentorshipId, id), eq(mentoringNotes.personId, mentorPersonId)))
  await tx.execute(sql`select set_config('app.person', '', true)`)
}
