import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { AgreementState, MentoringOrganisation, MentoringPerson, MentorshipState } from './mentoring-vocabulary.ts'
import { Page, Paging } from './page.ts'
import { Day, Instant, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Mentoring'] as const
export const ofMentorship = Strict({ mentorshipId: Uuid })

/** As whom somebody reads a mentorship. */
export const mentorshipSides = ['partner', 'mentor', 'programme'] as const

export const Mentorship = Type.Object({
  id: Uuid,
  organisation: MentoringOrganisation,
  mentor: MentoringPerson,
  partner: MentoringPerson,
  /** As whom I read it. */
  side: OneOf(mentorshipSides),
  state: MentorshipState,
  startedOn: Day,
  /** The last day for the first contact, and the day of it. */
  firstContactBy: Day,
  firstContactOn: Nullable(Day),
  pausedUntil: Nullable(Day),
  agreement: AgreementState,
  endedAt: Nullable(Instant),
  /** After the end: whether the partner would like another mentor; null where nobody has said. */
  wantsAnother: Nullable(Type.Boolean()),
  version: Type.Integer(),
  can: Type.Object({
    /** Read, write and accept the agreement: the two people alone. */
    agree: Type.Boolean(),
    noteContact: Type.Boolean(),
    pause: Type.Boolean(),
    resume: Type.Boolean(),
    end: Type.Boolean(),
    askForAnother: Type.Boolean(),
  }),
})
export type Mentorship = Static<typeof Mentorship>

export const MentorshipDetails = Type.Object({
  ...Mentorship.properties,
  /** How to reach the other of the two while it runs; null for who runs the programme. */
  reach: Nullable(Type.Object({ name: Type.String(), email: Nullable(Type.String()), phone: Nullable(Type.String()) })),
})
export type MentorshipDetails = Static<typeof MentorshipDetails>

export const listMentorships = endpoint({
  method: 'GET',
  url: '/mentorships',
  schema: {
    summary: 'Mentorships of the programmes that I run, and my own; newest first',
    tags,
    querystring: Strict({
      ...Paging,
      state: Type.Optional(MentorshipState),
      whose: Type.Optional(OneOf(['mine', 'programme'] as const)),
    }),
    response: { 200: Page(Mentorship) },
  },
})

export const startMentorship = endpoint({
  method: 'POST',
  url: '/mentorships',
  rationed: 'entry',
  schema: {
    summary: 'Pair a mentor and a partner who have agreed to it outside of the system',
    description:
      'For example pairs that were kept in a spreadsheet. The same rules hold as for everybody: trained, a place left, no conflict, never paired before.',
    tags,
    body: Strict({ mentorId: Uuid, partnerPersonId: Uuid, startedOn: Day }),
    response: { 201: Mentorship },
  },
  repeatable: true,
  errors: {
    404: ['not-found'],
    409: ['no-place-left', 'cannot-be-paired', 'only-support', 'has-a-mentor', 'paired-before', 'starts-in-the-future'],
  },
})

export const getMentorship = endpoint({
  method: 'GET',
  url: '/mentorships/:mentorshipId',
  schema: { summary: 'One mentorship', tags, params: ofMentorship, response: { 200: MentorshipDetails } },
  errors: { 404: ['not-found'] },
})

export const noteFirstContact = endpoint({
  method: 'POST',
  url: '/mentorships/:mentorshipId/first-contact',
  schema: {
    summary: 'Note that the two have been in touch; again changes nothing',
    tags,
    params: ofMentorship,
    response: { 200: MentorshipDetails },
  },
  errors: { 404: ['not-found'], 409: ['ended'] },
})

export const pauseMentorship = endpoint({
  method: 'POST',
  url: '/mentorships/:mentorshipId/pause',
  schema: {
    summary: 'Pause it, until a day or for as long as it takes; no reason is asked',
    tags,
    params: ofMentorship,
    body: Strict({ until: Nullable(Day) }),
    response: { 200: MentorshipDetails },
  },
  errors: { 404: ['not-found'], 409: ['ended', 'in-the-past'] },
})

export const resumeMentorship = endpoint({
  method: 'POST',
  url: '/mentorships/:mentorshipId/resume',
  schema: { summary: 'Go on after a pause', tags, params: ofMentorship, response: { 200: MentorshipDetails } },
  errors: { 404: ['not-found'], 409: ['ended'] },
})

export const endMentorship = endpoint({
  method: 'POST',
  url: '/mentorships/:mentorshipId/end',
  schema: {
    summary: 'End it: either of the two may, without a reason',
    description:
      'The other reads a neutral sentence. Who runs the programme learns that it ended and whether another mentor is wanted, nothing else. The two are never paired again, and the place of the mentor is free.',
    tags,
    params: ofMentorship,
    body: Strict({ wantsAnother: Nullable(Type.Boolean()) }),
    response: { 200: MentorshipDetails },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['ended'] },
})
