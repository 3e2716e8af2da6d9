import type { HistoryEntry } from '@elevate/contracts/history'
import {
  type HistoryAction,
  historyOfApplication,
  historyOfOrganisation,
  historyOfPerson,
} from '@elevate/contracts/history-actions'
import { asSystem } from '@elevate/db/open'
import { isA, organisationsAs, runsProgrammeIn } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { pageOf, readNumber } from '../../cursor.ts'
import { notFound } from '../../errors.ts'
import * as queries from './history-queries.ts'

type Paging = { limit: number; cursor?: string }
type Shown = { items: HistoryEntry[]; nextCursor: string | null; name: string }
type Wanted = Pick<Parameters<typeof queries.historyNewestFirst>[1], 'about' | 'actions' | 'organisationIds'> & {
  themselves: string | null
}

/** Not even the name of these: they are nobody's but the person's. */
const ownFields = ['background', 'whatHelps', 'sharedWith']

const present = ({ id, at, action, actorId, name, fields }: queries.HistoryRow, themselves: string | null) => {
  const isThem = actorId !== null && actorId === themselves
  const by: HistoryEntry['by'] =
    actorId === null ? 'system' : isThem ? 'themselves' : name === null ? 'somebody-else' : 'known'
  const named = Array.isArray(fields) ? fields.map(String).filter((field) => !ownFields.includes(field)) : []
  return {
    id,
    at: at.toISOString(),
    by,
    name: by === 'known' ? name : null,
    action: action as HistoryAction,
    fields: named,
  }
}

const page = async (tx: Tx, { themselves, ...wanted }: Wanted, { limit, cursor }: Paging) => {
  const before = readNumber(cursor)
  const rows = await asSystem(tx, () => queries.historyNewestFirst(tx, { ...wanted, before, limit: limit + 1 }))
  const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id])
  return { items: items.map((row) => present(row, themselves)), nextCursor }
}

export const getHistoryOfPerson = (ctx: Context, personId: string, paging: Paging): Promise<Shown> =>
  ctx.transaction(async (tx, actor) => {
    const reach = isA(actor, 'administrator') ? undefined : organisationsAs(actor, 'coordinator')
    const known = await queries.personKnownIn(tx, personId, reach)
    const [first] = known
    if (!first) throw notFound('This person')
    const organisationIds = known.map((row) => row.organisationId)
    const about = queries.aboutPerson(personId, organisationIds)
    const shown = await page(tx, { about, actions: historyOfPerson, organisationIds, themselves: personId }, paging)
    return { ...shown, name: first.name }
  })

export const getHistoryOfApplication = (ctx: Context, applicationId: string, paging: Paging): Promise<Shown> =>
  ctx.transaction(async (tx, actor) => {
    const found = await queries.applicationIn(tx, applicationId, organisationsAs(actor, 'coordinator'))
    if (!found) throw notFound('This application')
    const wanted = { about: queries.about(applicationId), actions: historyOfApplication, themselves: null }
    const shown = await page(tx, { ...wanted, organisationIds: [found.organisationId] }, paging)
    return { ...shown, name: found.reference }
  })

export const getHistoryOfOrganisation = (ctx: Context, organisationId: string, paging: Paging): Promise<Shown> =>
  ctx.transaction(async (tx, actor) => {
    const name = await queries.nameOfOrganisation(tx, organisationId)
    if (name === undefined || !runsProgrammeIn(actor, organisationId)) throw notFound('This organisation')
    const wanted = { about: queries.about(organisationId), actions: historyOfOrganisation, themselves: null }
    return { ...(await page(tx, { ...wanted, organisationIds: [organisationId] }, paging)), name }
  })
