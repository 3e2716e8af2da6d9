import { newId } from '@elevate/db/ids'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { dayInWords } from '../../letters/public.ts'
import { withdrawMailsAbout } from '../../mail/public.ts'
import { takeBack, tell } from '../../notifications/public.ts'
import * as queries from './queries.ts'
import { toMentor } from './words.ts'

export type Asking = {
  organisationId: string
  requestId: string
  partnerPersonId: string
  mentorId: string
  mentorPersonId: string
  reasons: string[]
  chosenBy: 'partner' | 'programme'
}
type When = { now: Date; dueOn: string }

/** Asks mentors, each for one partner, in the caller's transaction, behind the locks of mentors and requests. */
export const askMentors = async (tx: Tx, deps: Deps, { all, now, dueOn }: When & { all: Asking[] }): Promise<void> => {
  const rows = all.map((asking) => ({ ...asking, id: newId(), askedAt: now, dueOn }))
  await queries.insertOffers(tx, rows)
  const requestIds = rows.map(({ requestId }) => requestId)
  await queries.setRequestStates(tx, requestIds, { state: 'asked', now })
  await tell(
    tx,
    deps,
    rows.map((row) =>
      toMentor(row, {
        key: 'asked',
        title: 'A partner would like you to be their mentor',
        body: `Answer by ${dayInWords(dueOn)}. You can say yes, ask something first, or say not this time, without a reason.`,
      }),
    ),
  )
}

type Closing = { offer: queries.OfferRow; how: 'declined' | 'expired' | 'withdrawn'; now: Date }

/** The request waits for a choice again; what the mentor was told about it does not hold any more. */
export const closeOffer = async (tx: Tx, { offer, how, now }: Closing): Promise<boolean> => {
  if (!(await queries.updateOpenOffer(tx, offer.id, { state: how, answeredAt: now }))) return false
  await queries.setRequestStates(tx, [offer.requestId], { state: 'waiting', now })
  const keys = ['asked', 'replied'].map((key) => `mentor-offer:${offer.id}:${key}`)
  await takeBack(tx, keys, now)
  return true
}

/** Many at once, of one mentor whose last place has gone. */
export const closeOffers = async (
  tx: Tx,
  { offers, now }: { offers: queries.OfferRow[]; now: Date },
): Promise<void> => {
  if (offers.length === 0) return
  const ids = offers.map(({ id }) => id)
  await queries.withdrawOffers(tx, ids, now)
  const requestIds = offers.map(({ requestId }) => requestId)
  await queries.setRequestStates(tx, requestIds, { state: 'waiting', now })
  await withdrawMailsAbout(tx, ids, now)
}
