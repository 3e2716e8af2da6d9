import type { Input } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/support'
import type { SupportFigures, SupportOfPartner } from '@elevate/contracts/support'
import { type Actor, organisationsAs } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { pageOf, readPlace } from '../../cursor.ts'
import { badInput, notFound } from '../../errors.ts'
import { fits, inOrder, isAfter, placeOf, type Row, type Sort, type Wanted } from './coverage-rules.ts'
import { figuresOf, type Picture, pictureOf, type Seen } from './picture-service.ts'
import { runsSupportIn } from './policy.ts'

export type Filters = Wanted & { organisationId?: string | undefined; sort: Sort }
type Asked = Filters & { limit: number; cursor?: string | undefined }
export type AskedCoverage = NonNullable<Input<typeof contract.listCoverage>['query']>

/** The programme that is named, or the only one that I run. */
const organisationOf = (actor: Actor, named: string | undefined): string => {
  const own = organisationsAs(actor, 'coordinator')
  const organisationId = named ?? (own.length === 1 ? own[0] : undefined)
  if (!organisationId) throw badInput({ 'query/organisationId': 'required' }, 'Say of which organisation.')
  if (!runsSupportIn(actor, organisationId)) throw notFound('This organisation')
  return organisationId
}

const pictureAsked = (ctx: Context, named: string | undefined): Promise<Picture> =>
  ctx.transaction(async (tx, actor) => {
    const organisationId = organisationOf(actor, named)
    const [picture] = await pictureOf(tx, { organisationIds: [organisationId], today: ctx.today })
    if (!picture) throw notFound('This organisation')
    return picture
  })

export const getFigures = async (ctx: Context, organisationId: string | undefined): Promise<SupportFigures> =>
  figuresOf(await pictureAsked(ctx, organisationId))

const rowOf = ({ partner, sortName, searchText }: Seen): Row & { partner: SupportOfPartner } => ({
  partner,
  personId: partner.personId,
  sortName,
  searchText,
  isTooLong: partner.quiet?.isTooLong ?? false,
  hasNobody: partner.hasNobody,
  quietDays: partner.quiet?.days ?? null,
  states: {
    mentor: partner.cover.mentor.state,
    buddy: partner.cover.buddy.state,
    coffee: partner.cover.coffee.state,
    'check-in': partner.cover['check-in'].state,
    'drop-in': partner.cover['drop-in'].state,
  },
})

/** All rows that fit, in order. */
export const rowsWanted = async (ctx: Context, { organisationId, sort, ...wanted }: Filters) => {
  const { seen } = await pictureAsked(ctx, organisationId)
  return seen
    .map(rowOf)
    .filter((row) => fits(row, wanted))
    .sort(inOrder(sort))
}

export const listCoverage = async (
  ctx: Context,
  { limit, cursor, ...filters }: Asked,
): Promise<{ items: SupportOfPartner[]; nextCursor: string | null }> => {
  const after = readPlace(cursor, ['text', 'id'])
  const rows = await rowsWanted(ctx, filters)
  const further = after === undefined ? rows : rows.filter((row) => isAfter(row, filters.sort, after))
  const { items, nextCursor } = pageOf(further.slice(0, limit + 1), limit, (last) => [
    placeOf(last, filters.sort),
    last.personId,
  ])
  return { items: items.map(({ partner }) => partner), nextCursor }
}
