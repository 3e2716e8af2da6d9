import { randomBytes, randomInt } from 'node:crypto'
import type { ApplicationRoute } from '@elevate/contracts/recruitment-vocabulary'
import type { StartedApplication } from '@elevate/contracts/starting-applications'
import type { Tx } from '../../../context.ts'
import { conflict, notFound } from '../../../errors.ts'
import { startRefusal } from '../form/rules.ts'
import * as queries from './queries.ts'
import { referenceFrom } from './rules.ts'

const refusals = {
  'not-open-yet': 'This recruitment has not opened yet.',
  closed: 'This recruitment has closed.',
}

export const refuseUnlessOpen = (campaign: queries.CampaignRow | undefined, now: Date): queries.CampaignRow => {
  const refusal = campaign ? startRefusal(campaign, now) : 'unknown'
  if (!campaign || refusal === 'unknown') throw notFound('This recruitment')
  if (refusal) throw conflict(refusal, refusals[refusal])
  return campaign
}

type Draft = {
  campaign: { id: string; organisationId: string }
  personId: string | null
  route: ApplicationRoute
  enteredBy?: string
  lateUntil?: Date | null
  details: Parameters<typeof queries.insertDraft>[2]
  now: Date
}

/** A draft, or the application that the person has here. */
export const makeDraft = async (tx: Tx, draft: Draft): Promise<StartedApplication & { isNew: boolean }> => {
  const { campaign, personId, route, enteredBy = null, lateUntil = null, details, now } = draft
  const existing = personId ? await queries.findOpenApplication(tx, campaign.id, personId) : undefined
  if (existing) return { ...existing, isNew: false }
  const row = {
    campaignId: campaign.id,
    organisationId: campaign.organisationId,
    personId,
    route,
    enteredBy,
    lateUntil,
    startedAt: now,
    stateSince: now,
  }
  const reference = referenceFrom((below) => randomInt(below))
  const draftKey = randomBytes(32).toString('base64')
  const id = await queries.insertDraft(tx, { ...row, reference, draftKey }, details)
  if (id !== undefined) return { id, reference, isNew: true }
  // Somebody was quicker: the same person in another tab, or a reference that is taken.
  return makeDraft(tx, draft)
}
