import { type AccessRow, forAnybody, type MatrixRequest, only, type World } from '../../../test/access-row.ts'
import { aChatBooking, aChatSlot } from '../../../test/informal-chats.ts'
import { aCampaign } from '../../../test/recruitment.ts'

const forCoordinator = (status: number) => only({ coordinator: status, 'other-coordinator': 404 })

const slot = async ({ api, trust }: World, startsAt?: string) => {
  const campaign = await aCampaign(api, trust)
  const slotId = await aChatSlot(api, campaign, startsAt ? { startsAt } : {})
  return { campaign, slotId, path: `/campaigns/${campaign.id}/chat-slots` }
}

const booked = async (world: World): Promise<MatrixRequest & { body: { token: string } }> => {
  const { campaign, slotId } = await slot(world)
  const { token } = await aChatBooking(world.api, campaign, { slotId })
  return { body: { token } }
}

export const accessMatrix: AccessRow[] = [
  {
    route: 'GET /api/v1/campaigns/:campaignId/chat-slots',
    request: async (world) => ({ path: (await slot(world)).path }),
    answers: forCoordinator(200),
  },
  {
    route: 'POST /api/v1/campaigns/:campaignId/chat-slots',
    request: async (world) => ({
      path: (await slot(world)).path,
      body: {
        day: '2026-12-02',
        from: '10:00',
        minutes: 20,
        count: 2,
        pauseMinutes: 10,
        hostName: 'Ruth Calder',
        way: 'phone',
        place: '',
      },
    }),
    answers: forCoordinator(201),
  },
  {
    route: 'POST /api/v1/campaigns/:campaignId/chat-slots/:slotId/cancel',
    request: async (world) => {
      const { path, slotId } = await slot(world)
      return { path: `${path}/${slotId}/cancel` }
    },
    answers: forCoordinator(200),
  },
  {
    route: 'POST /api/v1/campaigns/:campaignId/chat-slots/:slotId/held',
    request: async (world) => {
      const { campaign, path, slotId } = await slot(world, '2026-11-20T10:00:00Z')
      await aChatBooking(world.api, campaign, { slotId })
      return { path: `${path}/${slotId}/held`, body: { held: true } }
    },
    answers: forCoordinator(200),
  },
  {
    route: 'POST /api/v1/adverts/:slug/chat-bookings',
    request: async (world) => {
      const { campaign, slotId } = await slot(world)
      const person = { name: 'Beatrix Winterbourne', email: 'beatrix@example.org', phone: null, question: '' }
      return { path: `/adverts/${campaign.slug}/chat-bookings`, body: { slotId, ...person } }
    },
    answers: forAnybody(201),
  },
  { route: 'POST /api/v1/chat-bookings/look', request: booked, answers: forAnybody(200) },
  { route: 'POST /api/v1/chat-bookings/cancel', request: booked, answers: forAnybody(200) },
  {
    route: 'POST /api/v1/chat-bookings/move',
    request: async (world) => {
      const { campaign, slotId } = await slot(world)
      const { token } = await aChatBooking(world.api, campaign, { slotId })
      return { body: { token, slotId: await aChatSlot(world.api, campaign, { startsAt: '2026-12-03T10:00:00Z' }) } }
    },
    answers: forAnybody(200),
  },
]
