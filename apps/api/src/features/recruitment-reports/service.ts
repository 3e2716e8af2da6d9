import type { CampaignReport, OrganisationReport } from '@elevate/contracts/recruitment-reports'
import { campaignStateAt } from '@elevate/contracts/recruitment-vocabulary'
import { organisationsAs } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { notFound } from '../../errors.ts'
import * as queries from './figures/queries.ts'
import { funnelOf, reachedAtLeast, routesOf, timesOf, waitingOf } from './figures/rules.ts'
import { presentImpact } from './impact/present.ts'
import { countsKept } from './impact/queries.ts'
import { readsReportsOf } from './policy.ts'

type Asked = { organisationIds: string[]; campaignId: string; now: Date }

/** The report with the campaign that it is about; for the page and for spreadsheets alike. */
export const reportOf = async (
  db: Tx,
  asked: Asked,
): Promise<{ campaign: queries.CampaignRow; report: CampaignReport }> => {
  const [campaign, standings, times, kept] = await Promise.all([
    queries.findCampaign(db, asked.campaignId, asked.organisationIds),
    queries.standings(db, asked),
    queries.timesInStates(db, asked),
    countsKept(db, asked.campaignId),
  ])
  if (!campaign) throw notFound('This campaign')
  const report = {
    ...figuresOf(standings, times, asked.now),
    places: {
      wanted: campaign.places,
      accepted: reachedAtLeast(standings, 'accepted'),
      appointed: reachedAtLeast(standings, 'appointed'),
    },
    adverseImpact: presentImpact(campaign.stage === 'completed' || campaign.stage === 'cancelled', kept),
  }
  return { campaign, report }
}

const figuresOf = (standings: queries.Standing[], times: queries.TimeRow[], now: Date) => ({
  funnel: funnelOf(standings),
  times: timesOf(times),
  waiting: waitingOf(standings, now),
  routes: routesOf(standings),
})

export const getCampaignReport = (ctx: Context, campaignId: string): Promise<CampaignReport> =>
  ctx.read(async (db, actor) => {
    const organisationIds = organisationsAs(actor, 'coordinator')
    const { report } = await reportOf(db, { organisationIds, campaignId, now: ctx.now })
    return report
  })

/** Without equality figures: what several campaigns come to together would tell what one of them must not. */
export const getOrganisationReport = (ctx: Context, organisationId: string): Promise<OrganisationReport> =>
  ctx.read(async (db, actor) => {
    if (!readsReportsOf(actor, organisationId)) throw notFound('This organisation')
    const asked = { organisationIds: [organisationId], now: ctx.now }
    const [campaigns, standings, times] = await Promise.all([
      queries.campaignsOf(db, organisationId),
      queries.standings(db, asked),
      queries.timesInStates(db, asked),
    ])
    return {
      ...figuresOf(standings, times, ctx.now),
      campaigns: campaigns.map((campaign) => {
        const mine = standings.filter((standing) => standing.campaignId === campaign.id)
        return {
          campaignId: campaign.id,
          title: campaign.title,
          state: campaignStateAt(campaign, ctx.now),
          places: campaign.places,
          sent: reachedAtLeast(mine, 'sent'),
          shortlisted: reachedAtLeast(mine, 'shortlisted'),
          appointed: reachedAtLeast(mine, 'appointed'),
        }
      }),
    }
  })
