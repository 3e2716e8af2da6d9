import type { MyApplication } from '@elevate/contracts/applying'
import type { Context } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import { turnNow } from '../form/present.ts'
import { sendBy } from '../form/rules.ts'
import { myApplications } from './queries.ts'

type Row = Awaited<ReturnType<typeof myApplications>>[number]

const presentMine = (row: Row): MyApplication => {
  const { id, reference, title, slug, organisation, state } = row
  return {
    ...{ id, reference, title, slug, organisation, state },
    stateSince: row.stateSince.toISOString(),
    turn: turnNow(row),
    startedAt: row.startedAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    sendBy: sendBy(row)?.toISOString() ?? null,
  }
}

export const listMine = (ctx: Context, { limit, cursor }: { limit: number; cursor?: string }) => {
  const [before] = readPlace(cursor, ['id']) ?? []
  return ctx.read(async (db, { personId }) => {
    const rows = await myApplications(db, personId, { before, limit: limit + 1 })
    const page = pageOf(rows, limit, ({ id }) => [id])
    return { ...page, items: page.items.map(presentMine) }
  })
}
