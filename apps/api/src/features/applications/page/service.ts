import type { Application, ApplicationNote } from '@elevate/contracts/applications'
import { newId } from '@elevate/db/ids'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { conflict, notFound } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { reachOf } from '../policy.ts'
import * as afterwards from './afterwards-queries.ts'
import { shownApplication } from './load-service.ts'
import * as queries from './queries.ts'
import { type KeepingRefusal, keepingRefusal } from './rules.ts'

/** Each look is a read of personal data and is written down. */
export const getApplication = (ctx: Context, applicationId: string): Promise<Application> =>
  ctx.transaction(async (tx, actor) => {
    const asked = { applicationId, organisationIds: reachOf(actor) }
    const { application, organisationId } = await shownApplication(tx, ctx, asked)
    const subject = { subjectKind: 'application', subjectId: applicationId, organisationId } as const
    await recordDone(tx, ctx, { action: 'application.read', ...subject })
    return application
  })

export const mustLock = async (tx: Tx, actor: Actor, applicationId: string): Promise<queries.StandingRow> => {
  const row = await queries.lockApplication(tx, applicationId, reachOf(actor))
  if (!row) throw notFound('This application')
  return row
}

export const writeNote = (ctx: Context, applicationId: string, words: string): Promise<ApplicationNote> =>
  ctx.transaction(async (tx, actor) => {
    const { organisationId } = await mustLock(tx, actor, applicationId)
    const by = { writtenAt: ctx.now, writtenBy: actor.personId }
    const note = { id: newId(), applicationId, organisationId, words, ...by }
    await afterwards.insertNote(tx, note)
    const subject = { subjectKind: 'application', subjectId: applicationId, organisationId } as const
    await recordDone(tx, ctx, { action: 'application.note-written', ...subject })
    const writtenBy = await afterwards.nameOfPerson(tx, actor.personId)
    return { id: note.id, words, writtenAt: ctx.now.toISOString(), writtenBy }
  })

const keepingWords: Record<KeepingRefusal, string> = {
  'not-to-be-deleted': 'This application is not going to be deleted: it has not ended.',
  'kept-already': 'This application is being kept longer already. That can be done once only.',
  'not-later': 'Choose a day after the one on which it would be deleted.',
  'too-late': 'Choose a day at most two years after the one on which it would be deleted.',
}

type Kept = { deleteOn: string; keptBecause: string }

export const keepLonger = (
  ctx: Context,
  applicationId: string,
  { until, why }: { until: string; why: string },
): Promise<Kept> =>
  ctx.transaction(async (tx, actor) => {
    const row = await mustLock(tx, actor, applicationId)
    const refusal = keepingRefusal(row, until)
    if (refusal) throw conflict(refusal, keepingWords[refusal])
    await queries.changeApplication(tx, applicationId, { deleteOn: until, keptBecause: why })
    await recordDone(tx, ctx, {
      action: 'application.kept-longer',
      subjectKind: 'application',
      subjectId: applicationId,
      organisationId: row.organisationId,
      details: { from: row.deleteOn, to: until },
    })
    return { deleteOn: until, keptBecause: why }
  })
