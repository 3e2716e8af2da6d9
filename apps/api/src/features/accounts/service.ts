import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { inTransaction, keptOnlyIf } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import { conflict, notFound, Refusal } from '../../errors.ts'
import { londonDay } from '../../london.ts'
import { record } from '../audit/public.ts'
import { enqueueMails } from '../mail/public.ts'
import { newOrganisationSettings } from '../organisations/public.ts'
import {
  type Entry,
  endSignInsOf,
  enter,
  findAccount,
  findAccountByEmail,
  forgetProofs,
  hashPassword,
  hashToken,
  isTooCommon,
  newToken,
  takeAttempt,
  tellOfChange,
} from '../sign-in/public.ts'
import { passwordResetMail } from './emails.ts'
import * as queries from './queries.ts'
import { lasting, linkRefusal } from './rules.ts'

const asSystem = <T>(deps: Deps, work: (tx: Db) => Promise<T>): Promise<T> =>
  inTransaction(deps.database, 'system', (tx) => work(tx))

/**
 * Answers the same for known and unknown addresses, after the same work: what would be done for an account is done for
 * nobody too, and undone. The pause is for what the database itself takes longer for.
 */
export const askForPasswordLink = async (deps: Deps, input: { email: string; network: string }): Promise<void> => {
  const now = deps.clock()
  const attempt = { what: 'password-link' as const, ...input, now }
  const sameTime = new Promise((resolve) => setTimeout(resolve, 200))
  await asSystem(deps, async (tx) => {
    await takeAttempt(tx, attempt)
    const account = await findAccountByEmail(tx, input.email)
    const known = account?.disabledAt ? undefined : account
    const to = known ?? { personId: null, email: input.email, name: '' }
    await keptOnlyIf(tx, known !== undefined, () => sendPasswordLink(tx, deps, { to, now }))
  })
  await sameTime
}

type Recipient = { personId: string | null; email: string; name: string }

const sendPasswordLink = async (tx: Db, deps: Deps, { to, now }: { to: Recipient; now: Date }): Promise<void> => {
  const { personId, email, name } = to
  const expiresAt = new Date(now.getTime() + lasting.passwordResetHours * 3_600_000)
  const link = await newLink(tx, deps.config.publicUrl, { purpose: 'password-reset', personId, expiresAt })
  const letter = passwordResetMail({ name, product: deps.config.product.name, link: link.url })
  await enqueueMails(tx, deps.jobs, [{ ...letter, to: email, personId, dedupeKey: `password-reset:${link.tokenHash}` }])
}

type NewLink = {
  purpose: 'invitation' | 'password-reset' | 'first-administrator'
  personId: string | null
  expiresAt: Date
}

/** Short, on our own address, and only its hash is kept. */
export const newLink = async (tx: Db, publicUrl: string, row: NewLink) => {
  const token = newToken()
  const tokenHash = hashToken(token)
  await queries.insertLink(tx, { ...row, tokenHash })
  return { url: `${publicUrl}/link/${token}`, tokenHash }
}

const usableLink = async (tx: Db, token: string, { now, lock }: { now: Date; lock: boolean }) => {
  const link = await queries.findLink(tx, hashToken(token), lock)
  if (!link) throw new Refusal(404, 'link-unknown', 'This link is not one of ours, or it was not copied in full.')
  const refusal = linkRefusal(link, now)
  if (refusal === 'link-used') throw conflict('link-used', 'This link has been used already.')
  if (refusal === 'link-expired') throw conflict('link-expired', 'This link has run out.')
  return link
}

export const lookAtLink = (deps: Deps, token: string) =>
  asSystem(deps, async (tx) => {
    const link = await usableLink(tx, token, { now: deps.clock(), lock: false })
    const account = link.personId ? await findAccount(tx, link.personId) : undefined
    return { purpose: link.purpose, name: account?.name ?? null, email: account?.email ?? null }
  })

type ByLink = { token: string; password: string; device: string }

/**
 * Uses the link: the password is set, every other sign-in ends, and this one begins. The link stands for the password
 * and not for the second factor.
 */
export const choosePassword = async (deps: Deps, input: ByLink): Promise<Entry> => {
  const passwordHash = await hashPassword(input.password)
  return asSystem(deps, async (tx) => {
    const now = deps.clock()
    const link = await usableLink(tx, input.token, { now, lock: true })
    const account = link.personId ? await findAccount(tx, link.personId) : undefined
    if (!account || account.disabledAt) throw notFound('This account')
    refuseCommon(input.password, account, '/password')
    await queries.setPasswordHash(tx, account.personId, passwordHash)
    await queries.useUpLinks(tx, link, now)
    await endSignInsOf(tx, account.personId, { now, reason: 'password-changed' })
    await record(tx, {
      actorId: account.personId,
      action: 'password.chosen',
      subjectKind: 'person',
      subjectId: account.personId,
      details: { through: link.purpose },
    })
    await forgetProofs(tx, account.personId)
    if (account.passwordHash !== null) await tellOfChange({ tx, deps, now }, account, 'password-changed')
    return enter(tx, account, { device: input.device, now })
  })
}

type SetUp = ByLink & { organisationName: string; givenName: string; familyName: string | null; email: string }

/** The first organisation and its administrator, once, in an installation where nobody can sign in yet. */
export const setUpFirstAdministrator = async (deps: Deps, input: SetUp): Promise<Entry> => {
  const { organisationName, givenName, familyName, email } = input
  refuseCommon(input.password, { name: givenName, email }, '/password')
  const passwordHash = await hashPassword(input.password)
  return asSystem(deps, async (tx) => {
    const now = deps.clock()
    const link = await usableLink(tx, input.token, { now, lock: true })
    if (link.purpose !== 'first-administrator' || (await queries.anyAccount(tx))) {
      throw conflict('link-used', 'This installation has been set up already.')
    }
    const organisation = { id: newId(), name: organisationName, shortName: organisationName, kind: 'other' as const }
    await queries.insertFirstOrganisation(tx, { ...organisation, settings: newOrganisationSettings() })
    const personId = newId()
    const place = { organisationId: organisation.id, today: londonDay(now) }
    await queries.insertFirstPerson(tx, { id: personId, givenName, familyName, email }, place)
    await queries.insertAccount(tx, { personId, email })
    await queries.setPasswordHash(tx, personId, passwordHash)
    await queries.useUpLinks(tx, link, now)
    const account = await findAccount(tx, personId)
    if (!account) throw notFound('This account')
    await record(tx, {
      actorId: personId,
      action: 'installation.set-up',
      subjectKind: 'organisation',
      subjectId: organisation.id,
    })
    return enter(tx, account, { device: input.device, now })
  })
}

export const refuseCommon = (password: string, who: { name: string; email: string }, field: string): void => {
  if (!isTooCommon(password, [who.name, who.email, 'patient safety partner', 'elevate'])) return
  throw new Refusal(400, 'password-too-common', 'This password is too easy to guess.', {
    fields: { [field]: 'too-common' },
  })
}
