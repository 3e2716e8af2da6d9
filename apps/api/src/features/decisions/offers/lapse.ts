import { inTransaction } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { daysLater, londonDay } from '../../../london.ts'
import { moveApplications } from '../../applications/public.ts'
import { sendLetters } from '../../letters/public.ts'
import { withdrawMailsAbout } from '../../mail/public.ts'
import { addTasks, withdrawTasks } from '../../tasks/public.ts'
import { latestOffer } from '../show/queries.ts'
import * as queries from './queries.ts'
import { reminderKey } from './reminder-words.ts'
import { remindOf } from './telling.ts'

/** Days before the last one on which an unanswered offer is brought to mind. */
const reminderDays = 3

/** Ends offers whose last day is over: each in a transaction of its own. */
export const lapseOffers = async (deps: Deps): Promise<void> => {
  const today = londonDay(deps.clock())
  const past = await inTransaction(deps.database, 'system', (tx) => queries.offersPast(tx, today))
  for (const { applicationId } of past) {
    await inTransaction(deps.database, 'system', (tx) => lapse(tx, deps, applicationId))
  }
}

const lapse = async (tx: Tx, deps: Deps, applicationId: string): Promise<void> => {
  const now = deps.clock()
  const application = await queries.lockApplication(tx, applicationId)
  const offer = await latestOffer(tx, applicationId)
  const isOver = offer !== undefined && offer.endedAt === null && offer.answerBy < londonDay(now)
  if (application?.state !== 'offered' || !isOver) return
  await moveApplications(tx, [applicationId], { move: 'lapse', by: { kind: 'system', actor: null, now } })
  await queries.endOffer(tx, offer.id, { endedAt: now, endedHow: 'lapsed', answeredFor: null })
  await withdrawMailsAbout(tx, [offer.id], now)
  await withdrawTasks(tx, [reminderKey(offer)], now)
  await sendLetters(tx, deps, { letters: [{ applicationId, kind: 'offer-lapsed' }], by: { personId: null, now } })
  await addTasks(tx, [
    {
      organisationId: application.organisationId,
      kind: 'other',
      title: `No answer to the offer: ${application.reference}`,
      detail: 'The offer has come to its end. Ask the applicant what happened; you can offer the place again.',
      href: `/applications/${applicationId}/offer`,
      ...(application.personId ? { aboutPersonId: application.personId } : {}),
      dueOn: londonDay(now),
      dedupeKey: `offer-lapsed:${offer.id}`,
    },
  ])
}

/** Brings offers that end soon to mind, once each. */
export const remindOfOffers = async (deps: Deps): Promise<void> => {
  const now = deps.clock()
  const today = londonDay(now)
  await inTransaction(deps.database, 'system', async (tx) => {
    const answerBy = daysLater(today, reminderDays)
    const madeBefore = new Date(now.getTime() - reminderDays * 86_400_000)
    const offers = await queries.offersToRemind(tx, { answerBy, madeBefore })
    if (offers.length > 0) await remindOf(tx, deps, { offers, today })
  })
}
