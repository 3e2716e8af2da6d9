import type * as contract from '@elevate/contracts/appointing'
import type { Input, Output } from '@elevate/contracts/endpoint'
import type { TaskKind } from '@elevate/contracts/task-kinds'
import { organisationsAs } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { conflict, notFound } from '../../errors.ts'
import { inviteToSignIn } from '../accounts/public.ts'
import { moveApplications } from '../applications/public.ts'
import { appoint } from '../appointments/public.ts'
import { suggestionsPage } from '../buddies/public.ts'
import { clearanceNow, handOverChecks } from '../checks/public.ts'
import { dayInWords, sendLetters } from '../letters/public.ts'
import { askForMentorPage } from '../mentoring/public.ts'
import { notify } from '../notifications/public.ts'
import { recruitmentSettingsOf } from '../recruitment-settings/public.ts'
import { addTasks } from '../tasks/public.ts'
import { personFor } from './person-service.ts'
import { invitationOf, nameOf, paymentOf } from './plan-service.ts'
import * as queries from './queries.ts'
import { firstTasks } from './rules.ts'

type Asked = Input<typeof contract.appointApplicant>['body'] & { applicationId: string }
type Done = Output<typeof contract.appointApplicant>

/**
 * From applicant to partner, in one transaction: the person, the appointment and its term, the checks that go on, the
 * letter, the invitation and the plan of the first weeks, or none of it. Only who is cleared to start; the way round a
 * check is to waive it by name.
 */
export const appointApplicant = (ctx: Context, deps: Deps, asked: Asked): Promise<Done> =>
  ctx.transaction(async (tx, actor) => {
    const { applicationId, startsOn } = asked
    await queries.lockApplication(tx, applicationId)
    const row = await queries.findApplicant(tx, applicationId, organisationsAs(actor, 'coordinator'))
    if (!row) throw notFound('This application')
    const { organisationId } = row
    const by = { kind: 'programme' as const, actor, now: ctx.now, requestId: ctx.requestId }
    await moveApplications(tx, [applicationId], { move: 'appoint', by })
    await refuseUnlessCleared(tx, { applicationId, organisationId, today: ctx.today })
    const personId = await personFor(tx, ctx, { row, asked })
    const appointmentId = await appoint(tx, ctx, {
      personId,
      organisationId,
      role: row.role,
      status: startsOn <= ctx.today ? 'active' : 'onboarding',
      startsOn,
      termMonths: row.settings.termMonths,
      payment: paymentOf(row),
    })
    await handOverChecks(tx, { applicationId, appointmentId, personId })
    const letter = { applicationId, kind: 'appointment' as const, values: { 'start date': dayInWords(startsOn) } }
    await sendLetters(tx, deps, { letters: [letter], by: { personId: actor.personId, now: ctx.now } })
    await leaveTasks(tx, ctx, { row, personId, appointmentId, startsOn })
    await openTheDoor(tx, deps, { row, personId, now: ctx.now })
    return { appointmentId, personId }
  })

const refuseUnlessCleared = async (tx: Tx, of: Parameters<typeof clearanceNow>[1]): Promise<void> => {
  const { isCleared, sentence, missing } = await clearanceNow(tx, of)
  if (!isCleared) throw conflict('not-cleared', sentence, { missing })
}

type Appointed = { row: queries.ApplicantRow; personId: string; appointmentId: string; startsOn: string }

const leaveTasks = async (
  tx: Tx,
  ctx: Context,
  { row, personId, appointmentId, startsOn }: Appointed,
): Promise<void> => {
  const { organisationId } = row
  const settings = (await recruitmentSettingsOf(tx, [organisationId]))(organisationId)
  await addTasks(
    tx,
    firstTasks(nameOf(row), { startsOn, today: ctx.today }, settings).map(({ key, ...task }) => ({
      ...task,
      organisationId,
      href: pageFor(task.kind, { organisationId, personId }),
      aboutPersonId: personId,
      ownerId: ctx.actor.personId,
      dedupeKey: `appointment:${appointmentId}:${key}`,
    })),
  )
}

/** Where it is done. */
const pageFor = (
  kind: TaskKind,
  { organisationId, personId }: { organisationId: string; personId: string },
): string => {
  if (kind === 'buddy-wanted') return suggestionsPage(organisationId)
  return kind === 'mentor-wanted' ? askForMentorPage({ organisationId, personId }) : `/people/${personId}`
}

/** Who signs in already is told in the app; others are invited, where there is an address that is theirs alone. */
const openTheDoor = async (
  tx: Tx,
  deps: Deps,
  { row, personId, now }: Pick<Appointed, 'row' | 'personId'> & { now: Date },
): Promise<void> => {
  const { organisationId, organisation, email, role } = row
  const invitation = await invitationOf(tx, { personId, email })
  if (invitation === 'has-account') {
    const title = `Welcome as a ${role}`
    await notify(tx, [{ personId, title, body: `${organisation} has appointed you.`, href: '/' }])
  }
  if (invitation === 'sent' && email) {
    const invited = { personId, name: nameOf(row), email, organisationId, invitedBy: organisation, now }
    await inviteToSignIn(tx, deps, invited)
  }
}
