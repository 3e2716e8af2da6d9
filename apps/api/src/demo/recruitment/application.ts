import { createHash } from 'node:crypto'
import type { ApplicationState } from '@elevate/contracts/application-moves'
import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { applications } from '@elevate/db/schema/applications'
import type { DemoApplicant } from './applicant.ts'
import type { AddedCampaign, DemoProgramme } from './campaign.ts'
import { addAnswers, addDetails } from './form.ts'
import { addSteps } from './steps.ts'
import type { DemoApplications } from './stories.ts'

const alphabet = 'ABCDEFGHJKMNPQRTUVWXYZ2346789'
/** Made from the place in the demo, so that the story is the same every time. */
const referenceOf = (place: number): string => {
  const bytes = createHash('sha256').update(`demo ${place}`).digest()
  const letters = Array.from(bytes.subarray(0, 8), (byte) => alphabet[byte % alphabet.length]).join('')
  return `PSP-${letters.slice(0, 4)}-${letters.slice(4)}`
}

let counter = 0

export type AddedApplication = {
  id: string
  campaign: AddedCampaign
  state: ApplicationState
  applicant: DemoApplicant
}

export const addApplication = async (
  tx: Db,
  programme: DemoProgramme,
  { campaign, applicant, story }: { campaign: AddedCampaign; applicant: DemoApplicant; story: DemoApplications },
): Promise<AddedApplication> => {
  counter += 1
  const place = counter
  const id = newId()
  const { organisationId } = programme
  const isSent = story.state !== 'draft'
  const submittedAt = isSent ? sentAt(campaign, place, programme.today) : null
  const route = applicant.route ?? 'online'
  await tx.insert(applications).values({
    id,
    organisationId,
    campaignId: campaign.id,
    personId: applicant.personId ?? null,
    candidateNumber: isSent ? ((place * 37) % 89) + 10 + Math.floor(place / 89) * 100 : null,
    reference: referenceOf(place),
    route,
    enteredBy: route === 'online' ? null : programme.coordinatorId,
    startedAt: campaign.opensAt,
    submittedAt,
    draftKey: Buffer.alloc(32, place).toString('base64'),
  })
  await addDetails(tx, { id, organisationId, applicant, place, isSent })
  await addAnswers(tx, { id, organisationId, campaign, applicant, place, isSent })
  await addSteps(tx, programme, { id, campaign, story, startsAt: submittedAt, isOnline: route === 'online' })
  return { id, campaign, state: story.state, applicant }
}

/** Spread over the days on which it was open, and never in the future. */
const sentAt = ({ opensAt, closesAt }: AddedCampaign, place: number, today: string): Date => {
  const until = Math.min(closesAt.getTime(), Date.parse(`${today}T07:00:00Z`))
  const share = ((place * 29) % 97) / 100
  return new Date(opensAt.getTime() + Math.max(0, until - opensAt.getTime()) * share)
}
