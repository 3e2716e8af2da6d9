import { type ConcernMove, type ConcernState, concernMoves, concernStates } from '@elevate/contracts/concerns'
import { newId } from '@elevate/db/ids'
import { usualQuestions } from '../../src/features/check-ins/programme/rules.ts'
import { stateAfter } from '../../src/features/concerns/rules.ts'
import { aConcern, nameContacts } from '../concerns.ts'
import { aPartner } from '../people.ts'
import { from, type Machine, machine } from './machine.ts'
import type { Scene } from './scene.ts'

/** The table of the rules themselves is what the walk goes by. */
const concernLeads = (move: ConcernMove): Partial<Record<ConcernState, ConcernState>> =>
  Object.fromEntries(
    concernStates.flatMap((state) => {
      const after = stateAfter(state, move)
      return after ? [[state, after]] : []
    }),
  )

const concern = ({ api, trust, one, people, everything }: Scene): Machine =>
  machine({
    name: 'a concern',
    states: concernStates,
    columns: ['concerns.state'],
    make: async (state) => {
      await nameContacts(api, trust, [people.everything, people.coordinator])
      const author = await aPartner(api, trust)
      const concernId = await aConcern(api, trust, { author, readers: [people.everything] })
      await api.owner.query('update concerns set state = $2, acknowledged_at = $3, closed_at = $4 where id = $1', [
        concernId,
        state,
        state === 'raised' ? null : api.clock.now,
        state === 'closed' ? api.clock.now : null,
      ])
      return { concernId }
    },
    stateOf: async ({ concernId }) =>
      (await one<{ state: ConcernState }>('select state from concerns where id = $1', [concernId])).state,
    moves: concernMoves.map((move) => ({
      operation: 'POST /concerns/:concernId/steps',
      what: move,
      by: everything,
      body: { move, note: 'Rang', personId: move === 'share' ? people.coordinator.id : null },
      leads: concernLeads(move),
    })),
  })

const followUp = ({ api, trust, one, people }: Scene): Machine =>
  machine({
    name: 'somebody who would like to hear from the programme',
    states: ['waiting', 'seen', 'done'],
    make: async (state) => {
      const followUpId = newId()
      const partner = await aPartner(api, trust)
      const { now } = api.clock
      await api.owner.query(
        `insert into check_in_follow_ups (id, organisation_id, person_id, reasons, owner_id, due_on, seen_at, done_at)
         values ($1, $2, $3, '{talk}', $4, '2026-11-30', $5, $6)`,
        [
          followUpId,
          trust.id,
          partner.id,
          people.coordinator.id,
          state === 'waiting' ? null : now,
          state === 'done' ? now : null,
        ],
      )
      await api.owner.query(
        `insert into check_in_hops (follow_up_id, step, organisation_id, person_id, to_person_id, why) values ($1, 0, $2, $3, $4, 'first')`,
        [followUpId, trust.id, partner.id, people.coordinator.id],
      )
      return { followUpId }
    },
    stateOf: async ({ followUpId }) => {
      const row = await one<Record<string, Date | null>>('select * from check_in_follow_ups where id = $1', [
        followUpId,
      ])
      if (row.done_at) return 'done'
      return row.seen_at ? 'seen' : 'waiting'
    },
    moves: [
      // What was seen or done stays so: saying it again changes nothing.
      {
        operation: 'POST /check-in-follow-ups/:followUpId/acknowledge',
        leads: { waiting: 'seen', seen: 'seen', done: 'done' },
      },
      { operation: 'POST /check-in-follow-ups/:followUpId/done', leads: from(['waiting', 'seen', 'done'], 'done') },
    ],
  })

let asked = 0

const checkIn = ({ api, trust, people, everything }: Scene): Machine =>
  machine({
    name: 'a check-in of one partner',
    states: ['open', 'sent', 'over'],
    make: async (state) => {
      asked += 1
      const [programmeId, checkInId] = [newId(), newId()]
      await api.owner.query(
        `insert into check_in_programmes (id, organisation_id, number, rhythm, audience, starts_on, open_days, questions)
         values ($1, $2, $3, 'monthly', 'all-partners', '2026-11-01', 28, $4)`,
        [programmeId, trust.id, asked, JSON.stringify(usualQuestions)],
      )
      await api.owner.query(
        `insert into check_in_rounds (id, organisation_id, programme_id, opens_on, closes_on)
         values ($1, $2, $3, date '2026-11-01' - $4::int, $5)`,
        [checkInId, trust.id, programmeId, asked, state === 'over' ? '2026-11-20' : '2027-01-31'],
      )
      await api.owner.query(
        'insert into check_in_invitations (round_id, person_id, organisation_id) values ($1, $2, $3)',
        [checkInId, people.everything.id, trust.id],
      )
      const { authorization } = everything
      const body = { checkInId, answers: [], contact: null }
      if (state === 'sent') await api.http.post('/api/v1/check-ins').set({ authorization }).send(body).expect(201)
      return { checkInId }
    },
    stateOf: async ({ checkInId }) => {
      const reply = await api.http.get(`/api/v1/check-ins/${checkInId}`).set(everything).expect(200)
      return reply.body.state
    },
    versionOf: async () => 0,
    moves: [
      {
        operation: 'POST /check-ins',
        by: everything,
        body: ({ checkInId }) => ({ checkInId, answers: [], contact: null }),
        leads: { open: 'sent' },
      },
      {
        operation: 'PUT /check-ins/:checkInId/draft',
        by: everything,
        versioned: true,
        body: { answers: [], contact: null },
        leads: { open: 'open' },
      },
    ],
  })

export const listeningMachines = (scene: Scene): Machine[] => [concern(scene), followUp(scene), checkIn(scene)]
