import type { Db } from '@elevate/db/connect'
import { asc, eq, or } from '@elevate/db/drizzle'
import { mentorships } from '@elevate/db/schema/mentoring'
import { mentoringGoals, mentoringNotes, mentoringSessions } from '@elevate/db/schema/mentoring-sessions'

const isOneOfThem = (personId: string) =>
  or(eq(mentorships.mentorPersonId, personId), eq(mentorships.partnerPersonId, personId))

/** For a person's own download, read with their own rights. */
export const heldMentoringSessions = (db: Db, personId: string) =>
  db
    .select({
      day: mentoringSessions.day,
      outcome: mentoringSessions.outcome,
      mode: mentoringSessions.mode,
      minutes: mentoringSessions.minutes,
      nextOn: mentoringSessions.nextOn,
    })
    .from(mentoringSessions)
    .innerJoin(mentorships, eq(mentorships.id, mentoringSessions.mentorshipId))
    .where(isOneOfThem(personId))
    .orderBy(asc(mentoringSessions.day), asc(mentoringSessions.id))

export const heldMentoringGoals = (db: Db, personId: string) =>
  db
    .select({
      kind: mentoringGoals.kind,
      text: mentoringGoals.text,
      dueOn: mentoringGoals.dueOn,
      doneAt: mentoringGoals.doneAt,
    })
    .from(mentoringGoals)
    .innerJoin(mentorships, eq(mentorships.id, mentoringGoals.mentorshipId))
    .where(isOneOfThem(personId))
    .orderBy(asc(mentoringGoals.id))

/** No wall lets anybody but the author read them, so nobody else's download can hold them. */
export const heldMentoringNotes = (db: Db, personId: string) =>
  db
    .select({ text: mentoringNotes.text, changedAt: mentoringNotes.changedAt })
    .from(mentoringNotes)
    .where(eq(mentoringNotes.personId, personId))
    .orderBy(asc(mentoringNotes.mentorshipId))
