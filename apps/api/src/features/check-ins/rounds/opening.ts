import { newId } from '@elevate/db/ids'
import { inTransaction } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { daysLater, londonDay, monthsLater } from '../../../london.ts'
import { tell } from '../../notifications/public.ts'
import { openingDue } from '../programme/rules.ts'
import * as queries from './queries.ts'

type Running = Awaited<ReturnType<typeof queries.runningProgrammes>>[number]

/** Opens what is due today, once, and asks everybody whom it is for. */
export const openWhatIsDue = async (deps: Deps): Promise<void> => {
  const now = deps.clock()
  const today = londonDay(now)
  const programmes = await inTransaction(deps.database, 'system', (tx) => queries.runningProgrammes(tx))
  for (const programme of programmes) {
    const due = openingDue({ ...programme, lastOpensOn: programme.lastOpensOn ?? undefined }, programme.openDays, today)
    if (due)
      await inTransaction(deps.database, 'system', (tx) => openRound(tx, deps, { programme, opensOn: due, today }))
  }
}

type Opening = { programme: Running; opensOn: string; today: string }

const openRound = async (tx: Tx, deps: Deps, { programme, opensOn, today }: Opening): Promise<void> => {
  const { organisationId, audience, openDays } = programme
  const roundId = newId()
  const closesOn = daysLater(opensOn, openDays - 1)
  const isNew = await queries.insertRound(tx, {
    id: roundId,
    organisationId,
    programmeId: programme.id,
    opensOn,
    closesOn,
  })
  if (!isNew) return
  const startedAfter = monthsLater(today, -12)
  const invited = await queries.peopleToInvite(tx, { organisationId, audience, today, startedAfter })
  await queries.insertInvitations(
    tx,
    invited.map(({ personId }) => ({ roundId, personId, organisationId })),
  )
  await tell(
    tx,
    deps,
    invited.map(({ personId }) => ({
      organisationId,
      personId,
      kind: 'check-ins' as const,
      title: 'How are you in the role?',
      body: 'Your check-in is open. It takes two minutes, every question can be left out, and you choose for each answer who may read it.',
      href: `/check-ins/${roundId}`,
      dedupeKey: `check-in:${roundId}:${personId}`,
      about: { kind: 'check-in', id: roundId },
    })),
  )
}
