import type { Db } from '@elevate/db/connect'
import { asSystem } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import { notFound } from '../../errors.ts'
import { enqueueMails } from '../mail/public.ts'
import { endSignInsOf, findAccount } from '../sign-in/public.ts'
import { invitationMail } from './emails.ts'
import * as queries from './queries.ts'
import { lasting } from './rules.ts'
import { newLink } from './service.ts'

export { newLink } from './service.ts'

export type Invitation = {
  personId: string
  name: string
  email: string
  organisationId: string
  /** Who invites, as the mail says it: an organisation's name. */
  invitedBy: string
  now: Date
  /** A page of the client that opens once a password is chosen. */
  landsOn?: string
  /** What the mail says, where it is no usual invitation. */
  letter?: (about: { product: string; link: string }) => { subject: string; body: string }
}

/**
 * Lets a person sign in: an account for this address and a mail with a link, in the caller's transaction. Again is
 * harmless: a new link, the same account. Who has an account gets the link at its address and nowhere else, or else
 * whoever may write down an address could take the account over. An address that another person signs in with is
 * refused (409 email-in-use).
 */
export const inviteToSignIn = (tx: Db, deps: Deps, invitation: Invitation): Promise<void> =>
  asSystem(tx, async () => {
    const { personId, email, now, name, invitedBy, organisationId, landsOn } = invitation
    await queries.insertAccount(tx, { personId, email, invitedAt: now })
    const account = await findAccount(tx, personId)
    if (!account) throw notFound('This account')
    const expiresAt = new Date(now.getTime() + lasting.invitationDays * 86_400_000)
    const link = await newLink(tx, deps.config.publicUrl, { purpose: 'invitation', personId, expiresAt })
    const about = { product: deps.config.product.name, link: landsOn ? `${link.url}?to=${landsOn}` : link.url }
    const letter = invitation.letter?.(about) ?? invitationMail({ name, invitedBy, ...about })
    const dedupeKey = `invitation:${link.tokenHash}`
    await enqueueMails(tx, deps.jobs, [{ ...letter, to: account.email, personId, organisationId, dedupeKey }])
  })

/** Shuts a person out at once, wherever they are signed in. */
export const disableAccount = (tx: Db, personId: string, now: Date): Promise<void> =>
  asSystem(tx, async () => {
    if (!(await queries.setDisabled(tx, personId, now))) throw notFound('This account')
    await endSignInsOf(tx, personId, { now, reason: 'disabled' })
  })

export const enableAccount = (tx: Db, personId: string): Promise<void> =>
  asSystem(tx, async () => {
    if (!(await queries.setDisabled(tx, personId, null))) throw notFound('This account')
  })
