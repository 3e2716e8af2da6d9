import type { PeopleImport } from '@elevate/contracts/people-import-preview'
import { newId } from '@elevate/db/ids'
import type { Actor } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { forbidden } from '../../errors.ts'
import { inTurn } from './apply-service.ts'
import { carryOut } from './carry-out.ts'
import { loadKnown } from './known-people.ts'
import { keptOf, planOrRefuse, refuseUnlessReady } from './planned-import.ts'
import { noAnswers } from './planning/plan.ts'
import type { PlannedFile } from './planning/plan-file.ts'
import { importsInto } from './policy.ts'
import * as queries from './queries.ts'
import * as rowQueries from './row-queries.ts'
import { shownImport } from './service.ts'
import type { UploadedFile } from './uploaded-file.ts'

const quiet = async (): Promise<void> => {}

/** Keeps a file as an import in preparation, or carries it out at once where nothing stands in the way. */
export const importPeople = async (
  ctx: Context,
  file: UploadedFile,
  { deps, isDryRun }: { deps: Deps; isDryRun: boolean },
): Promise<PeopleImport> => {
  const organisationIds = await ctx.read(async (db, actor) => importsInto(actor, await queries.allOrganisationIds(db)))
  if (organisationIds.length === 0) throw forbidden('There is no organisation into which you can import people.')
  return isDryRun ? prepare(ctx, file, organisationIds) : importAtOnce(ctx, deps, { file, organisationIds })
}

const prepare = async (ctx: Context, file: UploadedFile, organisationIds: string[]): Promise<PeopleImport> => {
  const known = await ctx.read((db, actor) => loadKnown(db, organisationIds, { actor, today: ctx.today }))
  const planned = await planOrRefuse({ bytes: file.bytes, sheet: null, mapping: null, answers: noAnswers, known })
  return ctx.transaction(async (tx, actor) => {
    const importId = await keep(tx, ctx, { file, organisationIds, planned, actor })
    return shownImport(tx, { actor, now: ctx.now }, importId)
  })
}

const importAtOnce = (
  ctx: Context,
  deps: Deps,
  { file, organisationIds }: { file: UploadedFile; organisationIds: string[] },
): Promise<PeopleImport> =>
  ctx.transaction(async (tx, actor) => {
    await inTurn(tx)
    const known = await loadKnown(tx, organisationIds, { actor, today: ctx.today })
    const planned = await planOrRefuse({ bytes: file.bytes, sheet: null, mapping: null, answers: noAnswers, known })
    refuseUnlessReady(planned)
    const importId = await keep(tx, ctx, { file, organisationIds, planned, actor })
    await carryOut(tx, { ctx, deps, importId, plan: planned.plan, known, onProgress: quiet })
    await queries.updateImport(tx, importId, { state: 'imported', importedAt: ctx.now, importedBy: actor.personId })
    await queries.deleteFile(tx, importId)
    return shownImport(tx, { actor, now: ctx.now }, importId)
  })

type Kept = { file: UploadedFile; organisationIds: string[]; planned: PlannedFile; actor: Actor }

const keep = async (tx: Tx, ctx: Context, { file, organisationIds, planned, actor }: Kept): Promise<string> => {
  const id = newId()
  const row = {
    id,
    organisationIds,
    uploadedBy: actor.personId,
    fileName: file.fileName,
    createdAt: ctx.now,
    ...keptOf(planned, noAnswers),
  }
  await queries.insertImport(tx, row, file.bytes)
  await rowQueries.replaceRows(tx, id, planned.plan.rows)
  return id
}
