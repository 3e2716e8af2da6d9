import type { ColumnField, PeopleImport } from '@elevate/contracts/people-import-preview'
import type { Context } from '../../context.ts'
import { badInput, notFound, staleVersion } from '../../errors.ts'
import { type ImportChange, mergeAnswers } from './answers.ts'
import { type Known, loadKnown } from './known-people.ts'
import { keptOf, planOrRefuse } from './planned-import.ts'
import { type ImportAnswers, noAnswers } from './planning/plan.ts'
import { canSeeImport } from './policy.ts'
import type { ImportPreview } from './preview.ts'
import * as queries from './queries.ts'
import * as rowQueries from './row-queries.ts'
import { lockForChange, notPreparing, shownImport } from './service.ts'

/** Corrects columns, answers questions, leaves rows out; the import is then planned anew. */
export const changeImport = async (ctx: Context, importId: string, change: ImportChange): Promise<PeopleImport> => {
  const { row, bytes, faultLines } = await inPreparation(ctx, importId)
  const known = await ctx.read((db, actor) => loadKnown(db, row.organisationIds, { actor, today: ctx.today }))
  refuseUnknown(change, { preview: row.preview as ImportPreview, known })
  const planned = await planOrRefuse({ bytes, known, ...wantedOf(row, change, faultLines) })
  return ctx.transaction(async (tx, actor) => {
    const locked = await lockForChange(tx, { actor, expectedVersion: row.version }, importId)
    if (locked.state !== 'preparing') throw notPreparing()
    const { answers } = wantedOf(row, change, faultLines)
    await queries.updateImport(tx, importId, keptOf(planned, answers))
    await rowQueries.replaceRows(tx, importId, planned.plan.rows)
    return shownImport(tx, { actor, now: ctx.now }, importId)
  })
}

/** Read before anything is locked: planning takes its time. */
const inPreparation = (ctx: Context, importId: string) =>
  ctx.read(async (db, actor) => {
    const [row, bytes, faultLines, mapping] = await Promise.all([
      queries.findImport(db, importId),
      queries.fileOf(db, importId),
      rowQueries.linesAtFault(db, importId),
      queries.mappingOf(db, importId),
    ])
    if (!row || !canSeeImport(actor, row)) throw notFound('This import')
    if (row.state !== 'preparing' || !bytes) throw notPreparing()
    if (row.version !== ctx.expectedVersion) throw staleVersion()
    return { row: { ...row, mapping: mapping as ColumnField[] }, bytes, faultLines }
  })

type Preparing = Awaited<ReturnType<typeof inPreparation>>

/** Another sheet has other columns and lines, so only what was said of organisations holds for it too. */
const wantedOf = (row: Preparing['row'], change: ImportChange, faultLines: number[]) => {
  const preview = row.preview as ImportPreview
  const answers = row.answers as ImportAnswers
  const isOtherSheet = change.sheet !== undefined && change.sheet !== preview.sheet
  if (isOtherSheet) {
    return {
      sheet: change.sheet ?? null,
      mapping: null,
      answers: { ...noAnswers, organisations: answers.organisations },
    }
  }
  const names = preview.organisationQuestions.map(({ name }) => name)
  return {
    sheet: preview.sheet,
    mapping: change.columns ?? row.mapping,
    answers: mergeAnswers(answers, change, { names, faultLines }),
  }
}

/** What the file does not hold, and organisations that are not among those of this import. */
const refuseUnknown = (change: ImportChange, { preview, known }: { preview: ImportPreview; known: Known }): void => {
  const fields: Record<string, string> = {}
  const { sheet, otherSheets, columns } = preview
  if (change.sheet !== undefined && change.sheet !== sheet && !otherSheets.includes(change.sheet)) {
    fields['/sheet'] = 'unknown'
  }
  if (change.columns && change.columns.length !== columns.length) fields['/columns'] = `length:${columns.length}`
  const ours = new Set(known.organisations.map(({ id }) => id))
  change.organisations?.forEach(({ organisationId }, index) => {
    if (organisationId !== null && !ours.has(organisationId)) {
      fields[`/organisations/${index}/organisationId`] = 'unknown'
    }
  })
  if (Object.keys(fields).length > 0) throw badInput(fields)
}
