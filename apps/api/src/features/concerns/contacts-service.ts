import type { SafeguardingSettings, WhereConcernsGo } from '@elevate/contracts/concerns'
import type { Db } from '@elevate/db/connect'
import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { conflict, notFound, staleVersion } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { tell } from '../notifications/public.ts'
import * as queries from './contacts-queries.ts'
import { mayRaiseIn, namesContactsIn } from './policy.ts'

/** Where this person may raise a concern, and who reads it there. */
export const listWhereTheyGo = (ctx: Context): Promise<{ items: WhereConcernsGo[] }> =>
  ctx.transaction(async (tx, actor) => {
    const ids = [...new Set(actor.grants.flatMap(({ organisationId }) => organisationId ?? []))]
    const mine = ids.filter((id) => mayRaiseIn(actor, id))
    const { rows, contacts } = await asSystem(tx, async () => ({
      rows: await queries.settingsOf(tx, mine),
      contacts: await queries.contactsOf(tx, mine),
    }))
    return {
      items: rows.map(({ organisation, outOfHours }) => ({
        organisation,
        outOfHours,
        contacts: contacts
          .filter(({ organisationId }) => organisationId === organisation.id)
          .map(({ personId, name, phone }) => ({ personId, name, phone })),
      })),
    }
  })

const settingsFor = async (db: Db, organisationId: string): Promise<SafeguardingSettings> => {
  const [rows, contacts] = await Promise.all([
    queries.settingsOf(db, [organisationId]),
    queries.contactsOf(db, [organisationId]),
  ])
  const row = rows[0]
  if (!row) throw notFound('This organisation')
  return {
    contacts: contacts.map(({ personId, name }) => ({ personId, name })),
    outOfHours: row.outOfHours,
    version: row.version,
  }
}

export const getSettings = (ctx: Context, organisationId: string): Promise<SafeguardingSettings> =>
  ctx.read(async (db, actor) => {
    if (!namesContactsIn(actor, organisationId)) throw notFound('This organisation')
    return settingsFor(db, organisationId)
  })

type Values = { contactEmails: string[]; outOfHours: string }

/** Names who reads concerns from now on. Who is new among them is told, and so are those who were it before. */
export const changeSettings = (ctx: Context, deps: Deps, given: { organisationId: string; values: Values }) =>
  ctx.transaction(async (tx, actor): Promise<SafeguardingSettings> => {
    const { organisationId, values } = given
    if (!namesContactsIn(actor, organisationId)) throw notFound('This organisation')
    await queries.lockSettings(tx, organisationId)
    const before = await settingsFor(tx, organisationId)
    if (before.version !== ctx.expectedVersion) throw staleVersion()
    const contactIds = await idsOf(tx, organisationId, values.contactEmails)
    await queries.saveSettings(tx, { organisationId, contactIds, outOfHours: values.outOfHours })
    await recordDone(tx, ctx, {
      action: 'safeguarding-contacts.changed',
      subjectKind: 'organisation',
      subjectId: organisationId,
      organisationId,
      fields: ['contacts', 'outOfHours'],
    })
    const concerned = new Set([...contactIds, ...before.contacts.map(({ personId }) => personId)])
    await tell(
      tx,
      deps,
      [...concerned].map((personId) => ({
        organisationId,
        personId,
        kind: 'programme' as const,
        title: 'Who reads concerns has changed',
        body: contactIds.includes(personId)
          ? 'You are one of the people who read concerns that are raised from now on.'
          : 'You do not get new concerns any more. Those that were sent to you stay with you.',
        href: '/concerns',
        dedupeKey: `safeguarding:${organisationId}:${before.version + 1}:${personId}`,
        isEssential: true as const,
      })),
    )
    return settingsFor(tx, organisationId)
  })

const idsOf = async (tx: Tx, organisationId: string, emails: string[]): Promise<string[]> => {
  const wanted = [...new Set(emails.map((email) => email.toLowerCase()))]
  if (wanted.length === 0) return []
  const found = await asSystem(tx, () => queries.findByEmails(tx, organisationId, wanted))
  const missing = wanted.filter((email) => !found.some((one) => one.email === email))
  if (missing.length > 0) {
    throw conflict('unknown-contact', `Nobody in this organisation signs in with ${missing.join(', ')}.`)
  }
  return found.map(({ personId }) => personId)
}
