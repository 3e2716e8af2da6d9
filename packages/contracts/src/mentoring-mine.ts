import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { MentorOffer, MentorRequest } from './mentor-requests.ts'
import { MentoringOrganisation } from './mentoring-vocabulary.ts'
import { Mentor } from './mentors.ts'
import { Mentorship } from './mentorships.ts'

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
