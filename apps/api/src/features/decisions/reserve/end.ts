import { asSystem, inTransaction } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { londonDay } from '../../../london.ts'
import { type Mover, moveApplications } from '../../applications/public.ts'
import { dayInWords, sendLetters } from '../../letters/public.ts'
import { feedbackDue } from '../feedback/due.ts'
import { endReservePlaces } from '../making/queries.ts'
import { lockApplication } from '../offers/queries.ts'
import { reserveEnd } from '../rules.ts'
import { findReserve, type ReserveRow } from '../show/queries.ts'
import * as queries from './queries.ts'

/** Takes somebody off the reserve list; feedback is due from now on. Answers by when. */
export const endReserve = (
  tx: Tx,
  applicationId: string,
  by: Pick<Mover, 'actor' | 'now' | 'requestId'>,
): Promise<string | undefined> =>
  asSystem(tx, async () => {
    await moveApplications(tx, [applicationId], { move: 'end-reserve', by: { ...by, kind: 'system' } })
    await endReservePlaces(tx, [applicationId], by.now)
    return (await feedbackDue(tx, { applicationIds: [applicationId], now: by.now }))(applicationId)
  })

/** Ends places on reserve lists whose time is over, each in a transaction of its own. */
export const endReserves = async (deps: Deps): Promise<void> => {
  const today = londonDay(deps.clock())
  const past = await inTransaction(deps.database, 'system', (tx) => queries.placesPast(tx, today))
  for (const { applicationId } of past) {
    await inTransaction(deps.database, 'system', (tx) => endIfPast(tx, deps, applicationId))
  }
}

const endIfPast = async (tx: Tx, deps: Deps, applicationId: string): Promise<void> => {
  const now = deps.clock()
  const application = await lockApplication(tx, applicationId)
  const place = await findReserve(tx, applicationId)
  if (application?.state !== 'reserve' || !place || place.endedAt) return
  const why = reserveEnd(place, londonDay(now))
  if (!why) return
  const day = await endReserve(tx, applicationId, { actor: null, now })
  const values = {
    'reserve until': dayInWords(place.until),
    'why it ended': endedBecause(why, place),
    ...(day ? { 'feedback by': dayInWords(day) } : {}),
  }
  await sendLetters(tx, deps, {
    letters: [{ applicationId, kind: 'reserve-ended', values }],
    by: { personId: null, now },
  })
}

const endedBecause = (why: NonNullable<ReturnType<typeof reserveEnd>>, { answerBy }: ReserveRow): string =>
  why === 'no-place-came-free'
    ? 'No place has come free in that time.'
    : `We asked you to tell us by ${dayInWords(answerBy ?? '')} whether you agree, and have not heard from you.`
