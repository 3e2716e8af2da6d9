import { signedIn } from '../coffee.ts'
import { anInterviewBooking, anInterviewSlot } from '../interviews.ts'
import { candidatePath, giveScores, scoresOf } from '../panel.ts'
import { aPerson } from '../people.ts'
import { aCampaign, anApplication } from '../recruitment.ts'
import { type Machine, machine, staysIn } from './machine.ts'
import type { Scene } from './scene.ts'

const interviewStates = ['not-invited', 'choosing', 'booked', 'begun', 'held', 'interviewed'] as const

const one = '/applications/:applicationId/interview'
/** Who has no time gives none up. */
const withoutTime = ['not-invited', 'choosing', 'interviewed'] as const

/** The time of one candidate, from the invitation to the interview. */
const interview = (scene: Scene): Machine =>
  machine({
    name: 'the interview of a candidate',
    states: interviewStates,
    make: async (state) => {
      const { api, trust, people } = scene
      const of = await aCampaign(api, trust)
      const at = { 'not-invited': 'shortlisted', interviewed: 'interviewed' } as const
      const { id } = await anApplication(api, of, {
        state: state in at ? at[state as keyof typeof at] : 'interview',
        applicant: people.everything,
      })
      const isPast = state === 'begun' || state === 'held'
      const slot = await anInterviewSlot(api, of, isPast ? { startsAt: '2026-11-23T09:00:00Z' } : {})
      const free = await anInterviewSlot(api, of, { startsAt: '2026-12-11T10:00:00Z' })
      if (state === 'booked' || isPast) await anInterviewBooking(api, of, { slotId: slot.id, applicationId: id })
      if (state === 'held') {
        await api.owner.query(`update interview_bookings set attendance = 'attended' where application_id = $1`, [id])
      }
      return { campaignId: of.id, applicationId: id, slotId: slot.id, freeId: free.id }
    },
    stateOf: async ({ applicationId }) => {
      const row = await scene.one<{ state: string; startsAt: Date | null; attendance: string | null }>(
        `select a.state, s.starts_at as "startsAt", b.attendance from applications a
           left join interview_bookings b on b.application_id = a.id and b.ended_at is null
           left join interview_slots s on s.id = b.slot_id where a.id = $1`,
        [applicationId],
      )
      if (row.state !== 'interview') return row.state === 'interviewed' ? 'interviewed' : 'not-invited'
      if (row.startsAt === null) return 'choosing'
      if (row.attendance !== null) return 'held'
      return row.startsAt <= scene.api.clock.now ? 'begun' : 'booked'
    },
    moves: [
      {
        operation: `PUT ${one}/booking`,
        body: ({ freeId }) => ({ slotId: freeId }),
        leads: { choosing: 'booked', booked: 'booked', begun: 'booked' },
      },
      { operation: `DELETE ${one}/booking`, leads: { booked: 'choosing' }, idle: withoutTime },
      { operation: `PUT ${one}/attendance`, body: { attendance: 'attended' }, leads: { begun: 'held', held: 'held' } },
      {
        operation: `PUT /me${one}/booking`,
        by: scene.everything,
        body: ({ freeId }) => ({ slotId: freeId }),
        leads: { choosing: 'booked', booked: 'booked' },
      },
      { operation: `DELETE /me${one}/booking`, by: scene.everything, leads: { booked: 'choosing' }, idle: withoutTime },
      {
        operation: 'POST /campaigns/:campaignId/interview-slots/:slotId/cancel',
        leads: { ...staysIn('not-invited', 'choosing', 'interviewed'), booked: 'choosing' },
      },
    ],
  })

const sheetStates = ['not-started', 'in-progress', 'done', 'conflict'] as const
const candidate = '/panels/:campaignId/candidates/:candidateNumber'

