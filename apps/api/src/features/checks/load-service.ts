import type { Check } from '@elevate/contracts/checks'
import type { Actor } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { conflict, notFound, staleVersion } from '../../errors.ts'
import { recruitmentSettingsOf } from '../recruitment-settings/public.ts'
import { canRun } from './policy.ts'
import { presentCheck } from './present.ts'
import * as queries from './queries.ts'
import { actRefusal, type CheckAct } from './rules.ts'
import { refusalWords } from './words.ts'

export type Reader = Pick<Context, 'now' | 'today'> & { actor: Actor }

/** How a day is looked at in an organisation. */
export const todayIn = async (tx: Tx, today: string, organisationId: string) => {
  const settings = (await recruitmentSettingsOf(tx, [organisationId]))(organisationId)
  return { today, warningDays: settings.expiryWarningDays }
}

/** As the programme sees it, in the caller's transaction; 404 for everybody else. */
export const shownCheck = async (tx: Tx, { actor, now, today }: Reader, checkId: string): Promise<Check> => {
  const row = await queries.findCheck(tx, checkId)
  if (!row || !canRun(actor, row)) throw notFound('This check')
  const requests = row.kind === 'reference' ? await queries.requestsOf(tx, checkId) : []
  const owners = await queries.coordinatorsOf(tx, row.organisationId, today)
  return presentCheck({ row, requests, owners, now }, await todayIn(tx, today, row.organisationId))
}

export const refuseAct = (act: CheckAct, row: queries.WholeCheckRow): void => {
  const refusal = actRefusal(act, row)
  if (refusal) throw conflict(refusal, refusalWords[refusal])
}

/** Load, may I, can it be done; locked until the transaction ends. */
export const lockedCheck = async (tx: Tx, actor: Actor, { checkId, act }: { checkId: string; act: CheckAct }) => {
  const row = await queries.lockCheck(tx, checkId)
  if (!row || !canRun(actor, row)) throw notFound('This check')
  refuseAct(act, row)
  return row
}

/** The same for who has read it: 412 where somebody changed it meanwhile. */
export const lockedAsRead = async (
  tx: Tx,
  reader: { actor: Actor; expectedVersion: number },
  wanted: { checkId: string; act: CheckAct },
) => {
  const row = await queries.lockCheck(tx, wanted.checkId)
  if (!row || !canRun(reader.actor, row)) throw notFound('This check')
  if (row.version !== reader.expectedVersion) throw staleVersion()
  refuseAct(wanted.act, row)
  return row
}
