import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { inTransaction, keptOnlyIf } from '@elevate/db/open'
import type { Deps } from '../../../deps.ts'
import { inviteToSignIn } from '../../accounts/public.ts'
import { record } from '../../audit/public.ts'
import { enqueueMails } from '../../mail/public.ts'
import { tidy } from '../../people/public.ts'
import { findAccountByEmail, takeAttempt } from '../../sign-in/public.ts'
import { makeDraft, refuseUnlessOpen } from './drafts.ts'
import { firstApplicationMail, knownApplicantMail } from './emails.ts'
import * as queries from './queries.ts'

type Asked = { slug: string; givenName: string; familyName?: string; email: string; network: string }

/**
 * Answers the same for known and unknown addresses, after the same work: somebody new is made, who can sign in is told
 * to, and who never chose a password is sent the link once more; what does not apply is undone. What follows is in a
 * mail. The pause is for what the database itself takes longer for.
 */
export const applyAt = async (deps: Deps, asked: Asked): Promise<void> => {
  const now = deps.clock()
  const sameTime = new Promise((resolve) => setTimeout(resolve, 300))
  await inTransaction(deps.database, 'system', async (tx) => {
    await takeAttempt(tx, { what: 'application', email: asked.email, network: asked.network, now })
    const campaign = refuseUnlessOpen(await queries.findCampaignBySlug(tx, asked.slug), now)
    await queries.lockAddress(tx, asked.email)
    const account = await findAccountByEmail(tx, asked.email)
    const isOpen = account !== undefined && account.disabledAt === null
    const personId = newId()
    // An address opens one account only.
    const email = account ? `${personId}@nobody.invalid` : asked.email
    const to = { personId: account?.personId ?? personId, email: account?.email ?? email }
    await keptOnlyIf(tx, !account, () => letIn(tx, deps, { asked: { ...asked, email }, personId, campaign, now }))
    await keptOnlyIf(tx, isOpen && account.passwordHash !== null, () => tellToSignIn(tx, deps, { to, campaign, now }))
    await keptOnlyIf(tx, isOpen && account.passwordHash === null, () =>
      invite(tx, deps, { to, name: asked.givenName, campaign, now }),
    )
  })
  await sameTime
}

const pageOf = ({ slug }: queries.CampaignRow) => `/join/${slug}/apply`

type Recipient = { personId: string; email: string }
type Telling = { to: Recipient; campaign: queries.CampaignRow; now: Date }

/** The draft is made when they have signed in: who typed the address may be somebody else. Once in ten minutes. */
const tellToSignIn = (tx: Db, deps: Deps, { to, campaign, now }: Telling): Promise<void> => {
  const { organisation, organisationId, title } = campaign
  const link = `${deps.config.publicUrl}/sign-in?to=${pageOf(campaign)}`
  const letter = knownApplicantMail({ title, organisation, product: deps.config.product.name, link })
  const window = Math.floor(now.getTime() / 600_000)
  const { personId, email } = to
  const dedupeKey = `application-known:${campaign.id}:${personId}:${window}`
  return enqueueMails(tx, deps.jobs, [{ ...letter, to: email, personId, organisationId, dedupeKey }])
}

type Letting = { asked: Asked; personId: string; campaign: queries.CampaignRow; now: Date }

/** Somebody new gets a person, an account and a draft. */
const letIn = async (tx: Db, deps: Deps, { asked, personId, campaign, now }: Letting): Promise<void> => {
  const { givenName, familyName = null, email } = tidy(asked)
  await queries.insertPerson(tx, { id: personId, givenName, familyName, email })
  const details = { givenName, familyName, email, savedAt: now }
  const { id } = await makeDraft(tx, { campaign, personId, route: 'online', details, now })
  const { organisationId } = campaign
  const about = { actorId: null, organisationId, subjectKind: 'application', subjectId: id } as const
  await record(tx, { ...about, action: 'application.started', details: { route: 'online' } })
  await invite(tx, deps, { to: { personId, email }, name: givenName, campaign, now })
}

const invite = (tx: Db, deps: Deps, { to, name, campaign, now }: Telling & { name: string }): Promise<void> => {
  const { organisation, organisationId, title } = campaign
  return inviteToSignIn(tx, deps, {
    ...to,
    name,
    organisationId,
    invitedBy: organisation,
    now,
    landsOn: pageOf(campaign),
    letter: ({ product, link }) => firstApplicationMail({ title, organisation, product, link }),
  })
}
