import type {
  ApplicationChecks,
  addCheck as addCheckContract,
  addPersonCheck as addPersonCheckContract,
  PersonChecks,
} from '@elevate/contracts/application-checks'
import type { Input } from '@elevate/contracts/endpoint'
import { newId } from '@elevate/db/ids'
import { isAIn } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { conflict, notFound } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { lockedOpen, shownApplicationChecks, shownPersonChecks } from './application-service.ts'
import * as queries from './one-off-queries.ts'
import { findKnown } from './queries.ts'
import { type Asked, tellOfOneMore } from './telling.ts'

type Wanted = Input<typeof addCheckContract>['body']

/** Of somebody who has accepted an offer: it stands among the checks of the checklist, and stays when that changes. */
export const addCheck = (
  ctx: Context,
  deps: Deps,
  { applicationId, wanted }: { applicationId: string; wanted: Wanted },
): Promise<ApplicationChecks> =>
  ctx.transaction(async (tx, actor) => {
    const { organisationId, personId, name } = await lockedOpen(tx, actor, applicationId)
    const id = newId()
    await queries.insertOneOff(tx, { ...wanted, id, organisationId, applicationId, personId, ...times(ctx) })
    const page = personId ? `/my-applications/${applicationId}/checks` : `/applications/${applicationId}/checks/${id}`
    await written(tx, { ctx, deps }, { id, organisationId, personId, name, ...wanted, page })
    return shownApplicationChecks(tx, { actor, today: ctx.today }, applicationId)
  })

type WantedLater = Input<typeof addPersonCheckContract>['body']

/** Of a partner: it goes with the appointment, and is needed for no start. */
export const addPersonCheck = (
  ctx: Context,
  deps: Deps,
  { personId, wanted }: { personId: string; wanted: WantedLater },
): Promise<PersonChecks> =>
  ctx.transaction(async (tx, actor) => {
    const { organisationId } = wanted
    const person = isAIn(actor, 'coordinator', organisationId)
      ? await findKnown(tx, personId, [organisationId])
      : undefined
    if (!person) throw notFound('This person')
    const appointment = await queries.lockOpenAppointment(tx, personId, organisationId)
    if (!appointment) throw conflict('no-appointment', `${person.name} holds no appointment here.`)
    const id = newId()
    const of = { id, personId, appointmentId: appointment.id, isMandatoryBeforeStart: false }
    await queries.insertOneOff(tx, { ...wanted, ...of, ...times(ctx) })
    await written(tx, { ctx, deps }, { ...wanted, id, personId, name: person.name, page: '/my-checks' })
    return shownPersonChecks(tx, { actor, today: ctx.today }, personId)
  })

const times = ({ now }: Context) => ({ createdAt: now, turnSince: now })

const written = async (tx: Tx, { ctx, deps }: { ctx: Context; deps: Deps }, asked: Asked): Promise<void> => {
  const { organisationId, id, kind } = asked
  await recordDone(tx, ctx, {
    organisationId,
    action: 'check.added',
    subjectKind: 'check',
    subjectId: id,
    details: { kind },
  })
  if (asked.owner === 'applicant') await tellOfOneMore(tx, deps, asked)
}
