import { type CoffeeRoundState, coffeeRoundStates } from '@elevate/contracts/coffee-vocabulary'
import { aBuddyPair } from '../buddies.ts'
import { aMember } from '../coffee.ts'
import { aCoordinator, anOrganisation, aPartner, type SignedIn, signInAs } from '../people.ts'
import { aTrainingDay, bookPlace, trainingValues } from '../training.ts'
import { from, type Machine, machine, staysIn, type Thing } from './machine.ts'
import type { Scene } from './scene.ts'

const itsCoordinator = ({ authorization = '' }: Thing): SignedIn => ({ authorization, cookie: '' })

/** What is asked, in order, until a round stands there. */
const wayTo: Record<CoffeeRoundState, readonly string[]> = {
  open: [],
  drawn: ['draw'],
  published: ['draw', 'publish'],
  closed: ['draw', 'publish', 'close'],
  cancelled: ['cancel'],
}
const round = '/coffee-rounds/:roundId'

/** An organisation prepares one round at a time, so each has an organisation of its own. */
const coffeeRound = ({ api, one }: Scene): Machine =>
  machine({
    name: 'a round of coffee roulette',
    states: coffeeRoundStates,
    columns: ['coffee_rounds.state'],
    make: async (state) => {
      const trust = await anOrganisation(api)
      const { authorization } = await signInAs(api, await aCoordinator(api, trust))
      const [member] = [await aMember(api, trust), await aMember(api, trust), await aMember(api, trust)]
      const ask = (path: string, body?: object) =>
        api.http.post(`/api/v1/coffee-rounds${path}`).set({ authorization }).send(body)
      const { id } = (await ask('', { organisationId: trust.id }).expect(201)).body
      for (const step of wayTo[state]) await ask(`/${id}/${step}`).expect(200)
      return { roundId: id, authorization, personId: member.id }
    },
    stateOf: async ({ roundId }) =>
      (await one<{ state: CoffeeRoundState }>('select state from coffee_rounds where id = $1', [roundId])).state,
    versionOf: async ({ roundId }) =>
      (await one<{ version: number }>('select version from coffee_rounds where id = $1', [roundId])).version,
    moves: [
      { operation: `POST ${round}/draw`, by: itsCoordinator, leads: from(['open', 'drawn'], 'drawn') },
      { operation: `POST ${round}/publish`, by: itsCoordinator, leads: { drawn: 'published' } },
      { operation: `POST ${round}/close`, by: itsCoordinator, leads: { published: 'closed' } },
      {
        operation: `POST ${round}/cancel`,
        by: itsCoordinator,
        leads: from(['open', 'drawn', 'published'], 'cancelled'),
      },
      {
        operation: `PATCH ${round}`,
        by: itsCoordinator,
        versioned: true,
        body: { title: 'Winter' },
        leads: staysIn('open', 'drawn'),
      },
      {
        operation: `POST ${round}/skips`,
        by: itsCoordinator,
        body: ({ personId }) => ({ personId }),
        leads: staysIn('open', 'drawn'),
      },
      { operation: `DELETE ${round}/skips/:personId`, by: itsCoordinator, leads: staysIn('open', 'drawn') },
      {
        operation: `POST ${round}/drop-outs`,
        by: itsCoordinator,
        body: ({ personId }) => ({ personId }),
        leads: staysIn('published'),
      },
    ],
  })

const pair = '/buddy-pairs/:pairId'

const buddyPair = ({ api, trust, one }: Scene): Machine =>
  machine({
    name: 'a buddy pair',
    states: ['active', 'resting', 'ended'],
    columns: ['buddy_pairs.state'],
    make: async (state) => {
      const members = [await aPartner(api, trust), await aPartner(api, trust)]
      const pairId = await aBuddyPair(api, trust, { members })
      const as = {
        active: 'paused_until = null',
        resting: `paused_until = '2027-01-04'`,
        ended: `state = 'ended', ended_on = '2026-11-20'`,
      }[state]
      await api.owner.query(`update buddy_pairs set ${as} where id = $1`, [pairId])
      return { pairId, personId: members[0]?.id ?? '' }
    },
    stateOf: async ({ pairId }) => {
      const row = await one<{ state: string; paused_until: string | null }>('select * from buddy_pairs where id = $1', [
        pairId,
      ])
      if (row.state === 'ended') return 'ended'
      return row.paused_until === null ? 'active' : 'resting'
    },
    versionOf: async ({ pairId }) =>
      (await one<{ version: number }>('select version from buddy_pairs where id = $1', [pairId])).version,
    moves: [
      {
        operation: `POST ${pair}/leavings`,
        // Whoever has left has left: saying so again changes nothing.
        body: ({ personId }) => ({ personId, wantsAnother: false }),
        leads: from(['active', 'resting', 'ended'], 'ended'),
      },
      {
        operation: `POST ${pair}/pause`,
        body: { until: '2027-01-11' },
        leads: from(['active', 'resting'], 'resting'),
      },
      { operation: `POST ${pair}/resume`, leads: from(['active', 'resting'], 'active') },
      {
        operation: `POST ${pair}/review`,
        what: 'it goes on',
        versioned: true,
        body: { goesOn: true },
        leads: staysIn('active', 'resting'),
      },
      {
        operation: `POST ${pair}/review`,
        what: 'it comes to an end',
        versioned: true,
        body: { goesOn: false },
        leads: from(['active', 'resting'], 'ended'),
      },
    ],
  })

const day = '/mentor-training/days/:trainingDayId'

const trainingDay = ({ api, trust, one, people, everything }: Scene): Machine =>
  machine({
    name: 'a training day',
    states: ['to-come', 'over', 'cancelled'],
    make: async (state) => {
      const isOver = state === 'over'
      const trainingDayId = await aTrainingDay(api, trust, isOver ? { startsAt: '2026-11-10T10:00:00Z' } : {})
      const bookingId = await bookPlace(api, trust, { dayId: trainingDayId, personId: people.coordinator.id })
      if (state === 'cancelled')
        await api.owner.query('update training_days set cancelled_at = now() where id = $1', [trainingDayId])
      return { trainingDayId, bookingId }
    },
    stateOf: async ({ trainingDayId }) => {
      const row = await one<Record<string, Date | null>>('select * from training_days where id = $1', [trainingDayId])
      if (row.cancelled_at) return 'cancelled'
      return (row.starts_at ?? api.clock.now) > api.clock.now ? 'to-come' : 'over'
    },
    versionOf: async ({ trainingDayId }) =>
      (await one<{ version: number }>('select version from training_days where id = $1', [trainingDayId])).version,
    moves: [
      { operation: `PUT ${day}`, versioned: true, body: trainingValues, leads: staysIn('to-come') },
      { operation: `POST ${day}/cancel`, leads: { 'to-come': 'cancelled' } },
      { operation: `POST ${day}/bookings`, by: everything, leads: staysIn('to-come') },
      { operation: `DELETE ${day}/bookings/mine`, by: everything, leads: {}, idle: ['to-come', 'over', 'cancelled'] },
      {
        operation: `POST ${day}/attendance`,
        body: ({ bookingId }) => ({ marks: [{ bookingId, attendance: 'attended' }] }),
        leads: staysIn('over'),
      },
    ],
  })

export const togetherMachines = (scene: Scene): Machine[] => [coffeeRound(scene), buddyPair(scene), trainingDay(scene)]
