import type { Db } from '@elevate/db/connect'
import type { Deps } from '../../deps.ts'
import { notFound } from '../../errors.ts'
import { enqueueMails } from '../mail/public.ts'
import { endSignInsOf } from '../sign-in/public.ts'
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
}

/**
 * Lets a person sign in: an account for this address and a mail with a link, in the caller's transaction. Again is
 * harmless: a new link, the same account. An address that another person signs in with is refused (409 email-in-use).
 */
export const inviteToSignIn = async (tx: Db, deps: Deps, invitation: Invitation): Promise<void> => {
  const { personId, email, now } = invitation
  await queries.insertAccount(tx, { personId, email, invitedAt: now })
  const expiresAt = new Date(now.getTime() + lasting.invitationDays * 86_400_000)
  const link = await newLink(tx, deps.config.publicUrl, { purpose: 'invitation', personId, expiresAt })
  const { name, invitedBy, organisationId } = invitation
  const letter = invitationMail({ name, product: deps.config.product.name, invitedBy, link: link.url })
  const dedupeKey = `invitation:${link.tokenHash}`
  await enqueueMails(tx, deps.jobs, [{ ...letter, to: email, personId, organisationId, dedupeKey }])
}

/** Shuts a person out at once, wherever they are signed in. */
export const disableAccount = async (tx: Db, personId: string, now: Date): Promise<void> => {
  if (!(await queries.setDisabled(tx, personId, now))) throw notFound('This account')
  await endSignInsOf(tx, personId, { now, reason: 'disabled' })
}

export const enableAccount = async (tx: Db, personId: string): Promise<void> => {
  if (!(await queries.setDisabled(tx, personId, null))) throw notFound('This account')
}
