import type { PeopleImport, PeopleImportSummary } from '@elevate/contracts/people-import-preview'
import type { ImportRow } from '@elevate/contracts/people-import-rows'
import type { ImportOutcome } from '@elevate/contracts/people-vocabulary'
import { type Actor, isA, organisationsAs } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { pageOf, readNumber, readPlace } from '../../cursor.ts'
import { conflict, notFound, staleVersion } from '../../errors.ts'
import { organisationsToImportInto } from './known-queries.ts'
import type { PlannedRow } from './planning/plan.ts'
import { canSeeImport } from './policy.ts'
import { presentImport, presentSummary } from './present.ts'
import { presentRow } from './present-rows.ts'
import * as queries from './queries.ts'
import * as rowQueries from './row-queries.ts'

type Reading = Pick<Context, 'now'> & { actor: Actor }

/** An import with the names of its organisations; unknown where it is not for this actor to know of. */
export const shownImport = async (db: Tx, { actor, now }: Reading, importId: string): Promise<PeopleImport> => {
  const row = await mustFind(db, actor, importId)
  const organisations = await organisationsToImportInto(db, row.organisationIds)
  return presentImport(row, { organisations, now })
}

export const mustFind = async (db: Tx, actor: Actor, importId: string): Promise<queries.ImportRowShown> => {
  const row = await queries.findImport(db, importId)
  if (!row || !canSeeImport(actor, row)) throw notFound('This import')
  return row
}

/** Reads stay in one flight each, so the names of the organisations are asked for once it is known which. */
export const getImport = async (ctx: Context, importId: string): Promise<PeopleImport> => {
  const row = await ctx.read((db, actor) => mustFind(db, actor, importId))
  const organisations = await ctx.read((db) => organisationsToImportInto(db, row.organisationIds))
  return presentImport(row, { organisations, now: ctx.now })
}

type Paging = { limit: number; cursor?: string }
type Listed<T> = Promise<{ items: T[]; nextCursor: string | null }>

export const listImports = (ctx: Context, { limit, cursor }: Paging): Listed<PeopleImportSummary> => {
  const [before] = readPlace(cursor, ['id']) ?? []
  return ctx.read(async (db, actor) => {
    const organisationIds = isA(actor, 'administrator') ? undefined : organisationsAs(actor, 'coordinator')
    const rows = await queries.pageOfImports(db, { organisationIds, before, limit: limit + 1 })
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id])
    return { items: items.map((row) => presentSummary(row, ctx.now)), nextCursor }
  })
}

type RowsAsked = Paging & { importId: string; outcome?: ImportOutcome }

export const listRows = async (ctx: Context, { importId, outcome, limit, cursor }: RowsAsked): Listed<ImportRow> => {
  const after = readNumber(cursor) ?? 0
  const [found, rows] = await ctx.read((db, actor) =>
    Promise.all([
      mustFind(db, actor, importId),
      rowQueries.pageOfRows(db, importId, { outcome, after, limit: limit + 1 }),
    ]),
  )
  const organisations = await ctx.read((db) => organisationsToImportInto(db, found.organisationIds))
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  const { items, nextCursor } = pageOf(rows, limit, ({ line }) => [line])
  const nameOf = (id: string): string => names.get(id) ?? ''
  return { items: items.map(({ planned }) => presentRow(planned as PlannedRow, nameOf)), nextCursor }
}

export const notPreparing = () =>
  conflict('not-preparing', 'This import has been carried out already, so it cannot be changed any more.')

/** Behind the lock, for whoever may: the import in the version that was read. */
export const lockForChange = async (
  tx: Tx,
  { actor, expectedVersion }: { actor: Actor; expectedVersion: number },
  importId: string,
): Promise<queries.LockedImport> => {
  const row = await queries.lockImport(tx, importId)
  if (!row || !canSeeImport(actor, row)) throw notFound('This import')
  if (row.version !== expectedVersion) throw staleVersion()
  return row
}

export const discardImport = (ctx: Context, importId: string): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    const row = await lockForChange(tx, { actor, expectedVersion: ctx.expectedVersion }, importId)
    if (row.state !== 'preparing') throw notPreparing()
    await queries.deleteImport(tx, importId)
  })
