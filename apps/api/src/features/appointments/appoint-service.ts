import type * as contract from '@elevate/contracts/appointments'
import type { Appointment } from '@elevate/contracts/appointments'
import type { Input } from '@elevate/contracts/endpoint'
import type { Context, Tx } from '../../context.ts'
import { recordDone } from '../audit/public.ts'
import * as queries from './queries.ts'
import { termEnd } from './rules.ts'

type New = Input<typeof contract.createAppointment>['body']

/**
 * Appoints somebody whom the organisation knows, in the caller's transaction; whether the caller may is settled.
 * Who comes back may be written to again.
 */
export const appoint = async (
  tx: Tx,
  ctx: Pick<Context, 'actor' | 'requestId'>,
  appointment: New,
): Promise<Appointment['id']> => {
  const { personId, organisationId, startsOn, termMonths } = appointment
  const id = await queries.insertAppointment(tx, { ...appointment, termEndsOn: termEnd(startsOn, termMonths) })
  await queries.setDoNotContact(tx, { organisationId, personId }, null)
  await recordDone(tx, ctx, {
    organisationId,
    action: 'appointment.created',
    subjectKind: 'appointment',
    subjectId: id,
    details: { personId },
  })
  return id
}
