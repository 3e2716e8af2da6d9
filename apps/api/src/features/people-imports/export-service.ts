import type { exportPeople } from '@elevate/contracts/people-export'
import { readInOneFlight } from '@elevate/db/open'
import type { Static } from 'typebox'
import { isAIn } from '../../actor.ts'
import type { Context } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { type SheetToWrite, writeCsv } from '../../spreadsheets/write-csv.ts'
import { writeXlsx } from '../../spreadsheets/write-xlsx.ts'
import { recordDone } from '../audit/public.ts'
import { organisationAsked, patternFor } from '../people/public.ts'
import { exportSheet } from './export-columns.ts'
import { appointmentsToExport, type WantedExport } from './export-queries.ts'

type Asked = Static<(typeof exportPeople)['schema']['querystring']>
export type SpreadsheetFile = { fileName: string; contentType: string; content: Uint8Array }

/** The list of partners as a file, in the shape that the import reads. Who took it, and how many, is written down. */
export const exportPartners = async (ctx: Context, deps: Deps, asked: Asked): Promise<SpreadsheetFile> => {
  if (asked.empty) return fileOf(exportSheet([]), { ...asked, name: 'partners-template' })
  const organisationId = await ctx.read(async (_db, actor) => organisationAsked(actor, asked.organisationId))
  const rows = await readRows(ctx, deps, {
    organisationId,
    status: asked.status,
    role: asked.role,
    namePattern: asked.search === undefined ? null : patternFor(asked.search),
    interestPattern: asked.interest === undefined ? null : patternFor(asked.interest),
    today: ctx.today,
  })
  // The replica may lag behind a grant that was taken back: whoever writes this line still holds it.
  const seesNeeds = await ctx.transaction(async (tx, actor) => {
    organisationAsked(actor, organisationId)
    const sees = isAIn(actor, 'coordinator', organisationId)
    await recordDone(tx, ctx, {
      action: 'people.exported',
      subjectKind: 'organisation',
      subjectId: organisationId,
      organisationId,
      details: { rows: rows.length, format: asked.format, withAccessNeeds: sees },
    })
    return sees
  })
  const sheet = exportSheet(seesNeeds ? rows : rows.map((row) => ({ ...row, accessNeeds: null })))
  return fileOf(sheet, { ...asked, name: `partners-${ctx.today}` })
}

/** From the replica; from the main database where the replica does not know this sign-in yet. */
const readRows = async (ctx: Context, deps: Deps, wanted: WantedExport) => {
  const opening = { signInId: ctx.actor.signInId, today: ctx.today }
  const { grants, answer } = await readInOneFlight(deps.replica, opening, (db) => appointmentsToExport(db, wanted))
  return grants === null ? ctx.read((db) => appointmentsToExport(db, wanted)) : answer
}

const fileOf = async (
  sheet: SheetToWrite,
  { name, format }: { name: string; format: 'csv' | 'xlsx' },
): Promise<SpreadsheetFile> =>
  format === 'csv'
    ? { fileName: `${name}.csv`, contentType: 'text/csv; charset=utf-8', content: writeCsv(sheet) }
    : {
        fileName: `${name}.xlsx`,
        contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        content: await writeXlsx(sheet),
      }