/** What one member of a panel gives one candidate: nothing is scored before it is said that there is no conflict. */
const sheet = (scene: Scene): Machine =>
  machine({
    name: 'the scores of one member of a panel',
    states: sheetStates,
    make: async (state) => {
      const { api, trust, people } = scene
      const other = await aPerson(api, { grants: [{ kind: 'panel-member', of: trust }] })
      const of = await aCampaign(api, trust, { panel: [people.everything, other] })
      const { id, candidateNumber } = await anApplication(api, of, { state: 'sift' })
      const about = { campaign: of, number: candidateNumber }
      const me = scene.hands.everything
      if (state !== 'not-started') {
        await me.post(candidatePath(about, '/declaration'), { hasConflict: state === 'conflict' }).expect(200)
      }
      if (state === 'in-progress' || state === 'done') {
        const body = { scores: scoresOf(of.criteria, [3, 3, 3]), note: '' }
        await me.put(candidatePath(about, '/scores'), body, 1).expect(200)
      }
      if (state === 'done') await me.post(candidatePath(about, '/submission')).set('if-match', '"2"').expect(200)
      return { campaignId: of.id, candidateNumber: String(candidateNumber), applicationId: id }
    },
    stateOf: async ({ applicationId }) => {
      const { rows } = await scene.api.owner.query(
        'select has_conflict, submitted_at from score_sheets where application_id = $1 and scorer_id = $2',
        [applicationId, scene.people.everything.id],
      )
      if (!rows[0]) return 'not-started'
      if (rows[0].has_conflict) return 'conflict'
      return rows[0].submitted_at ? 'done' : 'in-progress'
    },
    versionOf: async ({ applicationId }) => {
      const { rows } = await scene.api.owner.query('select version from score_sheets where application_id = $1', [
        applicationId,
      ])
      return rows[0]?.version ?? 0
    },
    moves: [
      {
        operation: `POST ${candidate}/declaration`,
        what: 'no conflict',
        query: '?stage=sift',
        by: scene.everything,
        body: { hasConflict: false },
        leads: { 'not-started': 'in-progress' },
      },
      {
        operation: `POST ${candidate}/declaration`,
        what: 'a conflict',
        query: '?stage=sift',
        by: scene.everything,
        body: { hasConflict: true },
        leads: { 'not-started': 'conflict', 'in-progress': 'conflict', done: 'conflict' },
      },
      {
        operation: `PUT ${candidate}/scores`,
        query: '?stage=sift',
        by: scene.everything,
        body: { scores: [], note: 'Let me think.' },
        versioned: true,
        leads: { 'in-progress': 'in-progress' },
      },
      {
        operation: `POST ${candidate}/submission`,
        query: '?stage=sift',
        by: scene.everything,
        versioned: true,
        leads: { 'in-progress': 'done' },
      },
    ],
  })

const scoring = '/campaigns/:campaignId/scoring/:stage'

/** The scoring of a stage: closed when everything is in, opened again with a reason as long as nothing rests on it. */
const stage = (scene: Scene): Machine =>
  machine({
    name: 'the scoring of a stage',
    states: ['waiting', 'ready', 'closed'],
    make: async (state) => {
      const { api, trust, people } = scene
      const other = await aPerson(api, { grants: [{ kind: 'panel-member', of: trust }] })
      const of = await aCampaign(api, trust, { panel: [other], chair: people.everything })
      const { candidateNumber: number } = await anApplication(api, of, { state: 'sift' })
      const scorers = state === 'waiting' ? [] : [await signedIn(api, other), scene.hands.everything]
      for (const scorer of scorers) await giveScores(scorer, { campaign: of, number }, [3, 3, 3])
      if (state === 'closed') {
        const { authorization } = scene.coordinator
        await api.http.post(`/api/v1/campaigns/${of.id}/scoring/sift/closing`).set({ authorization }).expect(200)
      }
      return { campaignId: of.id, stage: 'sift' }
    },
    stateOf: async ({ campaignId }) => {
      const { rows } = await scene.api.owner.query(
        `select exists (select from scoring_locks where campaign_id = $1) as closed,
                exists (select from score_sheets where campaign_id = $1 and submitted_at is not null) as given`,
        [campaignId],
      )
      if (rows[0].closed) return 'closed'
      return rows[0].given ? 'ready' : 'waiting'
    },
    moves: [
      { operation: `POST ${scoring}/closing`, leads: { ready: 'closed' } },
      { operation: `POST ${scoring}/reopening`, body: { reason: 'A scorer was added.' }, leads: { closed: 'ready' } },
      {
        operation: 'POST /panels/:campaignId/closing',
        query: '?stage=sift',
        by: scene.everything,
        leads: { ready: 'closed' },
      },
    ],
  })

export const interviewMachines = (scene: Scene): Machine[] => [interview(scene), sheet(scene), stage(scene)]
