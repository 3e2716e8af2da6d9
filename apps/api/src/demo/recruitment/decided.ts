import type { ApplicationState } from '@elevate/contracts/application-moves'
import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import { applicationDetails, applicationDuplicates } from '@elevate/db/schema/application-details'
import { applications } from '@elevate/db/schema/applications'
import { checks } from '@elevate/db/schema/checks'
import { applicantFeedback, offers, reservePlaces } from '@elevate/db/schema/decisions'
import type { StoredEvidence } from '../../features/checks/evidence.ts'
import { startChecks } from '../../features/checks/public.ts'
import { daysLater, monthsLater } from '../../london.ts'
import type { AddedApplication } from './application.ts'
import type { DemoProgramme } from './campaign.ts'

const conditions = 'Two references, and the checks that the role needs'
const at = (day: string) => new Date(`${day}T10:00:00Z`)

const answered: Partial<Record<ApplicationState, 'accepted' | 'declined'>> = {
  onboarding: 'accepted',
  declined: 'declined',
}

const answeredOffer = (today: string, state: ApplicationState) => ({
  answerBy: daysLater(today, -20),
  offeredAt: at(daysLater(today, -34)),
  endedAt: at(daysLater(today, -30)),
  endedHow: answered[state] ?? null,
})

/** Offers that wait for an answer or got one, the reserve list, feedback that is due. */
export const addDecisions = async (tx: Db, programme: DemoProgramme, added: AddedApplication[]): Promise<void> => {
  const { organisationId, today, coordinatorId } = programme
  const of = { organisationId, offeredBy: coordinatorId, conditions }
  const isDecidedNow = added.filter(({ campaign }) => campaign.story.stage === 'published')
  for (const { id: applicationId, state } of isDecidedNow) {
    if (state === 'offered')
      await tx
        .insert(offers)
        .values({ ...of, applicationId, answerBy: daysLater(today, 6), offeredAt: at(daysLater(today, -8)) })
    if (state in answered) await tx.insert(offers).values({ ...of, ...answeredOffer(today, state), applicationId })
    if (state === 'reserve') {
      const agreed = { agrees: true, agreedAt: at(daysLater(today, -12)), position: 1, answerBy: daysLater(today, -6) }
      await tx.insert(reservePlaces).values({ applicationId, organisationId, until: monthsLater(today, 5), ...agreed })
    }
    if (state === 'not-appointed')
      await tx.insert(applicantFeedback).values({ applicationId, organisationId, dueOn: daysLater(today, 3) })
  }
}

const notEligible: StoredEvidence['dbs'] = {
  level: 'not-eligible',
  why: 'Sees papers only; meets no patients alone',
  workforce: null,
  applicationReference: null,
  issuedOn: null,
  updateServiceRenewsOn: null,
  decision: null,
  decidedOn: null,
  certificateNumber: null,
  numberRemovedOn: null,
  statusChecks: [],
}

/** Checklists that are half done: one person waits for a referee, the other one for occupational health. */
export const addChecksUnderWay = async (
  tx: Db,
  { programme, added }: { programme: DemoProgramme; added: AddedApplication[] },
): Promise<void> => {
  const { today, coordinatorId } = programme
  const applicationIds = added.filter(({ state }) => state === 'onboarding').map(({ id }) => id)
  if (applicationIds.length === 0) return
  const accepted = await tx
    .select({ id: applications.id, since: applications.stateSince })
    .from(applications)
    .where(inArray(applications.id, applicationIds))
    .orderBy(asc(applications.id))
  for (const { id, since } of accepted) {
    await startChecks(tx, { applicationIds: [id], now: since, byPersonId: coordinatorId })
  }
  const done = { state: 'complete' as const, completedOn: daysLater(today, -9), completedBy: coordinatorId }
  await tx
    .update(checks)
    .set({ ...done, evidence: { agreementVersion: '2', signedOn: daysLater(today, -9) } })
    .where(and(inArray(checks.applicationId, applicationIds), eq(checks.kind, 'confidentiality')))
  const [first = ''] = applicationIds
  await tx
    .update(checks)
    .set({ ...done, evidence: notEligible })
    .where(and(eq(checks.applicationId, first), eq(checks.kind, 'dbs')))
  await tx
    .update(checks)
    .set({ state: 'requested', requestedAt: at(daysLater(today, -6)), turnSince: at(daysLater(today, -6)) })
    .where(and(inArray(checks.applicationId, applicationIds), eq(checks.kind, 'occupational-health')))
}

/** Two of the applications to the campaign that is open may be from one person: somebody has to decide. */
export const addDuplicate = async (tx: Db, programme: DemoProgramme, added: AddedApplication[]): Promise<void> => {
  const [one, other] = added.filter(({ state, campaign }) => state === 'submitted' && campaign.story.key === 'general')
  if (!one || !other) return
  await tx
    .update(applicationDetails)
    .set({ phone: one.applicant.phone })
    .where(eq(applicationDetails.applicationId, other.id))
  const [lowApplicationId = '', highApplicationId = ''] = [one.id, other.id].toSorted()
  await tx.insert(applicationDuplicates).values({
    id: newId(),
    organisationId: programme.organisationId,
    campaignId: one.campaign.id,
    lowApplicationId,
    highApplicationId,
    alike: ['phone'],
  })
}
