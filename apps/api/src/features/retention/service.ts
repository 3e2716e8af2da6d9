import type { CommonRetentionRule, Retention, RetentionRule } from '@elevate/contracts/retention'
import {
  type CommonRetentionKind,
  commonRetentionKinds,
  type RetentionKind,
  retentionKinds,
} from '@elevate/contracts/retention-kinds'
import { asSystem } from '@elevate/db/open'
import type { Actor } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { conflict, notFound } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { organisationNamed } from '../organisations/public.ts'
import { canSetRetention } from './policy.ts'
import * as queries from './queries.ts'
import { daysOn, nextRun, servedBefore } from './rules.ts'

export const getRetention = (ctx: Context, organisationId: string): Promise<Retention> =>
  ctx.transaction((tx, actor) => shown(tx, actor, { organisationId, now: ctx.now }))

type Asked = { organisationId: string; now: Date }

const shown = async (tx: Tx, actor: Actor, { organisationId, now }: Asked): Promise<Retention> => {
  const organisation = await organisationNamed(tx, organisationId)
  if (!organisation || !canSetRetention(actor, organisationId)) throw notFound('This organisation')
  const settings = await queries.settingsOf(tx, organisationId)
  const runsAt = nextRun(now)
  const rules: RetentionRule[] = []
  for (const { kind, months: usualMonths } of retentionKinds) {
    const own = settings.find((one) => one.kind === kind)
    const months = own?.months ?? usualMonths
    const [next, in30Days] = await asSystem(tx, () => previews(tx, { organisationId, kind, months, runsAt }))
    rules.push({ kind, months, usualMonths, ...next, in30Days: in30Days.next, version: own?.version ?? 0 })
  }
  const common: CommonRetentionRule[] = []
  for (const { kind, months } of commonRetentionKinds) {
    const [next, in30Days] = await asSystem(tx, () => previews(tx, { organisationId: null, kind, months, runsAt }))
    common.push({ kind, months, ...next, in30Days: in30Days.next })
  }
  return { organisation, nextRunAt: runsAt.toISOString(), rules, common }
}

type Previewed = {
  organisationId: string | null
  kind: RetentionKind | CommonRetentionKind
  months: number
  runsAt: Date
}
type Numbers = Pick<RetentionRule, 'next' | 'held'>

const previews = async (tx: Tx, { months, runsAt, ...of }: Previewed): Promise<[Numbers, Numbers]> => {
  const at = async (when: Date): Promise<Numbers> => {
    const served = await queries.applyRetention(tx, { ...of, before: servedBefore(when, months), really: false })
    const sum = (of: (one: queries.Served) => number) => served.reduce((total, one) => total + of(one), 0)
    // The same people have records in several tables of a kind: the largest number is at most too small.
    const people = Math.max(0, ...served.map((one) => one.people))
    return { next: { records: sum(({ records }) => records), people }, held: sum(({ held }) => held) }
  }
  return [await at(runsAt), await at(daysOn(runsAt, 30))]
}

type Change = { months: number; version: number }

export const setRetention = (
  ctx: Context,
  { organisationId, kind }: { organisationId: string; kind: RetentionKind },
  { months, version }: Change,
): Promise<Retention> =>
  ctx.transaction(async (tx, actor) => {
    if (!canSetRetention(actor, organisationId)) throw notFound('This organisation')
    if (!(await queries.writeSetting(tx, { organisationId, kind, months }, version))) {
      throw conflict('changed-meanwhile', 'Somebody else has changed this since you opened it.')
    }
    await recordDone(tx, ctx, {
      action: 'retention.changed',
      subjectKind: 'organisation',
      subjectId: organisationId,
      organisationId,
      details: { kind, months },
    })
    return shown(tx, actor, { organisationId, now: ctx.now })
  })
