import type { Input } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/grants'
import type { GivenKind, Grant } from '@elevate/contracts/grants'
import { asSystem } from '@elevate/db/open'
import { type Actor, isA, organisationsAs } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { pageOf, readPlace } from '../../cursor.ts'
import { badInput, conflict, forbidden, notFound, Refusal } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import * as policy from './policy.ts'
import { presentGrant } from './present.ts'
import * as queries from './queries.ts'

type New = Input<typeof contract.giveGrant>['body']
type Asked = { limit: number; cursor?: string; organisationId?: string; kind?: GivenKind }

export const listGrants = (ctx: Context, { limit, cursor, organisationId, kind }: Asked) => {
  const [before] = readPlace(cursor, ['id']) ?? []
  return ctx.read(async (db, actor) => {
    if (organisationId && !policy.canSeeGrantsOf(actor, organisationId)) throw notFound('This organisation')
    const own = isA(actor, 'administrator') ? undefined : organisationsAs(actor, 'coordinator')
    const organisationIds = organisationId ? [organisationId] : own
    const wanted = { organisationIds, kind, before, limit: limit + 1, today: ctx.today }
    const rows = await queries.grantsThatStand(db, wanted)
    const { items, nextCursor } = pageOf(rows, limit, (last) => [last.id])
    return { items: items.map((row) => presentGrant(actor, row)), nextCursor }
  })
}

export const giveGrant = (ctx: Context, body: New): Promise<Grant> =>
  ctx.transaction(async (tx, actor) => {
    const { personId, kind, organisationId } = body
    refuseWrongScope(actor, body)
    await refuseNowhere(tx, organisationId)
    // An administrator brings people into an organisation by this; a coordinator gives it to those known there.
    const mustBeKnownBy = isA(actor, 'administrator') ? null : organisationId
    if (!(await queries.lockPerson(tx, personId, mustBeKnownBy))) throw notFound('This person')
    if (personId === actor.personId) throw notYourself()
    await refuseTwice(tx, body, ctx.today)
    await refuseOnPanel(tx, body)
    if (organisationId) await queries.makeKnown(tx, organisationId, personId)
    const id = await queries.insertGrant(tx, { ...body, grantedBy: actor.personId })
    await recordDone(tx, ctx, {
      organisationId,
      action: 'grant.given',
      subjectKind: 'person',
      subjectId: personId,
      details: { kind },
    })
    const given = await queries.lockGrant(tx, id)
    if (!given) throw notFound('This grant')
    return presentGrant(actor, given)
  })

const refuseWrongScope = (actor: Actor, { kind, organisationId, validFrom, validTo }: New): void => {
  if ((kind === 'administrator') !== (organisationId === null)) {
    throw badInput({ '/organisationId': organisationId === null ? 'required' : 'not-for-administrators' })
  }
  if (organisationId && !policy.canSeeGrantsOf(actor, organisationId)) throw notFound('This organisation')
  if (!policy.canGive(actor, { kind, organisationId })) throw forbidden('Only an administrator gives this.')
  if (validTo !== null && validTo < validFrom) {
    throw conflict('ends-before-it-starts', 'The last day is before the first.')
  }
}

const refuseNowhere = async (tx: Tx, organisationId: string | null): Promise<void> => {
  if (organisationId && !(await queries.isOrganisation(tx, organisationId))) throw notFound('This organisation')
}

const refuseTwice = async (tx: Tx, { personId, kind, organisationId }: New, today: string): Promise<void> => {
  const standing = await queries.grantsThatStand(tx, { personId, kind, limit: 100, today })
  if (standing.some((one) => one.organisationId === organisationId)) throw alreadyGranted()
}

/** The programme team sees names, so they would lose their seat in the middle of the scoring, and nobody said so. */
const refuseOnPanel = async (tx: Tx, { personId, kind, organisationId }: New): Promise<void> => {
  if (kind !== 'coordinator' || !organisationId) return
  const panels = await asSystem(tx, () => queries.panelsOf(tx, personId, organisationId))
  if (panels.length === 0) return
  const titles = panels.map(({ title }) => title)
  throw conflict(
    'sits-on-panel',
    `They score without names on the panel of: ${titles.join('; ')}. A coordinator sees names, so they leave the panel first.`,
    { panels: titles },
  )
}

export const endGrant = (ctx: Context, grantId: string): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    const grant = await queries.lockGrant(tx, grantId)
    const isSeen =
      grant && (grant.organisationId ? policy.canSeeGrantsOf(actor, grant.organisationId) : isA(actor, 'administrator'))
    if (!isSeen || grant.endedAt) throw notFound('This grant')
    if (grant.person.id === actor.personId) throw notYourself()
    if (!policy.canGive(actor, grant)) throw forbidden('Only an administrator takes this back.')
    if (grant.kind === 'administrator') await refuseLastAdministrator(tx, grant.person.id, ctx.today)
    await queries.endGrant(tx, grant.id, ctx.now)
    await recordDone(tx, ctx, {
      organisationId: grant.organisationId,
      action: 'grant.ended',
      subjectKind: 'person',
      subjectId: grant.person.id,
      details: { kind: grant.kind },
    })
  })

type Member = { personId: string; organisationId: string }
type PanelMember = Member & {
  /** Throws where they may not sit on one; asked once the person is locked, so that no other grant comes between. */
  refuse: () => Promise<void>
}

/**
 * For who is put on a panel, in the caller's transaction: gives them the role where they do not have it. Who is not known
 * to the organisation is 404.
 */
export const makePanelMember = async (tx: Tx, ctx: Context, { refuse, ...member }: PanelMember): Promise<void> => {
  if (!(await queries.lockPerson(tx, member.personId, member.organisationId))) throw notFound('This person')
  await refuse()
  await giveWhereMissing(tx, ctx, { ...member, kind: 'panel-member' })
}

/** The same for who is put on the register of mentors. */
export const makeMentor = async (tx: Tx, ctx: Context, member: Member): Promise<void> => {
  if (!(await queries.lockPerson(tx, member.personId, member.organisationId))) throw notFound('This person')
  await giveWhereMissing(tx, ctx, { ...member, kind: 'mentor' })
}

const giveWhereMissing = async (
  tx: Tx,
  ctx: Context,
  { personId, organisationId, kind }: Member & { kind: 'panel-member' | 'mentor' },
): Promise<void> => {
  const asked = { personId, organisationIds: [organisationId], kind, limit: 1, today: ctx.today }
  if ((await queries.grantsThatStand(tx, asked)).length > 0) return
  const grant = { personId, organisationId, kind, validFrom: ctx.today, validTo: null }
  await queries.insertGrant(tx, { ...grant, grantedBy: ctx.actor.personId })
  const about = { organisationId, subjectKind: 'person', subjectId: personId } as const
  await recordDone(tx, ctx, { ...about, action: 'grant.given', details: { kind } })
}

/** Somebody who can sign in must be left to administer. Whoever asks has this settled one after the other. */
export const refuseLastAdministrator = async (tx: Tx, personId: string, today: string): Promise<void> => {
  await queries.lockAdministrators(tx)
  const all = await asSystem(tx, () => queries.administratorsToday(tx, today))
  if (all.length === 1 && all[0] === personId) {
    throw conflict('last-administrator', 'This is the last administrator. Make somebody else one first.')
  }
}

const notYourself = () => new Refusal(403, 'not-yourself', 'Nobody changes what they may do themselves.')
const alreadyGranted = () => conflict('already-granted', 'This person already has this role here.')
