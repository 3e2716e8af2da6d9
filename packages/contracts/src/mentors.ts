import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import {
  MentorConflictKind,
  MentoringMode,
  MentoringNeed,
  MentoringOrganisation,
  MentoringPerson,
  MentorTraining,
  MentorTrainingState,
} from './mentoring-vocabulary.ts'
import { Page, Paging } from './page.ts'
import { Day, Line, Nullable, OneOf, Strict, StrictChanges, Uuid } from './text.ts'

const tags = ['Mentoring: register'] as const
const ofMentor = Strict({ mentorId: Uuid })

/** What mentors say about themselves, and change themselves. */
export const mentorOffering = {
  capacity: Type.Integer({ minimum: 0, maximum: 20 }),
  isPaused: Type.Boolean(),
  /** The day on which a pause ends by itself. */
  pausedUntil: Nullable(Day),
  /** What they know about. */
  areas: Type.Array(Line(80), { maxItems: 20 }),
  modes: Type.Array(MentoringMode, { maxItems: 3 }),
  meetsNeeds: Type.Array(MentoringNeed, { maxItems: 8 }),
  /** Languages besides English. */
  languages: Type.Array(Line(40), { maxItems: 10 }),
}
const training = { training: MentorTraining, trainingBookedFor: Nullable(Day), trainedOn: Nullable(Day) }

export const Mentor = Type.Object({
  id: Uuid,
  organisation: MentoringOrganisation,
  person: MentoringPerson,
  isPartner: Type.Boolean(),
  ...mentorOffering,
  ...training,
  trainingState: MentorTrainingState,
  /** The day from which a refresh is due. */
  refreshDueOn: Nullable(Day),
  isRetired: Type.Boolean(),
  /** Mentorships that run. */
  running: Type.Integer(),
  /** Partners whose request waits for the answer of this mentor. */
  asked: Type.Integer(),
  placesLeft: Type.Integer(),
  /** A sentence: why nobody can be given to this mentor now; null where somebody can. */
  closed: Nullable(Type.String()),
  isMe: Type.Boolean(),
  version: Type.Integer(),
  can: Type.Object({ change: Type.Boolean(), register: Type.Boolean() }),
})
export type Mentor = Static<typeof Mentor>

export const MentorDetails = Type.Object({
  ...Mentor.properties,
  /** For who runs the programme; empty for the mentor. */
  conflicts: Type.Array(Type.Object({ id: Uuid, partner: MentoringPerson, kind: MentorConflictKind })),
})
export type MentorDetails = Static<typeof MentorDetails>

export const mentorFilters = ['open', 'full', 'paused', 'training', 'retired'] as const

export const listMentors = endpoint({
  method: 'GET',
  url: '/mentors',
  schema: {
    summary: 'The register of mentors, by name',
    tags,
    querystring: Strict({
      ...Paging,
      organisationId: Type.Optional(Uuid),
      standing: Type.Optional(OneOf(mentorFilters)),
    }),
    response: { 200: Page(Mentor) },
  },
  errors: { 404: ['not-found'] },
})

export const addMentor = endpoint({
  method: 'POST',
  url: '/mentors',
  rationed: 'entry',
  schema: {
    summary: 'Put somebody on the register of mentors',
    description: 'They are given the role of a mentor where they do not have it.',
    tags,
    body: Strict({ organisationId: Uuid, personId: Uuid, ...mentorOffering, ...training }),
    response: { 201: MentorDetails },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['already-a-mentor', 'trained-in-the-future', 'training-day-missing'] },
})

export const getMentor = endpoint({
  method: 'GET',
  url: '/mentors/:mentorId',
  schema: {
    summary: 'One mentor of the register: for who runs the programme, and the mentor',
    tags,
    params: ofMentor,
    response: { 200: MentorDetails },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const changeMentor = endpoint({
  method: 'PATCH',
  url: '/mentors/:mentorId',
  schema: {
    summary: 'Change capacity, pause, areas and what a mentor can offer; mentors do it themselves',
    tags,
    params: ofMentor,
    body: StrictChanges(mentorOffering),
    response: { 200: MentorDetails },
  },
  versioned: true,
  errors: { 404: ['not-found'], 409: ['in-the-past'] },
})

export const changeRegister = endpoint({
  method: 'PATCH',
  url: '/mentors/:mentorId/register',
  schema: {
    summary: 'Note training, or take a mentor off the register: who runs the programme',
    tags,
    params: ofMentor,
    body: StrictChanges({ ...training, isRetired: Type.Boolean() }),
    response: { 200: MentorDetails },
  },
  versioned: true,
  errors: { 404: ['not-found'], 409: ['trained-in-the-future', 'training-day-missing'] },
})

export const addMentorConflict = endpoint({
  method: 'POST',
  url: '/mentors/:mentorId/conflicts',
  rationed: 'entry',
  schema: {
    summary: 'Note that a mentor and a partner may not be paired',
    tags,
    params: ofMentor,
    body: Strict({ partnerPersonId: Uuid, kind: MentorConflictKind }),
    response: { 201: MentorDetails },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['already-noted'] },
})

export const removeMentorConflict = endpoint({
  method: 'POST',
  url: '/mentors/:mentorId/conflicts/:conflictId/remove',
  schema: {
    summary: 'Take that back',
    tags,
    params: Strict({ mentorId: Uuid, conflictId: Uuid }),
    response: { 200: MentorDetails },
  },
  errors: { 404: ['not-found'] },
})
