import { londonInstant } from '@elevate/contracts/london-time'
import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { campaignPanel, campaignQuestions, campaigns, roleCriteria, roleVersions } from '@elevate/db/schema/campaigns'
import { chatSlots } from '@elevate/db/schema/informal-chats'
import { usualRecruitmentSettings } from '../../features/recruitment-settings/public.ts'
import { daysLater } from '../../london.ts'
import type { DemoCampaign } from './stories.ts'
import { demoCriteria, demoQuestions, demoRole } from './words.ts'

export type DemoProgramme = {
  organisationId: string
  /** The domain of addresses, before `.example`. */
  host: string
  today: string
  coordinatorId: string
  /** Who runs the programme, as applicants read it. */
  coordinatorName: string
  /** Who scores; the first of them chairs, the last is a partner. */
  panelIds: string[]
  paymentRateId: string
}

export type AddedCampaign = {
  id: string
  story: DemoCampaign
  questionIds: string[]
  criteria: { id: string; kind: 'essential' | 'desirable'; scoredAt: 'sift' | 'interview' | 'both' }[]
  opensAt: Date
  closesAt: Date
}

/** The role description that all campaigns of a place share. */
export const addRole = async (tx: Db, { organisationId, coordinatorId }: DemoProgramme) => {
  const roleVersionId = newId()
  await tx.insert(roleVersions).values({
    ...demoRole,
    id: roleVersionId,
    organisationId,
    number: 1,
    createdBy: coordinatorId,
    fixedAt: new Date(),
  })
  const criteria = demoCriteria.map((criterion, position) => ({
    ...criterion,
    id: newId(),
    roleVersionId,
    organisationId,
    position,
  }))
  await tx.insert(roleCriteria).values(criteria)
  return { roleVersionId, criteria }
}

type Role = Awaited<ReturnType<typeof addRole>>

const texts = {
  aboutTheWork:
    'In the last year partners read forty incident reviews with us, sat on two committees, helped to rewrite the letter that families get after something went wrong, and taught new doctors what it is like to wait. It is not always quick: some of what they asked for took months. You will read about harm, and you can say no to anything without giving a reason.',
  whereItHappens:
    'Mostly on video calls; once a month in one of our meeting rooms, with step-free access and a hearing loop',
  supportOffered:
    'A mentor and a buddy of your own, training in patient safety, somebody to ring after a hard meeting, and your travel paid back.',
  informalChat:
    'Not sure whether it is for you? Talk with us for twenty minutes. It makes no difference to what comes after.',
}

export const addCampaign = async (
  tx: Db,
  programme: DemoProgramme,
  { role, story }: { role: Role; story: DemoCampaign },
): Promise<AddedCampaign> => {
  const { organisationId, today, coordinatorId, coordinatorName, host, paymentRateId } = programme
  const id = newId()
  const at = (days: number | null, time: string) => (days === null ? null : londonInstant(daysLater(today, days), time))
  const { nhsStaff, minimumAge, refereesAsked, scorersNeeded, discussAtSpread, guaranteesInterview } =
    usualRecruitmentSettings
  const opensAt = at(story.opens, '09:00')
  const closesAt = at(story.closes, '12:00')
  await tx.insert(campaigns).values({
    id,
    organisationId,
    title: story.title,
    slug: `${host}-${story.key}-${(opensAt ?? new Date()).getFullYear()}`,
    roleVersionId: role.roleVersionId,
    stage: story.stage,
    places: story.places,
    opensAt,
    closesAt,
    summary: story.summary,
    ...texts,
    contactName: `${coordinatorName}, programme lead`,
    contactEmail: `partners@${host}.example`,
    contactPhone: '01632 960123',
    contactAddress: 'Patient Safety Partners, Freepost PARTNERS',
    nhsStaff,
    minimumAge,
    payment: 'choice',
    paymentRateId,
    interviewDays: 'A Tuesday or a Thursday about six weeks after the close',
    refereesAsked,
    scorersNeeded,
    discussAtSpread,
    guaranteesInterview,
    createdBy: coordinatorId,
    publishedAt: story.stage === 'draft' ? null : opensAt,
    completedAt: story.stage === 'completed' ? at((story.closes ?? 0) + 120, '17:00') : null,
  })
  const questionIds = await addQuestions(tx, { campaignId: id, organisationId })
  await addPanel(tx, programme, id)
  if (story.stage === 'published' && (story.closes ?? 0) > 0) await addChats(tx, programme, id)
  return {
    id,
    story,
    questionIds,
    criteria: role.criteria,
    opensAt: opensAt ?? new Date(),
    closesAt: closesAt ?? new Date(),
  }
}

const addQuestions = async (tx: Db, of: { campaignId: string; organisationId: string }): Promise<string[]> => {
  const rows = demoQuestions.map((question, position) => ({ ...question, ...of, id: newId(), position }))
  await tx.insert(campaignQuestions).values(rows)
  return rows.map(({ id }) => id)
}

const addPanel = async (tx: Db, { panelIds, organisationId }: DemoProgramme, campaignId: string): Promise<void> => {
  if (panelIds.length === 0) return
  await tx.insert(campaignPanel).values(
    panelIds.map((personId, position) => ({
      campaignId,
      personId,
      organisationId,
      role: position === 0 ? ('chair' as const) : ('scorer' as const),
      isLay: position > 0,
    })),
  )
}

/** The day itself, or the Monday after where it is a weekend. */
export const weekdayFrom = (day: string): string => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  if (weekday === 6) return daysLater(day, 2)
  return weekday === 0 ? daysLater(day, 1) : day
}

/** Three times next week for an informal chat. */
const addChats = async (
  tx: Db,
  { organisationId, today, coordinatorId, coordinatorName }: DemoProgramme,
  campaignId: string,
) => {
  await tx.insert(chatSlots).values(
    ['10:00', '10:30', '17:30'].map((time) => ({
      campaignId,
      organisationId,
      startsAt: londonInstant(weekdayFrom(daysLater(today, 6)), time),
      minutes: 20,
      hostName: coordinatorName,
      way: 'phone' as const,
      createdBy: coordinatorId,
    })),
  )
}
