import type { ApplicationState } from '@elevate/contracts/application-moves'
import type { ScoringStage } from '@elevate/contracts/recruitment-vocabulary'
import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { scoreSheets, scores, scoringLocks, scoringResults } from '@elevate/db/schema/scoring'
import { resultsOf } from '../../features/scoring/result-rules.ts'
import type { AddedApplication } from './application.ts'
import type { AddedCampaign, DemoProgramme } from './campaign.ts'

const afterInterview: ApplicationState[] = [
  'interviewed',
  'reserve',
  'offered',
  'onboarding',
  'appointed',
  'not-appointed',
  'declined',
]
const afterSift: ApplicationState[] = ['shortlisted', 'interview', ...afterInterview]

/** Higher for who came further; the second scorer now and then a point apart, never two. */
const scoreOf = (
  application: AddedApplication,
  { place, criterion, scorer }: Record<'place' | 'criterion' | 'scorer', number>,
) => {
  const isAhead = afterSift.includes(application.state)
  const base = isAhead ? 3 : 1 + ((place + criterion) % 2)
  const step = (place * 3 + criterion * 5 + scorer) % 4 === 0 ? 1 : 0
  return Math.min(4, base + step)
}

const evidenceOf = (score: number): string =>
  score > 1 ? '' : 'Says that it matters, but gives no example of having done it.'

type Stage = { campaign: AddedCampaign; stage: ScoringStage; applications: AddedApplication[] }

const criteriaAt = ({ campaign, stage }: Stage) =>
  campaign.criteria.filter(({ scoredAt }) => scoredAt === stage || scoredAt === 'both')

type Sheet = { application: AddedApplication; place: number; scorerId: string; scorer: number }

const addSheet = async (tx: Db, programme: DemoProgramme, of: Stage & Sheet): Promise<void> => {
  const { campaign, stage, application, place, scorer } = of
  const sheetId = newId()
  const at = new Date(campaign.closesAt.getTime() + (stage === 'sift' ? 2 : 20) * 86_400_000)
  await tx.insert(scoreSheets).values({
    id: sheetId,
    applicationId: application.id,
    campaignId: campaign.id,
    organisationId: programme.organisationId,
    scorerId: of.scorerId,
    stage,
    hasConflict: false,
    declaredAt: at,
    submittedAt: at,
  })
  await tx.insert(scores).values(
    criteriaAt(of).map(({ id: criterionId }, criterion) => {
      const score = scoreOf(application, { place, criterion, scorer })
      return { sheetId, criterionId, score, evidence: evidenceOf(score), isFinal: true }
    }),
  )
}

/** The scoring of a stage as it was done and closed. */
const addClosedStage = async (tx: Db, programme: DemoProgramme, of: Stage): Promise<void> => {
  const { campaign, stage, applications } = of
  for (const [place, application] of applications.entries()) {
    for (const [scorer, scorerId] of programme.panelIds.entries()) {
      await addSheet(tx, programme, { ...of, application, place, scorer, scorerId })
    }
  }
  const criteria = criteriaAt(of)
  const given = applications.flatMap((application, place) =>
    programme.panelIds.flatMap((_id, scorer) =>
      criteria.map(({ id: criterionId }, criterion) => ({
        applicationId: application.id,
        criterionId,
        score: scoreOf(application, { place, criterion, scorer }),
      })),
    ),
  )
  const applicationIds = applications.map(({ id }) => id)
  const where = { campaignId: campaign.id, organisationId: programme.organisationId, stage }
  const lockedAt = new Date(campaign.closesAt.getTime() + (stage === 'sift' ? 3 : 21) * 86_400_000)
  await tx.insert(scoringLocks).values({ ...where, lockedAt, lockedBy: programme.panelIds[0] ?? null })
  const results = resultsOf({ applicationIds, criteria, given, agreed: [] })
  await tx.insert(scoringResults).values(results.map((result) => ({ ...result, ...where })))
}

/** Half way through the sift: the chair has scored two, the other scorer four and has said that she knows one. */
const addSiftUnderWay = async (tx: Db, programme: DemoProgramme, of: Stage): Promise<void> => {
  const [chairId, partnerId] = programme.panelIds
  if (!chairId || !partnerId) return
  for (const [place, application] of of.applications.slice(0, 4).entries()) {
    await addSheet(tx, programme, { ...of, application, place, scorer: 1, scorerId: partnerId })
    if (place < 2) await addSheet(tx, programme, { ...of, application, place, scorer: 0, scorerId: chairId })
  }
  const known = of.applications[4]
  if (!known) return
  await tx.insert(scoreSheets).values({
    id: newId(),
    applicationId: known.id,
    campaignId: of.campaign.id,
    organisationId: programme.organisationId,
    scorerId: partnerId,
    stage: 'sift',
    hasConflict: true,
    conflict: 'I think this is somebody from my choir.',
  })
}

/** What the panels of the campaigns have scored until now. */
export const addScores = async (tx: Db, programme: DemoProgramme, added: AddedApplication[]): Promise<void> => {
  for (const [campaign, applications] of Map.groupBy(added, (one) => one.campaign)) {
    const inSift = applications.filter(({ state }) => state === 'sift')
    if (inSift.length > 0) await addSiftUnderWay(tx, programme, { campaign, stage: 'sift', applications: inSift })
    const scored = applications.filter(({ state }) => afterSift.includes(state) || state === 'not-shortlisted')
    const isPast = inSift.length === 0 && scored.length > 0 && programme.panelIds.length > 0
    if (isPast) await addClosedStage(tx, programme, { campaign, stage: 'sift', applications: scored })
    const met = applications.filter(({ state }) => afterInterview.includes(state))
    const isOver = isPast && applications.every(({ state }) => state !== 'interview')
    if (isOver) await addClosedStage(tx, programme, { campaign, stage: 'interview', applications: met })
  }
}
