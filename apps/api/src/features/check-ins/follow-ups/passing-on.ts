import { inTransaction } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { londonDay } from '../../../london.ts'
import { record } from '../../audit/public.ts'
import { absencesFrom } from '../team/queries.ts'
import { handTo } from './hand-over.ts'
import * as queries from './queries.ts'
import { isToBePassedOn, nextDueDay, nextTurn } from './rules.ts'

const atATime = 100
type Late = Awaited<ReturnType<typeof queries.lockLate>>[number]

/** What nobody has seen in time goes to the deputy, then to the coordinators. Answers how many were passed on. */
export const passOnWhatIsLate = async (deps: Deps): Promise<number> => {
  const now = deps.clock()
  const today = londonDay(now)
  return inTransaction(deps.database, 'system', async (tx) => {
    const found = await queries.lockLate(tx, today, atATime)
    const late = found.filter(({ dueOn }) => isToBePassedOn(dueOn, today))
    for (const one of late) await passOnOne(tx, deps, { one, now, today })
    return late.length
  })
}

const passOnOne = async (
  tx: Tx,
  deps: Deps,
  { one, now, today }: { one: Late; now: Date; today: string },
): Promise<void> => {
  const away = await absencesFrom(tx, one.organisationId, today)
  const deputyIsAway = away.some(({ personId, startsOn }) => personId === one.deputyId && startsOn <= today)
  const turn = nextTurn({ ...one, deputyIsAway })
  if (!turn) return
  const step = one.step + 1
  const dueOn = nextDueDay(one.reasons, today)
  await queries.passOn(tx, one.id, { ownerId: turn.personId, step, dueOn })
  await handTo(tx, deps, { followUp: { ...one, step, dueOn }, turn, now })
  await record(tx, {
    actorId: null,
    organisationId: one.organisationId,
    action: 'check-in-follow-up.passed-on',
    subjectKind: 'person',
    subjectId: one.personId,
    details: { step, why: turn.why },
  })
}
