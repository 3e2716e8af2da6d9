import type { Check } from '@elevate/contracts/checks'
import type { CheckKind } from '@elevate/contracts/recruitment-vocabulary'
import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../context.ts'
import { badInput, conflict } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { finishTasks } from '../tasks/public.ts'
import type { StoredEvidence } from './evidence.ts'
import { evidenceFaults } from './evidence-rules.ts'
import { lockedAsRead, shownCheck } from './load-service.ts'
import { outcomeOf } from './outcome-rules.ts'
import * as queries from './queries.ts'
import { lapseTaskKey } from './remind-rules.ts'

/** What comes in, beside what is there already: a number that is not sent again stays. */
type Written<K extends CheckKind> = (before: Record<string, unknown>, ctx: Context) => StoredEvidence[K]

/** Records what was seen or said; where the check stands follows from it (outcome-rules). */
export const recordCheck = <K extends CheckKind>(
  ctx: Context,
  checkId: string,
  { kind, written }: { kind: K; written: Written<K> },
): Promise<Check> =>
  ctx.transaction(async (tx, actor) => {
    const row = await lockedAsRead(tx, { ...ctx, actor }, { checkId, act: 'record' })
    if (row.kind !== kind) throw conflict('other-kind', 'This check is of another kind.')
    await writeEvidence(tx, ctx, { row, kind, evidence: written(row.evidence, ctx) })
    return shownCheck(tx, { ...ctx, actor }, checkId)
  })

type Writing<K extends CheckKind> = { row: queries.WholeCheckRow; kind: K; evidence: StoredEvidence[K] }

/** The same for who has been let in already: the person's own part, or a referee's answer that staff judge. */
export const writeEvidence = async <K extends CheckKind>(
  tx: Tx,
  ctx: Context,
  { row, kind, evidence }: Writing<K>,
): Promise<void> => {
  const faults = evidenceFaults(kind, evidence, ctx.today)
  if (Object.keys(faults).length > 0) throw badInput(faults)
  const outcome = outcomeOf(kind, evidence, { today: ctx.today, renewAfterMonths: row.renewAfterMonths })
  await queries.updateCheck(tx, row.id, {
    ...outcome,
    evidence: evidence as Record<string, unknown>,
    completedBy: outcome.state === 'complete' ? ctx.actor.personId : null,
    turnSince: ctx.now,
  })
  if (row.expiresOn && outcome.state === 'complete') {
    const renewed = [lapseTaskKey(row.id, row.expiresOn)]
    // The person who renews sees no tasks of the programme.
    await asSystem(tx, () => finishTasks(tx, renewed, { personId: ctx.actor.personId, now: ctx.now }))
  }
  await recordDone(tx, ctx, {
    organisationId: row.organisationId,
    action: 'check.recorded',
    subjectKind: 'check',
    subjectId: row.id,
    fields: Object.keys(evidence),
    details: { kind, state: outcome.state },
  })
}
