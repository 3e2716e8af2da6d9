import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { MentorOffer, MentorRequest } from './mentor-requests.ts'
import { MentoringOrganisation } from './mentoring-vocabulary.ts'
import { Mentor } from './mentors.ts'
import { Mentorship } from './mentorships.ts'
import { Strict, Uuid } from './text.ts'

export const MyMentoring = Type.Object({
  /** As a partner. */
  mentorships: Type.Array(Mentorship),
  requests: Type.Array(MentorRequest),
  /** Where I could ask for a mentor now. */
  canAskIn: Type.Array(MentoringOrganisation),
  /** As a mentor: my entries in registers, and requests that wait for my answer. */
  registers: Type.Array(Mentor),
  toAnswer: Type.Array(MentorOffer),
})
export type MyMentoring = Static<typeof MyMentoring>

export const getMyMentoring = endpoint({
  method: 'GET',
  url: '/me/mentoring',
  schema: {
    summary: 'My mentoring, as a partner and as a mentor: what runs, what waits and for whom',
    description: 'Mentorships that run and the latest that ended, at most 50; requests that are open.',
    tags: ['Mentoring'],
    response: { 200: MyMentoring },
  },
})

export const MentoringRatherNot = Type.Object({
  id: Uuid,
  organisation: MentoringOrganisation,
  /** Somebody whom I would rather not be mentored by, or not mentor. */
  name: Type.String(),
})
export type MentoringRatherNot = Static<typeof MentoringRatherNot>

export const listMyMentoringRatherNots = endpoint({
  method: 'GET',
  url: '/mentoring-rather-nots',
  schema: {
    summary: 'Who I would rather not be paired with in mentoring; only I can see this',
    tags: ['Mentoring'],
    response: { 200: Type.Object({ items: Type.Array(MentoringRatherNot) }) },
  },
})

export const removeMentoringRatherNot = endpoint({
  method: 'DELETE',
  url: '/mentoring-rather-nots/:ratherNotId',
  schema: {
    summary: 'Take it back: the two can be suggested to each other again',
    tags: ['Mentoring'],
    params: Strict({ ratherNotId: Uuid }),
    response: { 204: Type.Null() },
  },
  errors: { 404: ['not-found'] },
})
