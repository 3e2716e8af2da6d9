import type { MentorshipDetails } from '@elevate/contracts/mentorships'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { workingDaysLater } from '../../../working-days.ts'
import { record } from '../../audit/public.ts'
import { takeBack, tell } from '../../notifications/public.ts'
import { addTasks, withdrawTasks } from '../../tasks/public.ts'
import { lockMentor } from '../queries.ts'
import { findPartner, insertRequest, openRequestsOf } from '../requests/queries.ts'
import { makeKnown } from '../requests/service.ts'
import { firstContactKey } from './pair-up.ts'
import * as queries from './queries.ts'
import { runningPairFor, shownPair } from './service.ts'

/**
 * Either of the two ends it, without a reason. Who it was is kept nowhere, not in the trail either: the other reads a
 * neutral sentence, the programme that it ended and whether another mentor is wanted.
 */
export const endPair = (
  ctx: Context,
  deps: Deps,
  { mentorshipId, wantsAnother }: { mentorshipId: string; wantsAnother: boolean | null },
): Promise<MentorshipDetails> =>
  ctx.transaction(async (tx, actor) => {
    const row = await runningPairFor(tx, actor, mentorshipId)
    const isPartner = actor.personId === row.partnerPersonId
    // What the partner wants next is for the partner to say.
    const said = isPartner ? wantsAnother : null
    await asSystem(tx, async () => {
      await lockMentor(tx, row.mentorId)
      await closePair(tx, deps, { row, wantsAnother: said, by: actor.personId, now: ctx.now, today: ctx.today })
      if (said) await askAnew(tx, deps, { row, now: ctx.now, today: ctx.today })
    })
    return shownPair(tx, ctx, { actor, mentorshipId })
  })

type Closing = {
  row: queries.PairRow
  wantsAnother: boolean | null
  /** Who does it knows already. */
  by: string | null
  now: Date
  today: string
}

/** Ends it in the caller's transaction, as the system; the place of the mentor is free from then on. */
export const closePair = async (tx: Tx, deps: Deps, { row, wantsAnother, by, now, today }: Closing): Promise<void> => {
  const { id, organisationId } = row
  await queries.updatePair(tx, id, { endedAt: now, wantsAnother, isPaused: false, pausedUntil: null })
  await withdrawTasks(tx, [firstContactKey(id), `${firstContactKey(id)}:late`], now)
  await takeBack(tx, [`${firstContactKey(id)}:partner`, `${firstContactKey(id)}:mentor`], now)
  await tell(
    tx,
    deps,
    tellings(row).filter(({ personId }) => personId !== by),
  )
  await addTasks(tx, [endedTask(row, { wantsAnother, today })])
  const subject = { subjectKind: 'mentorship', subjectId: id, organisationId } as const
  await record(tx, { ...subject, actorId: null, action: 'mentorship.ended' })
}

const tellings = (row: queries.PairRow) => {
  const common = { organisationId: row.organisationId, kind: 'mentoring' as const, title: 'A mentorship has ended' }
  const ends = 'Mentorships end for all kinds of reasons, and nobody is asked for one.'
  return [
    {
      ...common,
      personId: row.partnerPersonId,
      body: `Your mentorship with ${row.mentorName} has ended. ${ends} You can ask for another mentor whenever you like.`,
      href: `/mentoring/${row.id}`,
      dedupeKey: `mentorship:${row.id}:ended:partner`,
      about: { kind: 'mentorship', id: row.id },
    },
    {
      ...common,
      personId: row.mentorPersonId,
      body: `Your mentorship with ${row.partnerName} has ended. ${ends} Thank you for the time you gave.`,
      href: `/mentoring/${row.id}`,
      dedupeKey: `mentorship:${row.id}:ended:mentor`,
      about: { kind: 'mentorship', id: row.id },
    },
  ]
}

const wish = (wantsAnother: boolean | null): string => {
  if (wantsAnother === null) return 'Whether another mentor is wanted was not said yet.'
  return wantsAnother ? 'Another mentor is wanted.' : 'No other mentor is wanted for now.'
}

const endedTask = (row: queries.PairRow, { wantsAnother, today }: { wantsAnother: boolean | null; today: string }) => ({
  organisationId: row.organisationId,
  kind: 'mentoring' as const,
  title: `The mentorship of ${row.partnerName} and ${row.mentorName} has ended`,
  detail: `${wish(wantsAnother)} Nobody is asked for a reason.`,
  href: `/mentoring/${row.id}`,
  aboutPersonId: row.partnerPersonId,
  dueOn: workingDaysLater(today, 5),
  dedupeKey: `mentorship:${row.id}:ended`,
})

/** Another mentor is wanted: the partner is in the queue again at once. */
const askAnew = async (
  tx: Tx,
  deps: Deps,
  { row, now, today }: { row: queries.PairRow; now: Date; today: string },
): Promise<void> => {
  const { organisationId, partnerPersonId } = row
  const partner = await findPartner(tx, { organisationId, personId: partnerPersonId })
  const open = (await openRequestsOf(tx, partnerPersonId)).some((one) => one.organisationId === organisationId)
  if (!partner || open) return
  const id = newId()
  await insertRequest(tx, { id, organisationId, partnerPersonId, askedAt: now, askedBy: partnerPersonId })
  await makeKnown(tx, deps, { id, organisationId, partnerPersonId, name: partner.name, today, isForOthers: false })
}
