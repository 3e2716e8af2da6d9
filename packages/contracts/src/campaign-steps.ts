import { type Static, Type } from 'typebox'
import { Campaign, ofCampaign } from './campaigns.ts'
import { endpoint } from './endpoint.ts'
import { Line, Strict } from './text.ts'

const tags = ['Recruitment: campaigns'] as const
const steps = { tags, params: ofCampaign, response: { 200: Campaign } }

export const publishCampaign = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/publish',
  schema: {
    ...steps,
    summary: 'Publish a campaign: it opens and closes by itself, by the clock',
    description: 'All that is still missing is named in `fields`. From now on the version of its role is fixed.',
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['not-ready', 'already-published', 'campaign-over'] },
})

export const closeCampaign = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/close',
  schema: { ...steps, summary: 'Close now, before its time' },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['not-open'] },
})

export const completeCampaign = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/complete',
  schema: {
    ...steps,
    summary: 'Complete a closed campaign in which every application is decided',
    description: 'Refused while applications that were sent are unfinished; `unfinished` says how many.',
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['not-closed', 'applications-open'] },
})

export const CancellingCampaign = Type.Object({
  /** Begun and never sent: their writers can no longer send them. */
  drafts: Type.Integer(),
  /** Sent and not finished: they have to be ended, and their writers told, before. */
  unfinished: Type.Integer(),
  /** People who have booked an informal chat that is still to come; they are told. */
  chats: Type.Integer(),
})
export type CancellingCampaign = Static<typeof CancellingCampaign>

export const previewCancelling = endpoint({
  method: 'GET',
  url: '/campaigns/:campaignId/cancelling',
  schema: {
    summary: 'Whom it would affect to cancel a campaign',
    tags,
    params: ofCampaign,
    response: { 200: CancellingCampaign },
  },
  errors: { 404: ['not-found'] },
})

export const cancelCampaign = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/cancel',
  schema: {
    ...steps,
    summary: 'Cancel a campaign',
    description: 'Refused while applications that were sent are unfinished. Informal chats to come are called off.',
  },
  repeatable: true,
  errors: { 404: ['not-found'], 409: ['applications-open', 'campaign-over'] },
})

export const copyCampaign = endpoint({
  method: 'POST',
  url: '/campaigns/:campaignId/copy',
  rationed: 'entry',
  schema: {
    summary: 'Start a new draft from a campaign: everything but its dates and its people',
    description: 'With the newest version of the same role.',
    tags,
    params: ofCampaign,
    body: Type.Optional(Strict({ title: Type.Optional(Line(120, 3)) })),
    response: { 201: Campaign },
  },
  repeatable: true,
  errors: { 404: ['not-found'] },
})
