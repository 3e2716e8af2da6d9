import type { HeldRecord, RecordToHold } from '@elevate/contracts/record-holds'
import type { Actor } from '../../actor.ts'
import { canSeeWhose } from './policy.ts'
import type { HeldRow, HoldRow, Record, RecordRow } from './queries.ts'

export const presentRecord = (
  actor: Actor,
  { kind, recordId }: Record,
  { record, holds }: { record: RecordRow; holds: HoldRow[] },
): RecordToHold => {
  const { organisationId: id, organisationName: name, title, day, names } = record
  return {
    kind,
    recordId,
    organisation: { id, name },
    title,
    day,
    names: canSeeWhose(actor, id) ? names : null,
    holds,
  }
}

export const presentHeld = (actor: Actor, organisationId: string, row: HeldRow): HeldRecord => {
  const { kind, recordId, title, day, names, ...hold } = row
  return {
    kind,
    recordId,
    title,
    day,
    names: kind === 'person' || canSeeWhose(actor, organisationId) ? names : null,
    hold,
  }
}
