import { asSystem } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { londonDay } from '../../../london.ts'
import { moveApplications } from '../../applications/public.ts'
import { startChecks, tellOfChecks } from '../../checks/public.ts'
import { withdrawMailsAbout } from '../../mail/public.ts'
import { notify } from '../../notifications/public.ts'
import { addTasks, withdrawTasks } from '../../tasks/public.ts'
import { refusal, refuse } from '../refusals.ts'
import { answerRefusal } from '../rules.ts'
import { latestOffer, type OfferRow } from '../show/queries.ts'
import * as queries from './queries.ts'
import { reminderKey } from './reminder-words.ts'

export type Answering = {
  application: queries.HeldApplication
  accepts: boolean
  by: { kind: 'applicant' | 'programme'; personId: string; now: Date; requestId: string }
}

/**
 * Answers the open offer of an application that is locked. The first answer counts: the same once more changes
 * nothing, another one is refused. Accepting starts the checks; declining leaves a task, for a place has come free.
 */
export const answerOffer = async (tx: Tx, deps: Deps, answering: Answering): Promise<void> => {
  const { application, accepts, by } = answering
  const offer = await latestOffer(tx, application.id)
  if (!offer) throw refusal('no-open-offer')
  const endedHow = accepts ? 'accepted' : 'declined'
  if (offer.endedHow === endedHow) return
  refuse(answerRefusal(offer, londonDay(by.now)))
  await moveApplications(tx, [application.id], {
    move: accepts ? 'accept' : 'decline',
    by: { ...by, actor: { personId: by.personId } },
  })
  const answeredFor = by.kind === 'programme' ? by.personId : null
  await queries.endOffer(tx, offer.id, { endedAt: by.now, endedHow, answeredFor })
  await asSystem(tx, async () => {
    await withdrawMailsAbout(tx, [offer.id], by.now)
    await withdrawTasks(tx, [reminderKey(offer)], by.now)
    if (accepts) await beginChecks(tx, deps, answering)
    await tellProgramme(tx, answering, offer)
  })
}

const beginChecks = async (
  tx: Tx,
  deps: Deps,
  { application: { id: applicationId }, by }: Answering,
): Promise<void> => {
  const { now, personId } = by
  await startChecks(tx, { applicationIds: [applicationId], now, byPersonId: personId })
  await tellOfChecks(tx, deps, { applicationId, by: { personId: by.kind === 'programme' ? personId : null, now } })
}

const tellProgramme = async (tx: Tx, { application, accepts, by }: Answering, offer: OfferRow): Promise<void> => {
  const { id, organisationId, reference, campaignId } = application
  const answered = accepts ? 'accepted' : 'declined'
  if (by.kind === 'applicant' && offer.offeredBy) {
    const title = `Offer ${answered}: ${reference}`
    const body = accepts ? 'The checks have started.' : 'A place is free again.'
    await notify(tx, [{ personId: offer.offeredBy, title, body, href: `/applications/${id}` }])
  }
  if (accepts) return
  await addTasks(tx, [
    {
      organisationId,
      kind: 'other',
      title: `A place is free: ${reference} declined the offer`,
      detail: 'Offer it to the next person on the reserve list, or decide to leave it open.',
      href: `/recruitment/${campaignId}/decide`,
      dueOn: londonDay(by.now),
      dedupeKey: `offer-declined:${offer.id}`,
    },
  ])
}
