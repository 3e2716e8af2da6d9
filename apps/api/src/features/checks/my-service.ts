import type { Referee } from '@elevate/contracts/check-evidence'
import type { Input } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/my-checks'
import type { MyCheck, MyChecks, MyPart } from '@elevate/contracts/my-checks'
import type { Actor } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { conflict, notFound, staleVersion } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { recruitmentSettingsOf } from '../recruitment-settings/public.ts'
import * as applicationQueries from './application-queries.ts'
import { refuseAct, todayIn } from './load-service.ts'
import { isForMe, presentMyCheck, presentMyChecks } from './my-present.ts'
import { isMine } from './policy.ts'
import * as queries from './queries.ts'
import { writeEvidence } from './record-service.ts'
import { partNow, shownState } from './rules.ts'
import { refusalWords } from './words.ts'

export const listMyApplicationChecks = (ctx: Context, applicationId: string): Promise<MyChecks> =>
  ctx.transaction((tx, actor) => shownMine(tx, { actor, today: ctx.today }, applicationId))

const shownMine = async (tx: Tx, { actor, today }: { actor: Actor; today: string }, applicationId: string) => {
  const application = await applicationQueries.findMyApplication(tx, applicationId, actor.personId)
  if (!application) throw notFound('This application')
  const checks = await queries.checksOf(tx, { applicationId })
  return presentMyChecks(application, checks, await todayIn(tx, today, application.organisationId))
}

/** Those of my appointments, wherever they are. */
export const listMyChecks = (ctx: Context): Promise<{ items: MyCheck[] }> =>
  ctx.transaction(async (tx, { personId }) => {
    const rows = (await queries.checksOf(tx, { personId })).filter(isForMe)
    const settingsOf = await recruitmentSettingsOf(tx, [...new Set(rows.map((row) => row.organisationId))])
    const warningDays = (id: string) => settingsOf(id).expiryWarningDays
    return {
      items: rows.map((row) => presentMyCheck(row, { today: ctx.today, warningDays: warningDays(row.organisationId) })),
    }
  })

export const choosePayment = (
  ctx: Context,
  applicationId: string,
  payment: 'accepts' | 'declined',
): Promise<MyChecks> =>
  ctx.transaction(async (tx, actor) => {
    const application = await applicationQueries.findMyApplication(tx, applicationId, actor.personId)
    if (!application) throw notFound('This application')
    await applicationQueries.lockApplication(tx, applicationId)
    if (application.state !== 'onboarding') throw conflict('finished', refusalWords.finished)
    if (application.campaign.payment === 'unpaid') {
      throw conflict('no-payment-offered', 'No involvement payment goes with this role.')
    }
    await applicationQueries.setPayment(tx, applicationId, payment)
    await recordDone(tx, ctx, {
      organisationId: application.organisationId,
      action: 'application.payment-chosen',
      subjectKind: 'application',
      subjectId: applicationId,
      fields: ['payment'],
    })
    return shownMine(tx, { actor, today: ctx.today }, applicationId)
  })

/** Load, is it mine, is it the version that I read, is it my part now; then `work` does it. */
const doMyPart = (
  ctx: Context,
  { checkId, part }: { checkId: string; part: MyPart },
  work: (tx: Tx, row: queries.WholeCheckRow) => Promise<void>,
): Promise<MyCheck> =>
  ctx.transaction(async (tx, actor) => {
    const row = await queries.lockCheck(tx, checkId)
    if (!row || !isMine(actor, row)) throw notFound('This check')
    if (row.version !== ctx.expectedVersion) throw staleVersion()
    refuseAct('record', row)
    const today = await todayIn(tx, ctx.today, row.organisationId)
    if (partNow(row, shownState(row, today)) !== part) {
      throw conflict('not-your-part', 'There is nothing for you to do about this now.')
    }
    await work(tx, row)
    const after = await queries.findCheck(tx, checkId)
    return presentMyCheck(after ?? row, today)
  })

/** What was accepted is named by the label of the checklist and the day; the typed name is the signature. */
export const acceptDocument = (ctx: Context, checkId: string, typedName: string): Promise<MyCheck> =>
  doMyPart(ctx, { checkId, part: 'accept' }, async (tx, row) => {
    const signed = `${row.label}, accepted by ${typedName}`
    if (row.kind === 'confidentiality') {
      const evidence = { agreementVersion: signed, signedOn: ctx.today }
      await writeEvidence(tx, ctx, { row, kind: 'confidentiality', evidence })
      return
    }
    await writeEvidence(tx, ctx, {
      row,
      kind: 'document',
      evidence: { documentVersion: signed, acceptedOn: ctx.today },
    })
  })

type Declaration = Input<typeof contract.declareInterests>['body']

export const declareInterests = (ctx: Context, checkId: string, declaration: Declaration): Promise<MyCheck> =>
  doMyPart(ctx, { checkId, part: 'declare' }, (tx, row) =>
    writeEvidence(tx, ctx, {
      row,
      kind: 'declaration-of-interests',
      evidence: { ...declaration, declaredOn: ctx.today },
    }),
  )

/** Another referee than before may be named until one was asked. */
export const giveReferee = (ctx: Context, checkId: string, referee: Referee): Promise<MyCheck> =>
  doMyPart(ctx, { checkId, part: 'give-referee' }, async (tx, row) => {
    await queries.updateCheck(tx, row.id, { evidence: { referee }, owner: 'programme', turnSince: ctx.now })
    await recordDone(tx, ctx, {
      organisationId: row.organisationId,
      action: 'check.referee-named',
      subjectKind: 'check',
      subjectId: row.id,
      fields: ['referee'],
    })
  })
