import type { ChecklistItem } from '@elevate/contracts/checklists'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { Tx } from '../../context.ts'
import { londonDay } from '../../london.ts'
import { record } from '../audit/public.ts'
import { withdrawMailsAbout } from '../mail/public.ts'
import * as queries from './start-queries.ts'
import { checksFrom } from './start-rules.ts'
import { usualChecklist } from './usual-checklist-rules.ts'

type Starting = { applicationIds: readonly string[]; now: Date; byPersonId: string | null }

/**
 * Gives each application its checklist, in the caller's transaction: the newest one of its organisation and role, or
 * the usual one. Where there is a checklist already it stays. `tellOfChecks` tells the applicants.
 */
export const startChecks = async (tx: Tx, { applicationIds, now, byPersonId }: Starting): Promise<void> => {
  const starting = await queries.lockUnchecked(tx, applicationIds)
  if (starting.length === 0) return
  const templates = await queries.newestTemplates(tx, [...new Set(starting.map((one) => one.organisationId))])
  const today = londonDay(now)
  for (const { id, organisationId, personId, role, referees } of starting) {
    const template = templates.find((one) => one.organisationId === organisationId && one.role === role)
    const items = (template?.items as ChecklistItem[] | undefined) ?? usualChecklist
    const rows = checksFrom(items, { referees, today }).map((check) => ({
      ...check,
      id: newId(),
      organisationId,
      applicationId: id,
      personId,
      templateId: template?.id ?? null,
      createdAt: now,
      turnSince: now,
    }))
    await queries.insertChecks(tx, rows)
    await record(tx, {
      actorId: byPersonId,
      organisationId,
      action: 'checks.started',
      subjectKind: 'application',
      subjectId: id,
      details: { version: template?.number ?? 0 },
    })
  }
}

/** What was asked of others for these applications is called off: they have come to their end. */
export const endChecksOf = async (
  tx: Tx,
  { applicationIds, now }: { applicationIds: readonly string[]; now: Date },
): Promise<void> => {
  if (applicationIds.length === 0) return
  await asSystem(tx, async () => {
    const requests = await queries.withdrawRequestsOf(tx, applicationIds, now)
    await withdrawMailsAbout(tx, requests, now)
    await queries.takeBackTurns(tx, applicationIds, now)
  })
}
