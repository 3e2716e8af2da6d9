import type * as contract from '@elevate/contracts/people'
import type { PeopleToSeeTo, PersonSummary } from '@elevate/contracts/people'
import type { Static } from 'typebox'
import { type Actor, organisationsAs } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { pageOf, readPlace } from '../../cursor.ts'
import { badInput, notFound } from '../../errors.ts'
import { daysLater } from '../../london.ts'
import * as lists from './list-queries.ts'
import { canSeePeopleOf } from './policy.ts'
import { presentSummary } from './present.ts'
import { patternFor } from './rules.ts'
import * as toSeeTo from './to-see-to-queries.ts'

type Asked = Static<(typeof contract.listPeople)['schema']['querystring']>

export const listPeople = (
  ctx: Context,
  asked: Asked,
): Promise<{ items: PersonSummary[]; nextCursor: string | null }> => {
  const isByTerm = asked.sort.endsWith('termEndsOn')
  const [value, id] = readPlace(asked.cursor, [isByTerm ? 'day' : 'text', 'id']) ?? []
  return ctx.read(async (db, actor) => {
    const wanted: lists.WantedPeople = {
      organisationId: organisationAsked(actor, asked.organisationId),
      sort: asked.sort,
      status: asked.status,
      role: asked.role,
      namePattern: asked.search === undefined ? undefined : patternFor(asked.search),
      interestPattern: asked.interest === undefined ? undefined : patternFor(asked.interest),
      after: value === undefined || id === undefined ? undefined : { value, id },
      limit: asked.limit + 1,
      today: ctx.today,
    }
    const isSearch = wanted.namePattern !== undefined || wanted.interestPattern !== undefined
    const rows = await (isSearch ? lists.pageOfPeopleFound(db, wanted) : lists.pageOfPeople(db, wanted))
    const { items, nextCursor } = pageOf(rows, asked.limit, (last) => [
      isByTerm ? last.termEndsOn : last.sortName,
      last.id,
    ])
    return { items: items.map((row) => presentSummary(row, ctx.today)), nextCursor }
  })
}

/** The one that is named, or the only one that there is. */
export const organisationAsked = (actor: Actor, named: string | undefined): string => {
  const own = organisationsAs(actor, 'coordinator')
  const organisationId = named ?? (own.length === 1 ? own[0] : undefined)
  if (!organisationId) throw badInput({ 'query/organisationId': 'required' }, 'Say of which organisation.')
  if (!canSeePeopleOf(actor, organisationId)) throw notFound('This organisation')
  return organisationId
}

export const listPeopleToSeeTo = (ctx: Context): Promise<PeopleToSeeTo> =>
  ctx.read(async (db, actor) => {
    const organisationIds = organisationsAs(actor, 'coordinator')
    const { today } = ctx
    const [termsEnding, breaksEnding, leavers, withoutAccount] = await Promise.all([
      toSeeTo.termsEndingBy(db, organisationIds, daysLater(today, 92)),
      toSeeTo.breaksEndingBetween(db, organisationIds, { today, until: daysLater(today, 14) }),
      toSeeTo.openLeavers(db, organisationIds),
      toSeeTo.partnersWithoutAccount(db, organisationIds),
    ])
    return { termsEnding, breaksEnding, leavers, withoutAccount }
  })
