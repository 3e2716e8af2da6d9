import { setTimeout as pause } from 'node:timers/promises'
import type { ColumnField, PeopleImport } from '@elevate/contracts/people-import-preview'
import type { Context, Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { conflict, notFound, Refusal, staleVersion } from '../../errors.ts'
import { carryOut, changedSincePreview } from './carry-out.ts'
import { changeImport } from './change-service.ts'
import { loadKnown } from './known-people.ts'
import { planOrRefuse, refuseUnlessReady } from './planned-import.ts'
import type { ImportAnswers } from './planning/plan.ts'
import { canSeeImport } from './policy.ts'
import type { ImportPreview } from './preview.ts'
import { fingerprintOf } from './preview.ts'
import { forgetProgress, tellProgress } from './progress.ts'
import * as queries from './queries.ts'
import * as saving from './saving-queries.ts'
import { notPreparing, shownImport } from './service.ts'

const triesForATurn = 100
const betweenTriesMs = 150

/** Waits until no other import is being saved. */
export const inTurn = async (tx: Tx): Promise<void> => {
  await saving.allowTime(tx)
  for (let tries = 0; tries < triesForATurn; tries += 1) {
    if (await saving.takeTurn(tx)) return
    await pause(betweenTriesMs)
  }
  throw conflict('busy', 'Another import is being saved at this moment. Try again in a minute.')
}

/** Carries out what the preview shows, in one transaction: all of it, or nothing. */
export const applyImport = async (ctx: Context, deps: Deps, importId: string): Promise<PeopleImport> => {
  try {
    return await ctx.transaction(async (tx, actor) => {
      const row = await queries.lockImport(tx, importId)
      if (!row || !canSeeImport(actor, row)) throw notFound('This import')
      const isRepeat = row.state === 'imported' && row.importedVersion === ctx.expectedVersion
      if (!isRepeat) await applyLocked(tx, { ...ctx, actor, deps }, row)
      return shownImport(tx, { actor, now: ctx.now }, importId)
    })
  } catch (error) {
    // The next look shows what the import would do now.
    if (error instanceof Refusal && error.code === 'changed-since-preview') await changeImport(ctx, importId, {})
    throw error
  } finally {
    await forgetProgress(deps, importId)
  }
}

type Applying = Pick<Context, 'actor' | 'requestId' | 'today' | 'now' | 'expectedVersion'> & { deps: Deps }

const applyLocked = async (tx: Tx, ctx: Applying, row: queries.LockedImport): Promise<void> => {
  if (row.state !== 'preparing') throw notPreparing()
  if (row.version !== ctx.expectedVersion) throw staleVersion()
  await inTurn(tx)
  const bytes = await queries.fileOf(tx, row.id)
  if (!bytes) throw notFound('The file of this import')
  const known = await loadKnown(tx, row.organisationIds, ctx)
  const planned = await planOrRefuse({
    bytes,
    sheet: (row.preview as ImportPreview).sheet,
    mapping: row.mapping as ColumnField[],
    answers: row.answers as ImportAnswers,
    known,
  })
  if (fingerprintOf(planned.plan) !== row.fingerprint) throw changedSincePreview()
  refuseUnlessReady(planned)
  const { deps, now, actor, expectedVersion } = ctx
  const onProgress = tellProgress(deps, row.id)
  await carryOut(tx, { ctx, deps, importId: row.id, plan: planned.plan, known, onProgress })
  await queries.updateImport(tx, row.id, {
    state: 'imported',
    importedAt: now,
    importedBy: actor.personId,
    importedVersion: expectedVersion,
  })
  await queries.deleteFile(tx, row.id)
}
