import type { InterviewDay } from '@elevate/contracts/interview-days'
import type { Context } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { notFound } from '../../../errors.ts'
import { questionsOf } from '../questions/queries.ts'
import { presentCalendar, presentDay } from './present.ts'
import { blindTimesOf, findPanelCampaign } from './queries.ts'

/** What a panel needs on the day, in one flight and with the panel's own rights: the database has no names for it. */
export const getInterviewDay = (ctx: Context, campaignId: string): Promise<InterviewDay> =>
  ctx.read(async (db, { personId }) => {
    const [campaign, times, questions] = await Promise.all([
      findPanelCampaign(db, campaignId, personId),
      blindTimesOf(db, campaignId),
      questionsOf(db, campaignId),
    ])
    if (!campaign) throw notFound('This panel')
    return presentDay(campaign, times, questions)
  })

export const getInterviewDayCalendarFile = (ctx: Context, deps: Deps, campaignId: string): Promise<string> =>
  ctx.read(async (db, { personId }) => {
    const [campaign, rows] = await Promise.all([
      findPanelCampaign(db, campaignId, personId),
      blindTimesOf(db, campaignId),
    ])
    if (!campaign) throw notFound('This panel')
    return presentCalendar(deps, { campaign, rows, now: ctx.now })
  })
