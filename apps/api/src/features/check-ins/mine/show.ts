import type { CheckIn } from '@elevate/contracts/check-ins'
import type { Tx } from '../../../context.ts'
import { notFound } from '../../../errors.ts'
import { presentMine } from '../follow-ups/present.ts'
import { findFollowUpOf, hopsOf } from '../follow-ups/queries.ts'
import { stateOf } from '../rules.ts'
import { findCompany, promiseOf } from '../team/company.ts'
import * as queries from './queries.ts'

type Which = { checkInId: string; personId: string; today: string }

/** Everything about a check-in that its partner may see, in their own transaction. */
export const showCheckIn = async (tx: Tx, { checkInId, personId, today }: Which): Promise<CheckIn> => {
  const invitation = await queries.findInvitation(tx, checkInId, personId)
  if (!invitation) throw notFound('This check-in')
  const { isSent, questions, organisation, opensOn, closesOn } = invitation
  const company = await findCompany(tx, { organisationId: organisation.id, personId }, today)
  const [draft, sending, kept, named, reads, row] = await Promise.all([
    queries.findDraft(tx, checkInId, personId),
    queries.findSending(tx, checkInId, personId),
    queries.privateAnswersOf(tx, checkInId, personId),
    queries.namedAnswersOf(tx, checkInId, personId),
    queries.readsOf(tx, checkInId, personId),
    findFollowUpOf(tx, checkInId, personId),
  ])
  const order = questions.map(({ key }) => key)
  const answers = [...kept, ...named].toSorted((a, b) => order.indexOf(a.question) - order.indexOf(b.question))
  return {
    id: checkInId,
    organisation,
    opensOn,
    closesOn,
    state: stateOf({ closesOn, isSent, today }),
    questions,
    promise: promiseOf(company, today),
    draft: draft ?? { answers: [], contact: null, version: 0 },
    sent: sending ? { answers, ...sending } : null,
    followUp: row ? presentMine(row, await hopsOf(tx, [row.id])) : null,
    reads: reads.map(({ by, at }) => ({ by, at: at.toISOString() })),
  }
}
