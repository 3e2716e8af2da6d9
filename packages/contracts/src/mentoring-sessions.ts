import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { MentoringMode, MentoringOrganisation, MentoringPerson } from './mentoring-vocabulary.ts'
import { ofMentorship } from './mentorships.ts'
import { Page, Paging } from './page.ts'
import { Day, Instant, Line, Lines, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Mentoring sessions'] as const
const at = '/mentorships/:mentorshipId' as const

export const sessionOutcomes = ['held', 'cancelled', 'missed'] as const
export type SessionOutcome = (typeof sessionOutcomes)[number]

/** All there is of a session, for the two and for who runs the programme. What was said is not written down here. */
const session = {
  day: Day,
  outcome: OneOf(sessionOutcomes),
  mode: MentoringMode,
  /** Null for one that was not held. */
  minutes: Nullable(Type.Integer({ minimum: 5, maximum: 480 })),
  nextOn: Nullable(Day),
}

export const MentoringSession = Type.Object({
  id: Uuid,
  ...session,
  version: Type.Integer(),
  can: Type.Object({ change: Type.Boolean() }),
})
export type MentoringSession = Static<typeof MentoringSession>

export const listMentoringSessions = endpoint({
  method: 'GET',
  url: `${at}/sessions`,
  schema: {
    summary: 'The sessions of a mentorship, the latest first',
    description: 'Day, length, how, whether it was held, and the next day: for the two and for who runs the programme.',
    tags,
    params: ofMentorship,
    querystring: Strict(Paging),
    response: { 200: Page(MentoringSession) },
  },
  errors: { 404: ['not-found'] },
})

/** What the page for logging offers: as it was the last time. */
export const SessionOffer = Type.Object({
  mentorshipId: Uuid,
  organisation: MentoringOrganisation,
  side: OneOf(['partner', 'mentor'] as const),
  /** The other of the two. */
  other: MentoringPerson,
  offered: Type.Object({ mode: MentoringMode, minutes: Type.Integer(), day: Day }),
  last: Nullable(Type.Object({ day: Day, outcome: OneOf(sessionOutcomes) })),
  nextOn: Nullable(Day),
  /** Locks on this device what could not be sent yet (decision 0011). */
  lockKey: Type.String(),
  can: Type.Object({ log: Type.Boolean() }),
})
export type SessionOffer = Static<typeof SessionOffer>

export const offerSession = endpoint({
  method: 'GET',
  url: `${at}/sessions/offer`,
  schema: {
    summary: 'What is offered for the next entry: the values of the last one',
    tags,
    params: ofMentorship,
    response: { 200: SessionOffer },
  },
  errors: { 404: ['not-found'] },
})

export const logSession = endpoint({
  method: 'POST',
  url: `${at}/sessions`,
  rationed: 'entry',
  schema: {
    summary: 'Log a session',
    tags,
    params: ofMentorship,
    body: Strict(session),
    response: { 201: MentoringSession },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['ended', 'in-the-future', 'logged-already', 'before-the-start'] },
})

export const getMentoringSession = endpoint({
  method: 'GET',
  url: `${at}/sessions/:sessionId`,
  schema: {
    summary: 'One session',
    tags,
    params: Strict({ mentorshipId: Uuid, sessionId: Uuid }),
    response: { 200: MentoringSession },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const changeSession = endpoint({
  method: 'PUT',
  url: `${at}/sessions/:sessionId`,
  schema: {
    summary: 'Put an entry right, within two weeks after it was logged',
    tags,
    params: Strict({ mentorshipId: Uuid, sessionId: Uuid }),
    body: Strict(session),
    response: { 200: MentoringSession },
  },
  versioned: true,
  errors: { 404: ['not-found'], 409: ['ended', 'in-the-future', 'logged-already', 'before-the-start', 'too-late'] },
})

export const goalKinds = ['goal', 'action'] as const
export type GoalKind = (typeof goalKinds)[number]
const goal = { text: Line(500), dueOn: Nullable(Day) }

/** A goal of the pair, or something that they agreed to do. For the two alone. */
export const MentoringGoal = Type.Object({
  id: Uuid,
  kind: OneOf(goalKinds),
  text: Type.String(),
  dueOn: Nullable(Day),
  isOverdue: Type.Boolean(),
  doneAt: Nullable(Instant),
  doneBy: Nullable(Type.String()),
  version: Type.Integer(),
})
export type MentoringGoal = Static<typeof MentoringGoal>

export const MentoringGoals = Type.Object({
  mentor: MentoringPerson,
  partner: MentoringPerson,
  items: Type.Array(MentoringGoal),
  can: Type.Object({ write: Type.Boolean() }),
})
export type MentoringGoals = Static<typeof MentoringGoals>

const ofGoal = Strict({ mentorshipId: Uuid, goalId: Uuid })

export const listGoals = endpoint({
  method: 'GET',
  url: `${at}/goals`,
  schema: {
    summary: 'Goals and actions of a pair, for the two alone',
    tags,
    params: ofMentorship,
    response: { 200: MentoringGoals },
  },
  errors: { 404: ['not-found'] },
})

export const addGoal = endpoint({
  method: 'POST',
  url: `${at}/goals`,
  rationed: 'entry',
  schema: {
    summary: 'Add a goal or an action',
    tags,
    params: ofMentorship,
    body: Strict({ kind: OneOf(goalKinds), ...goal }),
    // Without its words: a reply to something that can be repeated is kept for a day.
    response: { 201: Type.Object({ id: Uuid, version: Type.Integer() }) },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['ended', 'too-many'] },
})

export const changeGoal = endpoint({
  method: 'PUT',
  url: `${at}/goals/:goalId`,
  schema: {
    summary: 'Change a goal or an action, or tick it',
    tags,
    params: ofGoal,
    body: Strict({ ...goal, isDone: Type.Boolean() }),
    response: { 200: MentoringGoal },
  },
  versioned: true,
  errors: { 404: ['not-found'], 409: ['ended'] },
})

export const removeGoal = endpoint({
  method: 'DELETE',
  url: `${at}/goals/:goalId`,
  schema: { summary: 'Take a goal or an action off', tags, params: ofGoal, response: { 204: Type.Null() } },
  versioned: true,
  errors: { 404: ['not-found'], 409: ['ended', 'on-legal-hold'] },
})

/** What somebody writes down about a mentorship for themselves alone. */
export const PrivateNotes = Type.Object({
  text: Type.String(),
  changedAt: Nullable(Instant),
  version: Type.Integer(),
  lockKey: Type.String(),
  other: MentoringPerson,
  /** After the end: the day on which they are deleted. Null while the mentorship runs, and while they have to be kept. */
  deletedOn: Nullable(Day),
  isHeld: Type.Boolean(),
})
export type PrivateNotes = Static<typeof PrivateNotes>

export const getPrivateNotes = endpoint({
  method: 'GET',
  url: `${at}/my-notes`,
  schema: {
    summary: 'My private notes; nobody else can ask for them',
    tags,
    params: ofMentorship,
    response: { 200: PrivateNotes },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const savePrivateNotes = endpoint({
  method: 'PUT',
  url: `${at}/my-notes`,
  schema: {
    summary: 'Write my private notes',
    tags,
    params: ofMentorship,
    body: Strict({ text: Lines(50_000) }),
    response: { 200: PrivateNotes },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const NotesHold = Type.Object({ isHeld: Type.Boolean(), since: Nullable(Instant) })
export type NotesHold = Static<typeof NotesHold>

export const getNotesHold = endpoint({
  method: 'GET',
  url: `${at}/notes-hold`,
  schema: {
    summary: 'Whether the private notes of a pair have to be kept',
    tags,
    params: ofMentorship,
    response: { 200: NotesHold },
  },
  errors: { 404: ['not-found'] },
})

export const setNotesHold = endpoint({
  method: 'PUT',
  url: `${at}/notes-hold`,
  schema: {
    summary:
      'Keep the private notes of a pair from being deleted, for example during an investigation; or stop keeping them',
    description: 'Nobody but their author can read them, with a hold or without.',
    tags,
    params: ofMentorship,
    body: Strict({ isHeld: Type.Boolean() }),
    response: { 200: NotesHold },
  },
  errors: { 404: ['not-found'] },
})

/** What a mentor sees of their own work, and who the other mentors are. */
export const MentorSupport = Type.Object({
  organisation: MentoringOrganisation,
  partners: Type.Integer(),
  capacity: Type.Integer(),
  /** Of how many partners one mentor may be the only support. */
  onlySupportAtMost: Type.Integer(),
  sessionsHeld: Type.Object({ last30Days: Type.Integer(), lastYear: Type.Integer(), minutesLastYear: Type.Integer() }),
  isInGroup: Type.Boolean(),
  /** Mentors of the same programme who would like to be asked; with the address that they share. */
  group: Type.Array(Type.Object({ name: Type.String(), email: Nullable(Type.String()) })),
})
export type MentorSupport = Static<typeof MentorSupport>

export const getMentorSupport = endpoint({
  method: 'GET',
  url: '/mentor-support',
  schema: {
    summary: 'What I carry as a mentor and how much of it there may be, and the group of mentors',
    tags,
    response: { 200: Type.Object({ items: Type.Array(MentorSupport) }) },
  },
})

export const setMentorGroup = endpoint({
  method: 'PUT',
  url: '/organisations/:organisationId/mentor-group/me',
  schema: {
    summary: 'Be named to the other mentors, with my address, or not any more',
    tags,
    params: Strict({ organisationId: Uuid }),
    body: Strict({ isInGroup: Type.Boolean() }),
    response: { 200: MentorSupport },
  },
  errors: { 404: ['not-found'] },
})

/** My partners, each with the last and the next contact: what a mentor opens on the phone. */
export const MentorPartner = Type.Object({
  mentorshipId: Uuid,
  partner: MentoringPerson,
  lastHeldOn: Nullable(Day),
  nextOn: Nullable(Day),
  isPaused: Type.Boolean(),
})
export type MentorPartner = Static<typeof MentorPartner>

export const listMyPartners = endpoint({
  method: 'GET',
  url: '/mentor-support/partners',
  schema: {
    summary: 'The partners whose mentor I am, who has waited longest first',
    tags,
    response: { 200: Type.Object({ items: Type.Array(MentorPartner) }) },
  },
})
