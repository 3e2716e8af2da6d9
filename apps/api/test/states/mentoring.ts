import { type MentorRequestState, mentorRequestStates, mentorshipStates } from '@elevate/contracts/mentoring-vocabulary'
import { aMentor, aMentorOffer, aMentorRequest, aMentorship } from '../mentoring.ts'
import { signInAs } from '../people.ts'
import { from, type Machine, machine, staysIn, type Thing } from './machine.ts'
import type { Scene } from './scene.ts'

const theMentor = ({ authorization = '' }: Thing) => ({ authorization, cookie: '' })

const pair = '/mentorships/:mentorshipId'

const mentorship = (scene: Scene): Machine =>
  machine({
    name: 'a mentorship',
    states: mentorshipStates,
    make: async (state) => {
      const { mentorshipId, mentor } = await aMentorship(scene.api, scene.trust)
      const as = { running: 'is_paused = false', paused: 'is_paused = true', ended: 'ended_at = now()' }[state]
      await scene.api.owner.query(`update mentorships set ${as} where id = $1`, [mentorshipId])
      return { mentorshipId, authorization: (await signInAs(scene.api, mentor)).authorization }
    },
    stateOf: async ({ mentorshipId }) => {
      const row = await scene.one<{ ended_at: Date | null; is_paused: boolean }>(
        'select ended_at, is_paused from mentorships where id = $1',
        [mentorshipId],
      )
      if (row.ended_at) return 'ended'
      return row.is_paused ? 'paused' : 'running'
    },
    moves: [
      { operation: `POST ${pair}/first-contact`, leads: staysIn('running', 'paused') },
      { operation: `POST ${pair}/pause`, body: { until: null }, leads: from(['running', 'paused'], 'paused') },
      { operation: `POST ${pair}/resume`, leads: from(['running', 'paused'], 'running') },
      { operation: `POST ${pair}/end`, body: { wantsAnother: null }, leads: from(['running', 'paused'], 'ended') },
      {
        operation: `POST ${pair}/sessions`,
        by: theMentor,
        body: { day: '2026-11-20', outcome: 'held', mode: 'phone', minutes: 45, nextOn: null },
        leads: staysIn('running', 'paused'),
      },
      {
        operation: `POST ${pair}/goals`,
        by: theMentor,
        body: { kind: 'goal', text: 'Chair a meeting', dueOn: null },
        leads: staysIn('running', 'paused'),
      },
    ],
  })

const request = (scene: Scene): Machine =>
  machine({
    name: 'a wish for a mentor',
    states: mentorRequestStates,
    columns: ['mentor_requests.state'],
    make: async (state) => {
      const { api, trust } = scene
      const mentor = await aMentor(api, trust)
      if (state === 'asked') {
        const { requestId } = await aMentorOffer(api, trust, { mentor: await aMentor(api, trust) })
        return { requestId, mentorId: mentor.mentorId }
      }
      const { requestId } = await aMentorRequest(api, trust)
      await api.owner.query('update mentor_requests set state = $2 where id = $1', [requestId, state])
      return { requestId, mentorId: mentor.mentorId }
    },
    stateOf: async ({ requestId }) =>
      (await scene.one<{ state: MentorRequestState }>('select state from mentor_requests where id = $1', [requestId]))
        .state,
    versionOf: async ({ requestId }) =>
      (await scene.one<{ version: number }>('select version from mentor_requests where id = $1', [requestId])).version,
    moves: [
      { operation: 'POST /mentor-requests/:requestId/withdraw', leads: from(['waiting', 'asked'], 'withdrawn') },
      {
        operation: 'POST /mentor-requests/:requestId/choose',
        body: ({ mentorId }) => ({ mentorId }),
        leads: { waiting: 'asked' },
      },
      {
        operation: 'PATCH /mentor-requests/:requestId',
        versioned: true,
        body: { wishes: 'Falls' },
        leads: staysIn('waiting', 'asked'),
      },
    ],
  })

const offerStates = ['asked', 'questioned', 'replied', 'accepted', 'declined', 'expired', 'withdrawn'] as const
const openOffer = ['asked', 'questioned', 'replied'] as const
const offered = '/mentor-offers/:offerId'

const offer = (scene: Scene): Machine =>
  machine({
    name: 'the question to a mentor',
    states: offerStates,
    columns: ['mentor_offers.state'],
    make: async (state) => {
      const { api, trust } = scene
      const mentor = await aMentor(api, trust)
      const { offerId } = await aMentorOffer(api, trust, { mentor })
      const isOpen = (openOffer as readonly string[]).includes(state)
      await api.owner.query(
        'update mentor_offers set state = $2, answered_at = $3, question = $4, reply = $5 where id = $1',
        [
          offerId,
          isOpen ? 'asked' : state,
          isOpen ? null : new Date(),
          state === 'questioned' || state === 'replied' ? 'When?' : null,
          state === 'replied' ? 'Mornings' : null,
        ],
      )
      return { offerId, authorization: (await signInAs(api, mentor)).authorization }
    },
    stateOf: async ({ offerId }) => {
      const row = await scene.one<{ state: never; question: string | null; reply: string | null }>(
        'select state, question, reply from mentor_offers where id = $1',
        [offerId],
      )
      if (row.state !== 'asked' || row.question === null) return row.state
      return row.reply === null ? 'questioned' : 'replied'
    },
    moves: [
      { operation: `POST ${offered}/accept`, by: theMentor, leads: from(openOffer, 'accepted') },
      {
        operation: `POST ${offered}/decline`,
        by: theMentor,
        body: { neverAgain: false },
        leads: from(openOffer, 'declined'),
      },
      {
        operation: `POST ${offered}/question`,
        by: theMentor,
        body: { question: 'When?' },
        leads: { asked: 'questioned' },
      },
      { operation: `POST ${offered}/reply`, body: { reply: 'Mornings' }, leads: { questioned: 'replied' } },
      { operation: `POST ${offered}/withdraw`, leads: from(openOffer, 'withdrawn') },
    ],
  })

export const mentoringMachines = (scene: Scene): Machine[] => [mentorship(scene), request(scene), offer(scene)]
