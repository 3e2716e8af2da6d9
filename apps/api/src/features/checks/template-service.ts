import type * as contract from '@elevate/contracts/checklists'
import type { ChecklistItem, ChecklistTemplate } from '@elevate/contracts/checklists'
import type { Input, Output } from '@elevate/contracts/endpoint'
import { type Actor, organisationsAs } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { conflict, notFound } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { lockOrganisation } from '../organisations/public.ts'
import { canRun } from './policy.ts'
import { newestTemplates } from './start-queries.ts'
import * as queries from './template-queries.ts'
import { usualChecklist } from './usual-checklist-rules.ts'

type Of = { organisationId: string; role: string }
type New = Input<typeof contract.changeChecklistTemplate>['body']

/** The role that every organisation starts with. */
const usualRole = 'Patient Safety Partner'

/** Roles that have a checklist or a description, with what goes for who starts in them now. */
export const listChecklistTemplates = (ctx: Context): Promise<Output<typeof contract.listChecklistTemplates>> =>
  ctx.read(async (db, actor) => {
    const ids = organisationsAs(actor, 'coordinator')
    const [organisations, described, templates] = await Promise.all([
      queries.organisationsNamed(db, ids),
      queries.rolesOf(db, ids),
      newestTemplates(db, ids),
    ])
    const items = organisations.flatMap((organisation) => {
      const here = <T extends Of>(all: T[]) => all.filter(({ organisationId }) => organisationId === organisation.id)
      const roles = new Set([usualRole, ...[...here(described), ...here(templates)].map(({ role }) => role)])
      return [...roles].toSorted().map((role) => {
        const template = here(templates).find((one) => one.role === role)
        return {
          organisation,
          role,
          number: template?.number ?? 0,
          items: template?.items.length ?? usualChecklist.length,
          changedAt: template?.createdAt.toISOString() ?? null,
        }
      })
    })
    return { items }
  })

export const getChecklistTemplate = (ctx: Context, of: Of): Promise<ChecklistTemplate> =>
  ctx.read((db, actor) => shownTemplate(db, actor, of))

const shownTemplate = async (db: Tx, actor: Actor, { organisationId, role }: Of): Promise<ChecklistTemplate> => {
  const versions = await queries.versionsOf(db, organisationId, role)
  if (!canRun(actor, { organisationId })) throw notFound('This checklist')
  const [newest] = versions
  return {
    organisationId,
    role,
    number: newest?.number ?? 0,
    items: (newest?.items as ChecklistItem[] | undefined) ?? [...usualChecklist],
    versions: versions.map(({ number, createdAt, by, items }) => ({
      number,
      createdAt: createdAt.toISOString(),
      by,
      items: items.length,
    })),
  }
}

/** A change is a new version; people who have started keep theirs. */
export const changeChecklistTemplate = (ctx: Context, body: New): Promise<ChecklistTemplate> =>
  ctx.transaction(async (tx, actor) => {
    const { organisationId, role, items, basedOn } = body
    if (!canRun(actor, { organisationId })) throw notFound('This organisation')
    await lockOrganisation(tx, organisationId)
    const { number } = await shownTemplate(tx, actor, { organisationId, role })
    if (number !== basedOn) {
      throw conflict('newer-version', 'Somebody has changed this checklist since you opened it. Nothing was saved.')
    }
    const id = await queries.insertTemplate(tx, {
      organisationId,
      role,
      items,
      number: number + 1,
      createdBy: actor.personId,
      createdAt: ctx.now,
    })
    await recordDone(tx, ctx, {
      organisationId,
      action: 'checklist.changed',
      subjectKind: 'checklist',
      subjectId: id,
      details: { version: number + 1 },
    })
    return shownTemplate(tx, actor, { organisationId, role })
  })
