import type { ScorerProgress } from '@elevate/contracts/scoring'
import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { recordDone } from '../../audit/public.ts'
import { enqueueMails } from '../../mail/public.ts'
import { notify } from '../../notifications/public.ts'
import { lockOfStage } from '../panel-queries.ts'
import { scorerProgress } from '../progress-rules.ts'
import { refuseIf } from '../refusals.ts'
import { stageScores } from '../stage-scores.ts'
import { reminderLetter } from './letter.ts'
import { type CampaignRow, mailsThere, scorersToTell } from './queries.ts'
import { type AskedStage, campaignFor } from './service.ts'

type Reminded = { reminded: string[]; remindedToday: string[] }

/** Reminds who is behind, by mail and in the app; a second time on the same day tells nobody anything. */
export const remindScorers = (ctx: Context, deps: Deps, { campaignId, stage }: AskedStage): Promise<Reminded> =>
  ctx.transaction(async (tx, actor) => {
    const campaign = await campaignFor(tx, actor, { campaignId, lock: 'update' })
    refuseIf((await lockOfStage(tx, campaignId, stage)) ? 'scoring-closed' : undefined)
    const behind = scorerProgress(await stageScores(tx, { ...campaign, stage })).filter(({ left }) => left > 0)
    if (behind.length === 0) return { reminded: [], remindedToday: [] }
    const keyOf = (personId: string) => `scoring-reminder ${campaignId} ${stage} ${personId} ${ctx.today}`
    const told = await notToldYet(tx, behind, keyOf)
    await tell(tx, deps, { campaign, page: `/panel/${campaignId}?stage=${stage}`, told, keyOf })
    await recordDone(tx, ctx, {
      action: 'scoring.reminded',
      subjectKind: 'campaign',
      subjectId: campaignId,
      organisationId: campaign.organisationId,
      details: { stage, reminded: told.length },
    })
    const isTold = (personId: string) => told.some(({ id }) => id === personId)
    const names = (wanted: boolean) => behind.filter(({ id }) => isTold(id) === wanted).map(({ name }) => name)
    return { reminded: names(true), remindedToday: names(false) }
  })

type KeyOf = (personId: string) => string
type ToTell = { id: string; called: string; email: string; left: number }

const notToldYet = (tx: Tx, behind: readonly ScorerProgress[], keyOf: KeyOf): Promise<ToTell[]> =>
  asSystem(tx, async () => {
    const ids = behind.map(({ id }) => id)
    const [people, there] = await Promise.all([scorersToTell(tx, ids), mailsThere(tx, ids.map(keyOf))])
    const left = new Map(behind.map((scorer) => [scorer.id, scorer.left]))
    return people.filter(({ id }) => !there.has(keyOf(id))).map((to) => ({ ...to, left: left.get(to.id) ?? 0 }))
  })

type Telling = { campaign: CampaignRow; page: string; told: readonly ToTell[]; keyOf: KeyOf }

const tell = async (tx: Tx, deps: Deps, { campaign, page, told, keyOf }: Telling): Promise<void> => {
  const { title, team, organisationId, campaignId } = campaign
  const letters = told.map((to) => ({
    to,
    letter: reminderLetter({ ...to, campaign: title, team, page: `${deps.config.publicUrl}${page}` }),
  }))
  await notify(
    tx,
    letters.map(({ to, letter }) => ({ personId: to.id, title: letter.subject, body: letter.short, href: page })),
  )
  await enqueueMails(
    tx,
    deps.jobs,
    letters.map(({ to, letter }) => ({
      organisationId,
      personId: to.id,
      to: to.email,
      subject: letter.subject,
      body: letter.body,
      dedupeKey: keyOf(to.id),
      about: { kind: 'scoring', id: campaignId },
    })),
  )
}
