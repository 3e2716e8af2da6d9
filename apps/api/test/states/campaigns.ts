import { campaignStateAt, campaignStates } from '@elevate/contracts/recruitment-vocabulary'
import { aChatBooking, aChatSlot } from '../informal-chats.ts'
import { aCampaign } from '../recruitment.ts'
import { from, type Machine, machine, staysIn } from './machine.ts'
import type { Scene } from './scene.ts'

const over = '2026-11-20T12:00:00Z'
const words = { summary: 'a', about_the_work: 'b', where_it_happens: 'c', support_offered: 'd', payment: 'unpaid' }
const optionsOf: Record<(typeof campaignStates)[number], Parameters<typeof aCampaign>[2]> = {
  draft: { stage: 'draft', values: words },
  scheduled: { opensAt: '2026-12-01T09:00:00Z' },
  open: {},
  closed: { closesAt: over },
  completed: { stage: 'completed', closesAt: over, values: { completed_at: over } },
  cancelled: { stage: 'cancelled' },
}

const times = { day: '2026-12-14', from: '10:00', minutes: 30, way: 'phone', place: '' }

/** A campaign opens and closes by the clock; the rest is somebody's step. */
const campaign = ({ api, trust, one }: Scene): Machine =>
  machine({
    name: 'a campaign',
    states: campaignStates,
    columns: ['campaigns.stage'],
    make: async (state) => ({ campaignId: (await aCampaign(api, trust, optionsOf[state])).id }),
    stateOf: async ({ campaignId }) => {
      const row = await one<{ stage: never; opensAt: Date; closesAt: Date }>(
        'select stage, opens_at as "opensAt", closes_at as "closesAt" from campaigns where id = $1',
        [campaignId],
      )
      return campaignStateAt(row, api.clock.now)
    },
    versionOf: async ({ campaignId }) =>
      (await one<{ version: number }>('select version from campaigns where id = $1', [campaignId])).version,
    moves: [
      { operation: 'POST /campaigns/:campaignId/publish', leads: { draft: 'open' } },
      { operation: 'POST /campaigns/:campaignId/close', leads: { open: 'closed' } },
      { operation: 'POST /campaigns/:campaignId/complete', leads: { closed: 'completed' } },
      {
        operation: 'POST /campaigns/:campaignId/cancel',
        leads: from(['draft', 'scheduled', 'open', 'closed'], 'cancelled'),
      },
      {
        operation: 'POST /campaigns/:campaignId/chat-slots',
        body: { ...times, hostName: 'Ruth Calder', count: 1, pauseMinutes: 0 },
        leads: staysIn('draft', 'scheduled', 'open', 'closed'),
      },
      {
        operation: 'POST /campaigns/:campaignId/interview-slots',
        body: { ...times, breakMinutes: 0, count: 1, arrival: '' },
        leads: staysIn('draft', 'scheduled', 'open', 'closed'),
      },
      {
        operation: 'PATCH /campaigns/:campaignId',
        what: 'what people apply under',
        body: { minimumAge: 21 },
        versioned: true,
        leads: { draft: 'draft' },
      },
      {
        operation: 'PATCH /campaigns/:campaignId',
        what: 'a later close',
        body: { closesAt: '2027-01-31T12:00:00Z' },
        versioned: true,
        leads: { ...staysIn('draft', 'scheduled', 'open'), closed: 'open' },
      },
    ],
  })

const chatStates = ['free', 'booked', 'free-past', 'booked-past', 'cancelled'] as const

/** A time for an informal chat; who has booked it by a link, gives it up by the same link. */
const chat = ({ api, trust, one }: Scene): Machine =>
  machine({
    name: 'an informal chat',
    states: chatStates,
    make: async (state) => {
      const of = await aCampaign(api, trust)
      const slotId = await aChatSlot(api, of, state.endsWith('past') ? { startsAt: '2026-11-20T10:00:00Z' } : {})
      const other = await aChatSlot(api, of, { startsAt: '2026-12-04T10:00:00Z' })
      const isBooked = state.startsWith('booked')
      const token = isBooked ? (await aChatBooking(api, of, { slotId })).token : 'nobodys-token-that-is-long'
      if (state === 'cancelled')
        await api.owner.query('update chat_slots set cancelled_at = now() where id = $1', [slotId])
      return { campaignId: of.id, slug: of.slug, slotId, other, token }
    },
    stateOf: async ({ slotId }) => {
      const row = await one<{ cancelled: boolean; past: boolean; booked: boolean }>(
        `select s.cancelled_at is not null as cancelled, s.starts_at <= $2 as past, exists (select from chat_bookings b
            where b.slot_id = s.id and b.cancelled_at is null) as booked from chat_slots s where s.id = $1`,
        [slotId, api.clock.now],
      )
      if (row.cancelled) return 'cancelled'
      if (row.past) return row.booked ? 'booked-past' : 'free-past'
      return row.booked ? 'booked' : 'free'
    },
    moves: [
      {
        operation: 'POST /campaigns/:campaignId/chat-slots/:slotId/cancel',
        leads: from(['free', 'booked'], 'cancelled'),
      },
      {
        operation: 'POST /campaigns/:campaignId/chat-slots/:slotId/held',
        body: { held: true },
        leads: staysIn('booked-past'),
      },
      {
        operation: 'POST /adverts/:slug/chat-bookings',
        body: ({ slotId }) => ({ slotId, name: 'Zoë', email: 'zoe@example.org', phone: null, question: '' }),
        leads: { free: 'booked' },
      },
      { operation: 'POST /chat-bookings/cancel', body: ({ token }) => ({ token }), leads: { booked: 'free' } },
      {
        operation: 'POST /chat-bookings/move',
        body: ({ token, other }) => ({ token, slotId: other }),
        leads: { booked: 'free' },
      },
    ],
  })

export const campaignMachines = (scene: Scene): Machine[] => [campaign(scene), chat(scene)]
