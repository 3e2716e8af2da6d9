import { type Static, Type } from 'typebox'
import { ofCampaign } from './campaigns.ts'
import { endpoint } from './endpoint.ts'
import { PanelRole } from './recruitment-vocabulary.ts'
import { Instant, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Recruitment: campaigns'] as const

/** What should be put right about a panel before scoring starts. */
export const panelWarnings = ['nobody', 'no-lay-person', 'too-few-scorers', 'no-chair', 'cannot-sign-in'] as const
export const PanelWarning = OneOf(panelWarnings)
export type PanelWarning = Static<typeof PanelWarning>

export const PanelMember = Type.Object({
  person: Type.Object({ id: Uuid, name: Type.String() }),
  role: PanelRole,
  /** A partner or another lay person. */
  isLay: Type.Boolean(),
  isPartner: Type.Boolean(),
  /** False until they have chosen a password: they cannot score yet. */
  canSignIn: Type.Boolean(),
  addedAt: Instant,
})
export type PanelMember = Static<typeof PanelMember>

export const CampaignPanel = Type.Object({
  members: Type.Array(PanelMember),
  scorersNeeded: Type.Integer(),
  warnings: Type.Array(PanelWarning),
  can: Type.Object({ change: Type.Boolean() }),
})
export type CampaignPanel = Static<typeof CampaignPanel>

export const getCampaignPanel = endpoint({
  method: 'GET',
  url: '/campaigns/:campaignId/panel',
  schema: { summary: 'Who scores in a campaign', tags, params: ofCampaign, response: { 200: CampaignPanel } },
  errors: { 404: ['not-found'] },
})

const ofMember = Strict({ campaignId: Uuid, personId: Uuid })

export const putOnPanel = endpoint({
  method: 'PUT',
  url: '/campaigns/:campaignId/panel/:personId',
  schema: {
    summary: 'Put somebody of the organisation on the panel, or change what they do there',
    description:
      'They are given the role of panel member where they do not have it. A new chair takes the place of the one before. Whoever coordinates the programme sees names and cannot score.',
    tags,
    params: ofMember,
    body: Strict({ role: PanelRole, isLay: Type.Boolean() }),
    response: { 200: CampaignPanel },
  },
  errors: { 404: ['not-found'], 409: ['sees-names', 'campaign-over'] },
})

export const takeOffPanel = endpoint({
  method: 'DELETE',
  url: '/campaigns/:campaignId/panel/:personId',
  schema: {
    summary: 'Take somebody off the panel',
    description: 'What they have scored stays. From now on they see nothing of the campaign.',
    tags,
    params: ofMember,
    response: { 200: CampaignPanel },
  },
  errors: { 404: ['not-found'], 409: ['campaign-over'] },
})
