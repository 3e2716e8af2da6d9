import type { exportApplications } from '@elevate/contracts/application-lists'
import type { Static } from 'typebox'
import type { Context } from '../../../context.ts'
import { notFound } from '../../../errors.ts'
import { londonDay } from '../../../london.ts'
import type { Cell } from '../../../spreadsheets/table.ts'
import type { SheetToWrite } from '../../../spreadsheets/write-csv.ts'
import { recordDone } from '../../audit/public.ts'
import { reachOf } from '../policy.ts'
import { presentSummary } from './present.ts'
import * as queries from './queries.ts'
import { narrowingOf } from './service.ts'
import { routeWords, stateWords, turnWords } from './words.ts'

type Asked = Static<(typeof exportApplications)['schema']['querystring']>

/** More than any campaign has. */
const most = 20_000

/** The applications that the filters find, as a sheet. Who took it, how many and whether with names is written down. */
export const applicationsSheet = (ctx: Context, campaignId: string, asked: Asked): Promise<SheetToWrite> => {
  const narrowing = narrowingOf(asked)
  return ctx.transaction(async (tx, actor) => {
    const organisationIds = reachOf(actor)
    const campaign = await queries.findCampaign(tx, campaignId, organisationIds)
    if (!campaign) throw notFound('This campaign')
    const listing = { organisationIds, campaignId, sort: '-sent' as const, now: ctx.now }
    const rows = await queries.pageOfApplications(tx, { ...listing, ...narrowing, after: undefined, limit: most })
    await recordDone(tx, ctx, {
      action: 'applications.exported',
      subjectKind: 'campaign',
      subjectId: campaignId,
      organisationId: campaign.organisationId,
      details: { rows: rows.length, format: asked.format, withNames: asked.names },
    })
    const headers = [...(asked.names ? ['Reference', 'Name', 'Email', 'Phone'] : []), ...commonHeaders]
    return { name: 'Applications', headers, rows: rows.map((row) => cellsOf(row, { ...asked, today: ctx.today })) }
  })
}

const commonHeaders = [
  'Candidate number',
  'Where it stands',
  'Since',
  'Days there',
  'Whose turn it is',
  'Sent on',
  'How it came',
  'Place',
  'Place after',
  'Meets all essential criteria',
  'Deleted on',
]

const day = (instant: string | null): Cell => (instant === null ? '' : { date: londonDay(new Date(instant)) })

/** Without names the reference goes too: the applicant's own papers carry it, so it would tell whose row it is. */
const cellsOf = (row: queries.ListedRow, { names, today }: { names: boolean; today: string }): Cell[] => {
  const summary = presentSummary(row, today)
  const { scored } = summary
  return [
    ...(names ? [row.reference, row.name, row.email ?? '', row.phone ?? ''] : []),
    row.candidateNumber ?? '',
    stateWords[summary.state],
    day(summary.stateSince),
    summary.daysThere,
    turnWords[summary.turn.who],
    day(summary.submittedAt),
    routeWords[summary.route],
    scored?.place ?? '',
    scored?.stage ?? '',
    scored ? yesOrNo(scored.meetsAllEssential) : '',
    row.deleteOn === null ? '' : { date: row.deleteOn },
  ]
}

const yesOrNo = (is: boolean) => (is ? 'yes' : 'no')
