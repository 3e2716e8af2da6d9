import { inTransaction } from '@elevate/db/open'
import type { Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { londonDay } from '../../london.ts'
import { workingDaysLater } from '../../working-days.ts'
import { tell } from '../notifications/public.ts'
import { addTasks } from '../tasks/public.ts'
import { closeOffer } from './offers/ask.ts'
import { turnOfOffer } from './offers/present.ts'
import { findOffer, type OfferRow, offersPast } from './offers/queries.ts'
import { noAnswer } from './offers/words.ts'
import { firstContactKey } from './pairs/pair-up.ts'
import { type PairRow, pairsWithoutContact } from './pairs/queries.ts'
import { lockMentor } from './queries.ts'

/** By the calendar: requests without an answer, and pairs that have not been in touch. Again changes nothing. */
export const doMentoringWork = async (deps: Deps): Promise<void> => {
  const now = deps.clock()
  const today = londonDay(now)
  const { late, silent } = await inTransaction(deps.database, 'system', async (tx) => ({
    late: await offersPast(tx, today),
    silent: await pairsWithoutContact(tx, today),
  }))
  for (const offer of late) {
    await inTransaction(deps.database, 'system', (tx) => runOut(tx, deps, { offer, now, today }))
  }
  for (const pair of silent) {
    await inTransaction(deps.database, 'system', (tx) => remindOfContact(tx, deps, { pair, today }))
  }
}

type Late = { offer: OfferRow; now: Date; today: string }

/** Silence is no answer: the partner chooses again, and the programme knows. A question left open is the programme's to see to. */
const runOut = async (tx: Tx, deps: Deps, { offer, now, today }: Late): Promise<void> => {
  await lockMentor(tx, offer.mentorId)
  const still = await findOffer(tx, offer.id)
  if (still?.state !== 'asked' || still.dueOn >= today) return
  const turn = turnOfOffer(still)
  if (turn === 'mentor' && (await closeOffer(tx, { offer: still, how: 'expired', now }))) {
    await tell(tx, deps, [noAnswer(still)])
  }
  const what =
    turn === 'mentor'
      ? `${still.partnerName} has had no answer from ${still.mentorName}: look for another mentor together`
      : `${still.partnerName} has not replied to a question of ${still.mentorName}`
  await addTasks(tx, [
    {
      organisationId: still.organisationId,
      kind: 'mentor-wanted',
      title: what,
      href: `/mentoring/requests/${still.requestId}`,
      aboutPersonId: still.partnerPersonId,
      dueOn: workingDaysLater(today, 2),
      dedupeKey: `mentor-offer:${still.id}:${turn === 'mentor' ? 'silent' : 'question-open'}`,
    },
  ])
}

/** Once to each of the two, and to the programme. */
const remindOfContact = async (
  tx: Tx,
  deps: Deps,
  { pair, today }: { pair: PairRow; today: string },
): Promise<void> => {
  const key = firstContactKey(pair.id)
  const common = {
    organisationId: pair.organisationId,
    kind: 'mentoring' as const,
    href: `/mentoring/${pair.id}`,
    about: { kind: 'mentorship', id: pair.id },
  }
  await tell(tx, deps, [
    {
      ...common,
      personId: pair.mentorPersonId,
      title: 'Have you been in touch with your partner?',
      body: `If you and ${pair.partnerName} have talked, say so with one touch. If not, a short message is enough to begin.`,
      dedupeKey: `${key}:mentor`,
    },
    {
      ...common,
      personId: pair.partnerPersonId,
      title: 'Have you been in touch with your mentor?',
      body: `If you and ${pair.mentorName} have talked, say so with one touch. If not, you may write first, or tell the programme team.`,
      dedupeKey: `${key}:partner`,
    },
  ])
  await addTasks(tx, [
    {
      organisationId: pair.organisationId,
      kind: 'mentoring',
      title: `${pair.mentorName} and ${pair.partnerName} have not been in touch yet`,
      href: `/mentoring/${pair.id}`,
      aboutPersonId: pair.partnerPersonId,
      dueOn: workingDaysLater(today, 2),
      dedupeKey: `${key}:late`,
    },
  ])
}
