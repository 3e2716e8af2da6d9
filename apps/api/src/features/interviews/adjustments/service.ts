import type { InterviewAdjustments, InterviewSuggestion } from '@elevate/contracts/interviews'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { notFound, staleVersion } from '../../../errors.ts'
import { coverIdentity } from '../../applying/public.ts'
import { recordDone } from '../../audit/public.ts'
import { presentAdjustments } from '../bookings/present.ts'
import { type ApplicationRow, bookingOf, lockApplication } from '../bookings/queries.ts'
import { arrangesInterviewsIn } from '../policy.ts'
import { refusal } from '../refusals.ts'
import { canAskForAdjustments, toProvide } from '../rules.ts'
import * as queries from './queries.ts'

export type Asked = { suggestions: readonly InterviewSuggestion[]; ownWords: string }

/** The panel reads it: whose it is, and how to reach them or somebody who comes along, is covered. */
const asPanelReads = async (tx: Tx, applicationId: string, words: string): Promise<string> => {
  const writer = await queries.writerOf(tx, applicationId)
  return writer ? coverIdentity(words, writer).words : words
}

/** Keeps what to provide, for an application that is locked. Whether the actor may is settled. */
export const keepAdjustments = async (
  tx: Tx,
  ctx: Pick<Context, 'actor' | 'requestId' | 'expectedVersion' | 'now'>,
  { application, asked }: { application: ApplicationRow; asked: Asked },
): Promise<{ adjustments: InterviewAdjustments; hasChanged: boolean }> => {
  const [before, booking] = [await queries.findAdjustments(tx, application.id), await bookingOf(tx, application.id)]
  if (!canAskForAdjustments(application.state, booking?.startsAt ?? null, ctx.now)) throw refusal('not-at-interview')
  if ((before?.version ?? 0) !== ctx.expectedVersion) throw staleVersion()
  const words = await asPanelReads(tx, application.id, toProvide(asked))
  if (words === (before?.toProvide ?? '')) return { adjustments: presentAdjustments(before), hasChanged: false }
  const { id: applicationId, campaignId, organisationId } = application
  await queries.saveAdjustments(tx, { applicationId, campaignId, organisationId, toProvide: words })
  await recordDone(tx, ctx, {
    organisationId,
    action: 'interview.adjustments-asked',
    subjectKind: 'application',
    subjectId: applicationId,
    fields: ['toProvide'],
  })
  return { adjustments: presentAdjustments(await queries.findAdjustments(tx, applicationId)), hasChanged: true }
}

const lockFor = async (tx: Tx, actor: Actor, applicationId: string): Promise<ApplicationRow> => {
  const application = await lockApplication(tx, applicationId)
  if (!application || !arrangesInterviewsIn(actor, application.organisationId)) throw notFound('This application')
  return application
}

export const askForAdjustmentsFor = (ctx: Context, applicationId: string, asked: Asked) =>
  ctx.transaction(async (tx, actor) => {
    const application = await lockFor(tx, actor, applicationId)
    const { adjustments } = await keepAdjustments(tx, { ...ctx, actor }, { application, asked })
    return adjustments
  })

export const tickAdjustments = (ctx: Context, applicationId: string, isArranged: boolean) =>
  ctx.transaction(async (tx, actor) => {
    const { organisationId } = await lockFor(tx, actor, applicationId)
    const before = await queries.findAdjustments(tx, applicationId)
    if (!before) throw notFound('What was asked for')
    if (before.version !== ctx.expectedVersion) throw staleVersion()
    await queries.setArranged(tx, applicationId, isArranged ? ctx.now : null)
    await recordDone(tx, ctx, {
      organisationId,
      action: isArranged ? 'interview.adjustments-arranged' : 'interview.adjustments-not-arranged',
      subjectKind: 'application',
      subjectId: applicationId,
    })
    return presentAdjustments(await queries.findAdjustments(tx, applicationId))
  })
