import type { exportPeople } from '@elevate/contracts/people-export'
import type { Static } from 'typebox'
import { isAIn } from '../../actor.ts'
import type { Context } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { readLargely } from '../../replica.ts'
import { type SheetToWrite, writeCsv } from '../../spreadsheets/write-csv.ts'
import { writeXlsx } from '../../spreadsheets/write-xlsx.ts'
import { recordDone } from '../audit/public.ts'
import { organisationAsked, patternFor } from '../people/public.ts'
import { exportSheet } from './export-columns.ts'
import { appointmentsToExport } from './export-queries.ts'

type Asked = Static<(typeof exportPeople)['schema']['querystring']>
export type SpreadsheetFile = { fileName: string; contentType: string; content: Uint8Array }

/** The list of partners as a file, in the shape that the import reads. Who took it, and how many, is written down. */
export const exportPartners = async (ctx: Context, deps: Deps, asked: Asked): Promise<SpreadsheetFile> => {
  if (asked.empty) return fileOf(exportSheet([]), { ...asked, name: 'partners-template' })
  const organisationId = await ctx.read(async (_db, actor) => organisationAsked(actor, asked.organisationId))
  const wanted = {
    organisationId,
    status: asked.status,
    role: asked.role,
    namePattern: asked.search === undefined ? null : patternFor(asked.search),
    interestPattern: asked.interest === undefined ? null : patternFor(asked.interest),
    today: ctx.today,
  }
  const rows = await readLargely(ctx, deps, (db) => appointmentsToExport(db, wanted))
  // A grant may have been taken back meanwhile: whoever writes this line still holds it.
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
