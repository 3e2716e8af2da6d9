import type { AppointmentPlan } from '@elevate/contracts/appointing'
import { asSystem } from '@elevate/db/open'
import { organisationsAs } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { notFound } from '../../errors.ts'
import { termEnd } from '../appointments/public.ts'
import { clearanceNow } from '../checks/public.ts'
import { dayInWords, previewLetters } from '../letters/public.ts'
import { recruitmentSettingsOf } from '../recruitment-settings/public.ts'
import * as queries from './queries.ts'
import { firstTasks, type Invitation, invitationFor } from './rules.ts'

/** An unpaid role asks nobody; otherwise what the applicant said, if anything. */
export const paymentOf = ({ campaignPayment, payment }: queries.ApplicantRow) =>
  campaignPayment === 'unpaid' ? 'unpaid' : payment

export const nameOf = ({ preferredName, givenName, familyName }: queries.ApplicantRow): string =>
  [preferredName ?? givenName, familyName].filter(Boolean).join(' ')

/** An address opens one account, whoever holds it, so it is looked for everywhere; only yes or no leaves here. */
export const invitationOf = async (
  tx: Tx,
  { personId, email }: { personId: string | null; email: string | null },
): Promise<Invitation> => {
  const found = await asSystem(tx, () => queries.accountsFor(tx, { personId, email }))
  const hasAccount = found.some((account) => account.personId === personId)
  return invitationFor({ hasAccount, email, isTaken: found.some((account) => account.personId !== personId) })
}

/** What would happen, before anything does. */
export const planAppointment = (
  ctx: Context,
  deps: Deps,
  asked: { applicationId: string; startsOn: string | undefined },
): Promise<AppointmentPlan> =>
  ctx.transaction(async (tx, actor) => {
    const { applicationId } = asked
    const row = await queries.findApplicant(tx, applicationId, organisationsAs(actor, 'coordinator'))
    if (!row) throw notFound('This application')
    const { organisationId } = row
    const startsOn = asked.startsOn ?? ctx.today
    const clearance = await clearanceNow(tx, { applicationId, organisationId, today: ctx.today })
    const settings = (await recruitmentSettingsOf(tx, [organisationId]))(organisationId)
    const letter = { applicationId, kind: 'appointment' as const, values: { 'start date': dayInWords(startsOn) } }
    const [preview] = await previewLetters(tx, deps, [letter])
    const termMonths = row.settings.termMonths
    return {
      applicationId,
      name: nameOf(row),
      role: row.role,
      organisation: row.organisation,
      startsOn,
      termMonths,
      termEndsOn: termEnd(startsOn, termMonths),
      payment: paymentOf(row),
      clearance,
      person: row.personId ? 'account' : 'new',
      lookAlikes: await queries.lookAlikes(tx, row),
      letter:
        preview && !preview.isLeftInPeace ? { subject: preview.subject, body: preview.body, by: preview.by } : null,
      invitation: await invitationOf(tx, row),
      tasks: firstTasks(nameOf(row), { startsOn, today: ctx.today }, settings).map(({ title, dueOn }) => ({
        title,
        dueOn,
      })),
      appointed: await queries.appointmentOf(tx, applicationId),
      can: { appoint: row.state === 'onboarding' && clearance.isCleared },
    }
  })
