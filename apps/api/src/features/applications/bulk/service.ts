import type { MovesPreview, WantedMoves } from '@elevate/contracts/application-bulk'
import { type ApplicationState, moveNamed } from '@elevate/contracts/application-moves'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { conflict, notFound } from '../../../errors.ts'
import { daysLater } from '../../../london.ts'
import { feedbackDue, feedbackNotDue } from '../../decisions/public.ts'
import { endWhatIsOpen } from '../../endings/public.ts'
import { lettersGoneTo, previewLetters, recallLetters, sendLetters } from '../../letters/public.ts'
import { recruitmentSettingsOf } from '../../recruitment-settings/public.ts'
import { type CampaignRow, findCampaign } from '../lists/queries.ts'
import { moveApplications } from '../moves/service.ts'
import { reachOf } from '../policy.ts'
import { correctionsFor, lettersFor } from './letters.ts'
import * as queries from './queries.ts'
import { bulkRefusal, refusalWords } from './rules.ts'

type Asked = WantedMoves & { campaignId: string }

export const previewMoves = (ctx: Context, deps: Deps, asked: Asked): Promise<MovesPreview> =>
  ctx.transaction(async (tx, actor) => {
    const campaign = await mustFindCampaign(tx, actor, asked.campaignId)
    const { ready, cannot } = await sorted(tx, ctx, { asked, campaign })
    const settings = await recruitmentSettingsOf(tx, [campaign.organisationId])
    const feedbackBy = daysLater(ctx.today, settings(campaign.organisationId).feedbackDays)
    const ids = ready.map(({ id }) => id)
    const wanted = isTakenBack(asked)
      ? correctionsFor(await lettersGoneTo(tx, ids))
      : lettersFor(asked, ids, { today: ctx.today, feedbackBy: () => feedbackBy })
    const letters = await previewLetters(tx, deps, wanted)
    return { to: moveNamed(asked.move).to, ready: ready.map(which), cannot, letters }
  })

type Moved = { moved: number; to: ApplicationState; letters: number }

/** All or none: whoever has moved meanwhile, or must not, is named, and nothing is changed. */
export const makeMoves = (ctx: Context, deps: Deps, asked: Asked): Promise<Moved> =>
  ctx.transaction(async (tx, actor) => {
    const campaign = await mustFindCampaign(tx, actor, asked.campaignId)
    await queries.lockWanted(tx, wantedOf(asked, campaign, ctx.now))
    await queries.holdScoringClosed(tx, asked.campaignId)
    const { ready, cannot } = await sorted(tx, ctx, { asked, campaign })
    refuseWhere(cannot)
    const { move, reason, why } = asked
    const gone = isTakenBack(asked) ? await recallLetters(tx, asked.applicationIds, ctx.now) : new Map<string, Date>()
    await moveApplications(tx, asked.applicationIds, {
      move,
      by: { kind: 'programme', actor, now: ctx.now, requestId: ctx.requestId },
      ...(reason ? { reason } : {}),
      ...(why ? { why } : {}),
    })
    const letters = await followUp(tx, deps, { ctx, asked, gone })
    return { moved: ready.length, to: moveNamed(move).to, letters }
  })

const mustFindCampaign = async (tx: Tx, actor: Actor, campaignId: string): Promise<CampaignRow> => {
  const campaign = await findCampaign(tx, campaignId, reachOf(actor))
  if (!campaign) throw notFound('This campaign')
  return campaign
}

const wantedOf = ({ campaignId, applicationIds }: Asked, { organisationId }: CampaignRow, now: Date) => ({
  ...{ campaignId, organisationId, applicationIds, now },
})

const which = ({ id, reference, name, state }: queries.WantedRow) => ({ id, reference, name, state })

/** Those that can, and those that cannot with the reason. One that is not of this campaign is 404. */
const sorted = async (
  tx: Tx,
  { now }: Pick<Context, 'now'>,
  { asked, campaign }: { asked: Asked; campaign: CampaignRow },
) => {
  const rows = await queries.findWanted(tx, wantedOf(asked, campaign, now))
  if (rows.length < asked.applicationIds.length) throw notFound('One of these applications')
  const ready: queries.WantedRow[] = []
  const cannot: MovesPreview['cannot'] = []
  for (const row of rows) {
    const code = bulkRefusal(row, campaign, { asked, now })
    if (code) cannot.push({ ...which(row), code, detail: refusalWords[code] })
    else ready.push(row)
  }
  return { ready, cannot }
}

const refuseWhere = (cannot: MovesPreview['cannot']): void => {
  const [first] = cannot
  if (!first) return
  const names = cannot.map(({ reference }) => reference).join(', ')
  const applications = cannot.map(({ id, reference, state, code }) => ({ id, reference, state, code }))
  throw conflict(first.code, `${names}: ${first.detail} Nothing was changed.`, { applications })
}

const isTakenBack = ({ move }: Asked): boolean => move === 'take-back-shortlisting'

type Following = { ctx: Context; asked: Asked; gone: ReadonlyMap<string, Date> }

/** What the move causes beside the new state; how many letters were written. */
const followUp = async (tx: Tx, deps: Deps, { ctx, asked, gone }: Following): Promise<number> => {
  const { move, applicationIds } = asked
  if (isTakenBack(asked)) await feedbackNotDue(tx, applicationIds, ctx.now)
  const turnsDown = move === 'not-shortlist' || move === 'turn-down'
  if (turnsDown || move === 'withdraw') {
    await endWhatIsOpen(tx, deps, { applicationIds, how: turnsDown ? 'turned-down' : 'withdrawn', now: ctx.now })
  }
  const feedbackBy = turnsDown ? await feedbackDue(tx, { applicationIds, now: ctx.now }) : () => undefined
  const letters = isTakenBack(asked)
    ? correctionsFor(gone)
    : lettersFor(asked, applicationIds, { today: ctx.today, feedbackBy })
  await sendLetters(tx, deps, { letters, by: { personId: ctx.actor.personId, now: ctx.now } })
  return letters.length
}
