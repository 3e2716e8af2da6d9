import type { ApplicationChecks, PersonChecks } from '@elevate/contracts/application-checks'
import type { ChecklistItem } from '@elevate/contracts/checklists'
import type { PaymentChoice } from '@elevate/contracts/people-vocabulary'
import { newId } from '@elevate/db/ids'
import { type Actor, organisationsAs } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { conflict, notFound } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { recruitmentSettingsOf } from '../recruitment-settings/public.ts'
import * as applicationQueries from './application-queries.ts'
import { presentApplicationChecks, presentLine } from './present-lists.ts'
import * as queries from './queries.ts'
import { reassignment } from './reassign-rules.ts'
import { insertChecks } from './start-queries.ts'
import { usualChecklist } from './usual-checklist-rules.ts'
import { refusalWords } from './words.ts'

export const listApplicationChecks = (ctx: Context, applicationId: string): Promise<ApplicationChecks> =>
  ctx.read((db, actor) => shownApplicationChecks(db, { actor, today: ctx.today }, applicationId))

/** All that is asked is sent at once, so that it fits into one flight. */
export const shownApplicationChecks = async (
  db: Tx,
  { actor, today }: { actor: Actor; today: string },
  applicationId: string,
): Promise<ApplicationChecks> => {
  const organisationIds = organisationsAs(actor, 'coordinator')
  const [application, checks, templates, settingsOf] = await Promise.all([
    applicationQueries.findApplication(db, applicationId, organisationIds),
    queries.checksOf(db, { applicationId }),
    applicationQueries.templateIdsOf(db, applicationId),
    recruitmentSettingsOf(db, organisationIds),
  ])
  if (!application) throw notFound('This application')
  const warningDays = settingsOf(application.organisationId).expiryWarningDays
  return presentApplicationChecks({ application, checks, templates }, { today, warningDays })
}

/** The application behind a lock, for who runs the programme, while its checks are on. */
export const lockedOpen = async (tx: Tx, actor: Actor, applicationId: string) => {
  await applicationQueries.lockApplication(tx, applicationId)
  const application = await applicationQueries.findApplication(tx, applicationId, organisationsAs(actor, 'coordinator'))
  if (!application) throw notFound('This application')
  if (application.state !== 'onboarding') throw conflict('finished', refusalWords.finished)
  return application
}

export const setPaymentChoice = (
  ctx: Context,
  applicationId: string,
  payment: PaymentChoice,
): Promise<ApplicationChecks> =>
  ctx.transaction(async (tx, actor) => {
    const { organisationId } = await lockedOpen(tx, actor, applicationId)
    await applicationQueries.setPayment(tx, applicationId, payment)
    await recordDone(tx, ctx, {
      organisationId,
      action: 'application.payment-chosen',
      subjectKind: 'application',
      subjectId: applicationId,
      fields: ['payment'],
    })
    return shownApplicationChecks(tx, { actor, today: ctx.today }, applicationId)
  })

/** An explicit act: otherwise everybody keeps the checklist that was in force when they started. */
export const reassignChecklist = (ctx: Context, applicationId: string): Promise<ApplicationChecks> =>
  ctx.transaction(async (tx, actor) => {
    const application = await lockedOpen(tx, actor, applicationId)
    const { organisationId, personId, role, referees } = application
    const template = await applicationQueries.newestTemplate(tx, organisationId, role)
    const checks = await queries.checksOf(tx, { applicationId })
    const items = (template?.items as ChecklistItem[] | undefined) ?? usualChecklist
    const { added, left, kept } = reassignment(checks, items, { referees, today: ctx.today })
    const of = { organisationId, applicationId, personId, templateId: template?.id ?? null }
    await insertChecks(
      tx,
      added.map((check) => ({ ...check, ...of, id: newId(), createdAt: ctx.now, turnSince: ctx.now })),
    )
    for (const { id, set } of kept) await queries.updateCheck(tx, id, { ...set, templateId: template?.id ?? null })
    for (const id of left) {
      await queries.updateCheck(tx, id, { state: 'not-required', templateId: template?.id ?? null })
    }
    await recordDone(tx, ctx, {
      organisationId,
      action: 'checks.reassigned',
      subjectKind: 'application',
      subjectId: applicationId,
      details: { version: template?.number ?? 0, added: added.length, left: left.length },
    })
    return shownApplicationChecks(tx, { actor, today: ctx.today }, applicationId)
  })

export const listPersonChecks = (ctx: Context, personId: string): Promise<PersonChecks> =>
  ctx.read((db, actor) => shownPersonChecks(db, { actor, today: ctx.today }, personId))

export const shownPersonChecks = async (
  db: Tx,
  { actor, today }: { actor: Actor; today: string },
  personId: string,
): Promise<PersonChecks> => {
  const organisationIds = organisationsAs(actor, 'coordinator')
  const [person, checks, settingsOf] = await Promise.all([
    queries.findKnown(db, personId, organisationIds),
    queries.checksOf(db, { personId, organisationIds }),
    recruitmentSettingsOf(db, organisationIds),
  ])
  if (!person) throw notFound('This person')
  const lines = checks.map((check) =>
    presentLine(check, {
      today,
      warningDays: settingsOf(check.organisationId).expiryWarningDays,
    }),
  )
  return { personId, name: person.name, checks: lines }
}
