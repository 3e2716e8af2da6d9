import {
  type ApplicationMove,
  type MoverOfApplications,
  moveNamed,
  type TurnDownReason,
} from '@elevate/contracts/application-moves'
import { newId } from '@elevate/db/ids'
import type { Tx } from '../../../context.ts'
import { conflict, forbidden, notFound, type Refusal } from '../../../errors.ts'
import { londonDay } from '../../../london.ts'
import { record } from '../../audit/public.ts'
import { recruitmentSettingsOf } from '../../recruitment-settings/public.ts'
import * as queries from './queries.ts'
import { deletionDay, type MoveRefusal, moveRefusal } from './rules.ts'

/** Who moves applications, when, and in which request. `actor` null: the system. */
export type Mover = {
  kind: MoverOfApplications
  actor: { personId: string } | null
  now: Date
  requestId?: string
}
export type Moving = {
  move: ApplicationMove
  by: Mover
  /** Where the decision goes against somebody: why, as a code, and in words for the programme. */
  reason?: TurnDownReason
  why?: string
}

const refusal = (code: MoveRefusal, rows: queries.MovingRow[]): Refusal => {
  const which = rows.map(({ reference }) => reference).join(', ')
  const details = { applications: rows.map(({ id, reference, state }) => ({ id, reference, state })) }
  if (code === 'not-your-move') return forbidden('This step is not yours to take.')
  if (code === 'reason-needed') return conflict(code, 'Say why: this step needs a reason.')
  return conflict(code, `${which} cannot take this step from where it stands now. Nothing was changed.`, details)
}

/**
 * Moves applications along the state machine in the caller's transaction: all or none. Locks them, refuses what the
 * table does not allow (409 illegal-move names those that cannot; 409 reason-needed), writes a step for each, starts
 * or stops the retention clock, and writes it into the audit trail. Whether the actor may is the caller's to settle
 * first; rows behind the actor's walls are 404. Answers the rows as they were before.
 */
export const moveApplications = async (
  tx: Tx,
  applicationIds: readonly string[],
  moving: Moving,
): Promise<queries.MovingRow[]> => {
  const wanted = [...new Set(applicationIds)]
  if (wanted.length === 0) return []
  const rows = await queries.lockApplications(tx, wanted)
  if (rows.length < wanted.length) throw notFound('This application')
  refuseUnlessAllMay(rows, moving)
  const { move, by } = moving
  const toState = moveNamed(move).to
  const step = ({ id, organisationId, state }: queries.MovingRow) => ({
    id: newId(),
    applicationId: id,
    organisationId,
    move,
    fromState: state,
    toState,
    at: by.now,
    byPersonId: by.actor?.personId ?? null,
    byApplicant: by.kind === 'applicant',
    reason: moving.reason ?? null,
    why: moving.why ?? '',
  })
  await queries.insertSteps(tx, rows.map(step))
  await setRetentionClocks(tx, rows, moving)
  for (const row of rows) await recordMove(tx, row, moving)
  return rows
}

const refuseUnlessAllMay = (rows: queries.MovingRow[], { move, by, reason, why }: Moving): void => {
  const asked = { move, by: by.kind, hasReason: reason !== undefined || (why ?? '') !== '' }
  for (const code of ['illegal-move', 'not-your-move', 'reason-needed'] as const) {
    const refused = rows.filter(({ state }) => moveRefusal(state, asked) === code)
    if (refused.length > 0) throw refusal(code, refused)
  }
}

const setRetentionClocks = async (tx: Tx, rows: queries.MovingRow[], { move, by }: Moving): Promise<void> => {
  const organisationIds = [...new Set(rows.map(({ organisationId }) => organisationId))]
  const settings = await recruitmentSettingsOf(tx, organisationIds)
  const today = londonDay(by.now)
  const state = moveNamed(move).to
  const deleteOn = (row: queries.MovingRow) =>
    deletionDay({ ...row, state }, { today, retentionMonths: settings(row.organisationId).retentionMonths })
  await queries.setDeleteOn(
    tx,
    rows.map((row) => ({ id: row.id, deleteOn: deleteOn(row) })),
  )
}

const recordMove = (tx: Tx, row: queries.MovingRow, { move, by, reason }: Moving): Promise<void> =>
  record(tx, {
    actorId: by.actor?.personId ?? null,
    organisationId: row.organisationId,
    action: `application.${move}`,
    subjectKind: 'application',
    subjectId: row.id,
    details: { from: row.state, to: moveNamed(move).to, ...(reason ? { reason } : {}) },
    ...(by.requestId ? { requestId: by.requestId } : {}),
  })
