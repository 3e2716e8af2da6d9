import { asSystem } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { type Addressee, dayInWords, findAddressees, fullName, wayTo } from '../../letters/public.ts'
import { enqueueMails } from '../../mail/public.ts'
import { notify } from '../../notifications/public.ts'
import { addTasks } from '../../tasks/public.ts'
import type { OpenOffer } from './queries.ts'
import { extensionOf, reminderKey, reminderOf } from './reminder-words.ts'

type Site = Pick<Deps, 'config' | 'jobs'>

const pageOf = (applicationId: string): string => `/my-applications/${applicationId}/offer`

const linkFor = ({ id, personId }: Addressee, { config }: Site): string | undefined =>
  personId ? `${config.publicUrl}${pageOf(id)}` : undefined

const mailTo = ({ organisationId, personId, email }: Addressee, offerId: string) => ({
  organisationId,
  personId,
  to: email ?? '',
  about: { kind: 'offer', id: offerId },
})

/** In the app, and by email to who is reached by email; others were spoken with when they asked for more time. */
export const tellOfExtension = (tx: Tx, site: Site, offer: OpenOffer): Promise<void> =>
  asSystem(tx, async () => {
    const [to] = await findAddressees(tx, [offer.applicationId])
    if (!to || to.isLeftInPeace) return
    const message = extensionOf({ to, answerBy: offer.answerBy, link: linkFor(to, site) })
    if (to.personId) {
      await notify(tx, [{ personId: to.personId, title: message.subject, body: to.organisation, href: pageOf(to.id) }])
    }
    if (wayTo(to) !== 'email') return
    const dedupeKey = `offer-extended:${offer.id}:${offer.answerBy}`
    await enqueueMails(tx, site.jobs, [{ ...mailTo(to, offer.id), ...message, dedupeKey }])
  })

/** Reminds applicants of the last day: once, by email or, for who is reached otherwise, by a task to ring them. */
export const remindOf = async (
  tx: Tx,
  site: Site,
  { offers, today }: { offers: readonly OpenOffer[]; today: string },
): Promise<void> => {
  const addressees = await findAddressees(
    tx,
    offers.map(({ applicationId }) => applicationId),
  )
  const told = offers.flatMap((offer) => {
    const to = addressees.find(({ id, isLeftInPeace }) => id === offer.applicationId && !isLeftInPeace)
    return to ? [{ offer, to, dedupeKey: reminderKey(offer) }] : []
  })
  const byMail = told.filter(({ to }) => wayTo(to) === 'email')
  await enqueueMails(
    tx,
    site.jobs,
    byMail.map(({ offer, to, dedupeKey }) => ({
      ...mailTo(to, offer.id),
      ...reminderOf({ to, answerBy: offer.answerBy, link: linkFor(to, site) }),
      dedupeKey,
    })),
  )
  await addTasks(
    tx,
    told
      .filter((one) => !byMail.includes(one))
      .map(({ offer, to, dedupeKey }) => ({
        organisationId: to.organisationId,
        kind: 'phone' as const,
        title: `Ring ${fullName(to)}: the offer has to be answered by ${dayInWords(offer.answerBy)}`,
        href: `/applications/${to.id}/offer`,
        ...(to.personId ? { aboutPersonId: to.personId } : {}),
        dueOn: today,
        dedupeKey,
      })),
  )
}
