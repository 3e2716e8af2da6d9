import type { ImportState, PeopleImport, PeopleImportSummary } from '@elevate/contracts/people-import-preview'
import type { KnownOrganisation } from './planning/known.ts'
import { type ImportAnswers, noAnswers } from './planning/plan.ts'
import type { ImportPreview } from './preview.ts'
import { staleAfterMs } from './progress.ts'
import type { ImportRowShown } from './queries.ts'

export const keptDays = 30
export const keptUntil = (uploadedAt: Date): Date => new Date(uploadedAt.getTime() + keptDays * 86_400_000)

const stateOf = ({ state, progress }: ImportRowShown, now: Date): ImportState => {
  const moves = progress !== null && now.getTime() - progress.movedAt.getTime() < staleAfterMs
  return state === 'preparing' && moves ? 'importing' : state
}

const previewOf = ({ preview }: ImportRowShown): ImportPreview => preview as ImportPreview

export const presentSummary = (row: ImportRowShown, now: Date): PeopleImportSummary => {
  const { counts, rowCount } = previewOf(row)
  return {
    id: row.id,
    fileName: row.fileName,
    state: stateOf(row, now),
    uploadedAt: row.createdAt.toISOString(),
    uploadedBy: row.uploadedBy,
    importedAt: row.importedAt?.toISOString() ?? null,
    importedBy: row.importedBy,
    undoneAt: row.undoneAt?.toISOString() ?? null,
    rowCount,
    counts,
  }
}

export const presentImport = (
  row: ImportRowShown,
  { organisations, now }: { organisations: readonly KnownOrganisation[]; now: Date },
): PeopleImport => {
  const { dateOrders, crosses, organisations: places } = { ...noAnswers, ...(row.answers as Partial<ImportAnswers>) }
  const preview = previewOf(row)
  const summary = presentSummary(row, now)
  const isPreparing = summary.state === 'preparing'
  const until = keptUntil(row.createdAt)
  const isKept = row.forgottenAt === null && now < until
  return {
    ...preview,
    ...summary,
    progress:
      summary.state === 'importing' && row.progress ? { done: row.progress.done, total: row.progress.total } : null,
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    answers: { dateOrders: [...dateOrders], crosses: [...crosses], organisations: [...places] },
    keptUntil: until.toISOString(),
    can: {
      change: isPreparing,
      apply: isPreparing && preview.isReady,
      undo: summary.state === 'imported' && isKept,
      discard: isPreparing,
    },
    version: row.version,
  }
}
