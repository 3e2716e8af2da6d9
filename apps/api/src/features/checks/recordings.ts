import type * as contract from '@elevate/contracts/check-recordings'
import type { Input } from '@elevate/contracts/endpoint'
import type { Context } from '../../context.ts'
import { conflict } from '../../errors.ts'
import { evidenceOf, refereeOf, type StoredEvidence } from './evidence.ts'

type DbsBody = Input<typeof contract.recordDbs>['body']
type ReferenceBody = Input<typeof contract.recordReference>['body']

/** A number that is not sent stays as it is; the day of the decision starts the clock of its removal. */
export const writtenDbs = (body: DbsBody, before: Record<string, unknown>, ctx: Context): StoredEvidence['dbs'] => {
  const was = evidenceOf<'dbs'>(before)
  const isNotMade = body.level === 'not-eligible'
  const kept = isNotMade ? null : (was?.certificateNumber ?? null)
  const isDecided = body.decision !== null
  return {
    ...body,
    certificateNumber: body.certificateNumber === undefined ? kept : body.certificateNumber,
    statusChecks: was?.statusChecks ?? [],
    decidedOn: isDecided ? (was?.decision === body.decision ? (was.decidedOn ?? ctx.today) : ctx.today) : null,
    numberRemovedOn: body.certificateNumber ? null : (was?.numberRemovedOn ?? null),
  }
}

/** Only what came in can be judged. */
export const writtenReference = (body: ReferenceBody, before: Record<string, unknown>): StoredEvidence['reference'] => {
  const was = evidenceOf<'reference'>(before)
  if (!was?.receivedOn) throw conflict('nothing-received', 'No reference has come in yet.')
  return { ...was, referee: refereeOf(before), ...body }
}
