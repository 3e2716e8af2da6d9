import type { VerbOf } from '@elevate/contracts/audit-actions'
import type {
  addCheckInAbsence,
  CheckInAbsence,
  CheckInTeam,
  changeCheckInTeam,
  OwnLead,
} from '@elevate/contracts/check-in-programmes'
import type { Input } from '@elevate/contracts/endpoint'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import { notFound, staleVersion } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { organisationFor } from '../programme/service.ts'
import { isPartnerIn } from '../queries.ts'
import { checkInRefusal } from '../refusals.ts'
import * as queries from './queries.ts'
import { companyOf } from './rules.ts'

const show = async (tx: Tx, organisationId: string, today: string): Promise<CheckInTeam> => {
  const [candidates, team, absences] = await asSystem(tx, () =>
    Promise.all([
      queries.candidatesIn(tx, organisationId, today),
      queries.findTeam(tx, organisationId),
      queries.absencesFrom(tx, organisationId, today),
    ]),
  )
  const { lead, deputy } = companyOf({ candidates, team, own: undefined, absences, mentor: undefined }, today)
  const named = (one: { id: string; name: string } | undefined) => (one ? { id: one.id, name: one.name } : null)
  return {
    lead: named(lead),
    deputy: named(deputy),
    candidates: candidates.map(({ id, name }) => ({ id, name })),
    absences: absences.map(({ id, personId, name, startsOn, endsOn }) => ({
      id,
      person: { id: personId, name },
      from: startsOn,
      to: endsOn,
    })),
    version: team?.version ?? 0,
  }
}

export const getTeam = (ctx: Context, organisationId: string): Promise<CheckInTeam> =>
  ctx.transaction(async (tx, actor) => {
    await organisationFor(tx, actor, organisationId)
    return show(tx, organisationId, ctx.today)
  })

type Leads = Input<typeof changeCheckInTeam>['body']

const refuseOthers = async (tx: Tx, organisationId: string, { leadId, deputyId, today }: Leads & { today: string }) => {
  if (leadId === deputyId) throw checkInRefusal('same-person')
  const candidates = await asSystem(tx, () => queries.candidatesIn(tx, organisationId, today))
  const isOne = (personId: string) => candidates.some(({ id }) => id === personId)
  if (!isOne(leadId) || (deputyId && !isOne(deputyId))) throw checkInRefusal('not-a-candidate')
}

export const changeTeam = (ctx: Context, organisationId: string, leads: Leads): Promise<CheckInTeam> =>
  ctx.transaction(async (tx, actor) => {
    await organisationFor(tx, actor, organisationId)
    await refuseOthers(tx, organisationId, { ...leads, today: ctx.today })
    if (!(await queries.saveTeam(tx, { organisationId, ...leads }, ctx.expectedVersion))) throw staleVersion()
    await recordTeam(tx, ctx, { organisationId, action: 'changed' })
    return show(tx, organisationId, ctx.today)
  })

type Absence = Input<typeof addCheckInAbsence>['body']

export const addAbsence = (ctx: Context, organisationId: string, absence: Absence): Promise<CheckInAbsence> =>
  ctx.transaction(async (tx, actor) => {
    await organisationFor(tx, actor, organisationId)
    const { personId, from, to } = absence
    if (to < from) throw checkInRefusal('ends-before-it-starts')
    if (to < ctx.today) throw checkInRefusal('over-already')
    const { candidates } = await show(tx, organisationId, ctx.today)
    const person = candidates.find(({ id }) => id === personId)
    if (!person) throw checkInRefusal('not-a-candidate')
    const id = newId()
    await queries.insertAbsence(tx, { id, organisationId, personId, startsOn: from, endsOn: to })
    await recordTeam(tx, ctx, { organisationId, action: 'absence-added' })
    return { id, person, from, to }
  })

export const removeAbsence = (ctx: Context, organisationId: string, absenceId: string): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    await organisationFor(tx, actor, organisationId)
    if (!(await queries.deleteAbsence(tx, organisationId, absenceId))) throw notFound('This absence')
    await recordTeam(tx, ctx, { organisationId, action: 'absence-removed' })
  })

type Asked = { limit: number; cursor?: string }
type Row = Awaited<ReturnType<typeof queries.ownLeadsOf>>[number]

const presentOwn = ({ person, lead, deputyId, deputyName }: Row): OwnLead => ({
  person,
  lead,
  deputy: deputyId ? { id: deputyId, name: deputyName } : null,
})

export const listOwnLeads = (
  ctx: Context,
  organisationId: string,
  { limit, cursor }: Asked,
): Promise<{ items: OwnLead[]; nextCursor: string | null }> => {
  const after = readPlace(cursor, ['id'])?.[0]
  return ctx.transaction(async (tx, actor) => {
    await organisationFor(tx, actor, organisationId)
    const rows = await queries.ownLeadsOf(tx, organisationId, { after, limit: limit + 1 })
    const page = pageOf(rows, limit, ({ person }) => [person.id])
    return { items: page.items.map(presentOwn), nextCursor: page.nextCursor }
  })
}

type Whose = { organisationId: string; personId: string }

export const setOwnLead = (ctx: Context, whose: Whose, leads: Leads): Promise<OwnLead> =>
  ctx.transaction(async (tx, actor) => {
    const { organisationId, personId } = whose
    await organisationFor(tx, actor, organisationId)
    if (!(await isPartnerIn(tx, organisationId, personId))) throw notFound('This partner')
    await refuseOthers(tx, organisationId, { ...leads, today: ctx.today })
    await queries.saveOwnLead(tx, { ...whose, ...leads })
    await recordTeam(tx, ctx, { organisationId, action: 'own-lead-set' })
    const [row] = await queries.ownLeadsOf(tx, organisationId, { personId, limit: 1 })
    if (!row) throw notFound('This partner')
    return presentOwn(row)
  })

export const removeOwnLead = (ctx: Context, { organisationId, personId }: Whose): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    await organisationFor(tx, actor, organisationId)
    if (!(await queries.deleteOwnLead(tx, organisationId, personId))) throw notFound('This partner')
    await recordTeam(tx, ctx, { organisationId, action: 'own-lead-removed' })
  })

const recordTeam = (
  tx: Tx,
  ctx: Context,
  { organisationId, action }: { organisationId: string; action: VerbOf<'check-in-team'> },
) =>
  recordDone(tx, ctx, {
    action: `check-in-team.${action}`,
    subjectKind: 'organisation',
    subjectId: organisationId,
    organisationId,
  })
