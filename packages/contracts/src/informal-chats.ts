import { type Static, Type } from 'typebox'
import { FreeChat, ofAdvert } from './adverts.ts'
import { ofCampaign } from './campaigns.ts'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { MeetingWay } from './recruitment-vocabulary.ts'
import { Day, Email, Instant, Line, Lines, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Recruitment: informal chats'] as const
const ofSlot = Strict({ campaignId: Uuid, slotId: Uuid })

export const chatSlotStates = ['free', 'booked', 'past', 'cancelled'] as const
const booking = {
  name: Type.String(),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  question: Type.String(),
}
export const ChatSlot = Type.Object({
  ...FreeChat.properties,
  place: Type.String(),
  state: OneOf(chatSlotStates),
  booking: Nullable(Type.Object({ id: Uuid, ...booking, bookedAt: Instant, heldAt: Nullable(Instant) })),
  can: Type.Object({ cancel: Type.Boolean(), tickHeld: Type.Boolean() }),
})
export type ChatSlot = Static<typeof ChatSlot>

export const listChatSlots = endpoint({
  method: 'GET',
  url: '/campaigns/:campaignId/chat-slots',
  schema: {
    summary: 'Times for informal chats of a campaign, in their order',
    tags,
    params: ofCampaign,
    querystring: Strict(Paging),
    response: { 200: Page(ChatSlot) },
  },
  errors: { 404: ['not-found'] },
})

export const offerChatSlots = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/chat-slots',
  rationed: 'entry',
  schema: {
    summary: 'Offer one time for an informal chat, or several in a row on one day',
    description: 'Day and time are those of clocks in London.',
    tags,
    params: ofCampaign,
    body: Strict({
      day: Day,
      from: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }),
      minutes: Type.Integer({ minimum: 5, maximum: 120 }),
      /** How many in a row, and the pause between two. */
      count: Type.Integer({ minimum: 1, maximum: 20 }),
      pauseMinutes: Type.Integer({ minimum: 0, maximum: 120 }),
      hostName: Line(120),
      way: MeetingWay,
      place: Line(500, 0),
    }),
    response: { 201: Type.Object({ items: Type.Array(ChatSlot) }) },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['in-the-past', 'slot-exists', 'past-midnight', 'campaign-over'] },
})

export const cancelChatSlot = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/chat-slots/:slotId/cancel',
  schema: {
    summary: 'Call off a time; who has booked it is told',
    tags,
    params: ofSlot,
    response: { 200: ChatSlot },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['already-cancelled', 'in-the-past'] },
})

export const tickChatHeld = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/chat-slots/:slotId/held',
  schema: {
    summary: 'Tick that a chat took place, or take the tick back',
    description: 'Nothing of what was said is kept, and no panel sees that there was a chat.',
    tags,
    params: ofSlot,
    body: Strict({ held: Type.Boolean() }),
    response: { 200: ChatSlot },
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['not-booked', 'not-yet'] },
})

/** What the person who booked sees of it. */
export const BookedChat = Type.Object({
  advert: Type.Object({ slug: Type.String(), title: Type.String(), organisation: Type.String() }),
  ...FreeChat.properties,
  place: Type.String(),
  name: Type.String(),
  state: OneOf(['booked', 'cancelled', 'past'] as const),
  /** Whether a confirmation with a link to change it was mailed. */
  isMailed: Type.Boolean(),
  /** Other times that it could be moved to. */
  others: Type.Array(FreeChat),
})
export type BookedChat = Static<typeof BookedChat>

export const bookChat = endpoint({
  method: 'POST',
  url: '/adverts/:slug/chat-bookings',
  schema: {
    summary: 'Book an informal chat, with an email address or a phone number',
    tags,
    params: ofAdvert,
    body: Strict({
      slotId: Uuid,
      name: Line(120),
      email: Nullable(Email),
      phone: Nullable(Line(40)),
      question: Lines(1000),
    }),
    response: { 201: BookedChat },
  },
  errors: { 404: ['not-found'], 409: ['taken', 'campaign-closed'], 429: ['too-many-attempts'] },
})

/** Of the link in the confirmation; sent in the body, so that no log has it. */
const token = Type.String({ minLength: 16, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' })
const byLink = { tags, response: { 200: BookedChat } }

export const lookAtChat = endpoint({
  method: 'POST',
  url: '/chat-bookings/look',
  schema: { ...byLink, summary: 'What a link from a confirmation is about; changes nothing', body: Strict({ token }) },
  errors: { 404: ['link-unknown'] },
})

export const cancelChat = endpoint({
  method: 'POST',
  url: '/chat-bookings/cancel',
  rationed: 'mail',
  schema: { ...byLink, summary: 'Call off the chat that I have booked', body: Strict({ token }) },
  errors: { 404: ['link-unknown'], 409: ['in-the-past'] },
})

export const moveChat = endpoint({
  method: 'POST',
  url: '/chat-bookings/move',
  rationed: 'mail',
  schema: {
    ...byLink,
    summary: 'Move the chat that I have booked to another free time',
    body: Strict({ token, slotId: Uuid }),
  },
  errors: { 404: ['link-unknown', 'not-found'], 409: ['taken', 'in-the-past', 'campaign-closed', 'already-cancelled'] },
})
