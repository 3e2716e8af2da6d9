import { Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { MentorOffer } from './mentor-requests.ts'
import { Lines, Strict, Uuid } from './text.ts'

const tags = ['Mentoring: finding a mentor'] as const
const ofOffer = Strict({ offerId: Uuid })

export const getMentorOffer = endpoint({
  method: 'GET',
  url: '/mentor-offers/:offerId',
  schema: {
    summary: 'A request to a mentor: for the mentor, the partner and who runs the programme',
    tags,
    params: ofOffer,
    response: { 200: MentorOffer },
  },
  errors: { 404: ['not-found'] },
})

export const acceptMentorOffer = endpoint({
  method: 'POST',
  url: '/mentor-offers/:offerId/accept',
  schema: {
    summary: 'Yes: become the mentor of this partner',
    tags,
    params: ofOffer,
    response: { 201: Type.Object({ mentorshipId: Uuid }) },
  },
  repeatable: true,
  errors: {
    404: ['not-found'],
    409: ['no-place-left', 'already-answered', 'cannot-be-paired', 'only-support', 'has-a-mentor'],
  },
})

export const askBeforeAnswering = endpoint({
  method: 'POST',
  url: '/mentor-offers/:offerId/question',
  rationed: 'entry',
  schema: {
    summary: 'Ask the partner something before answering',
    tags,
    params: ofOffer,
    body: Strict({ question: Lines(500, 1) }),
    response: { 200: MentorOffer },
  },
  errors: { 404: ['not-found'], 409: ['already-answered', 'already-asked'] },
})

export const replyToMentor = endpoint({
  method: 'POST',
  url: '/mentor-offers/:offerId/reply',
  rationed: 'entry',
  schema: {
    summary: 'Reply to the question of the mentor: the partner, or who runs the programme for them',
    tags,
    params: ofOffer,
    body: Strict({ reply: Lines(500, 1) }),
    response: { 200: MentorOffer },
  },
  errors: { 404: ['not-found'], 409: ['already-answered', 'nothing-asked'] },
})

export const declineMentorOffer = endpoint({
  method: 'POST',
  url: '/mentor-offers/:offerId/decline',
  schema: {
    summary: 'Not this time; no reason is asked',
    tags,
    params: ofOffer,
    body: Strict({ neverAgain: Type.Boolean() }),
    response: { 200: MentorOffer },
  },
  errors: { 404: ['not-found'], 409: ['already-answered'] },
})

export const withdrawMentorOffer = endpoint({
  method: 'POST',
  url: '/mentor-offers/:offerId/withdraw',
  schema: {
    summary: 'Ask somebody else instead: the partner, or who runs the programme',
    tags,
    params: ofOffer,
    response: { 200: MentorOffer },
  },
  errors: { 404: ['not-found'], 409: ['already-answered'] },
})
