import { newId } from '@elevate/db/ids'
import { inTransaction } from '@elevate/db/open'
import { paymentRates } from '@elevate/db/schema/recruitment-setup'
import type { Deps } from '../../deps.ts'
import { daysLater } from '../../london.ts'
import { nextApplicant } from './applicant.ts'
import { type AddedApplication, addApplication } from './application.ts'
import { addCampaign, addRole, type DemoProgramme } from './campaign.ts'
import { addChecksUnderWay, addDecisions, addDuplicate } from './decided.ts'
import { addInterviewDay } from './interview-day.ts'
import { addMonitoring } from './monitoring.ts'
import { addRunningChecks } from './running-checks.ts'
import { addScores } from './scores.ts'
import type { DemoCampaign } from './stories.ts'

export type DemoRecruitment = Omit<DemoProgramme, 'paymentRateId'> & {
  campaigns: DemoCampaign[]
  /** Partners whose checks run out. */
  partnerIds: string[]
  /** Somebody with an account who has begun to apply to the campaign that is open. */
  draftOf?: { personId: string; givenName: string; familyName: string | null; email: string }
}

/** Adds an organisation's recruitment to the demo programme. */
export const loadDemoRecruitment = async (deps: Deps, recruitment: DemoRecruitment): Promise<AddedApplication[]> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const paymentRateId = newId()
    const { organisationId, today, coordinatorId } = recruitment
    await tx.insert(paymentRates).values({
      id: paymentRateId,
      organisationId,
      validFrom: daysLater(today, -400),
      dayPence: 15_000,
      halfDayPence: 7_500,
      note: 'A half day is up to four hours.',
      createdBy: coordinatorId,
    })
    const programme = { ...recruitment, paymentRateId }
    const role = await addRole(tx, programme)
    const added: AddedApplication[] = []
    // The oldest comes first, as it did in life: lists show the newest on top.
    for (const story of recruitment.campaigns.toReversed()) {
      const campaign = await addCampaign(tx, programme, { role, story })
      for (const { applicant, ...applications } of applicantsOf(story, recruitment)) {
        added.push(await addApplication(tx, programme, { campaign, applicant, story: applications }))
      }
    }
    await addScores(tx, programme, added)
    await addInterviewDay(tx, programme, added)
    await addDecisions(tx, programme, added)
    await addChecksUnderWay(tx, { programme, added })
    await addDuplicate(tx, programme, added)
    await addMonitoring(tx, programme, added)
    await addRunningChecks(tx, { organisationId, today, personIds: recruitment.partnerIds })
    return added
  })

const applicantsOf = (story: DemoCampaign, { host, draftOf }: DemoRecruitment) => {
  const others = story.applications.flatMap((applications) =>
    Array.from({ length: applications.count }, () => ({ ...applications, applicant: nextApplicant(host) })),
  )
  if (story.key !== 'general' || !draftOf) return others
  return [{ state: 'draft' as const, count: 1, applicant: { ...draftOf, phone: '07700 900003' } }, ...others]
}
