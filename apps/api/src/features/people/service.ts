import type { Input } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/people'
import type { Person } from '@elevate/contracts/people'
import { newId } from '@elevate/db/ids'
import type { Actor } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { conflict, notFound, staleVersion } from '../../errors.ts'
import { appoint, setDoNotContact } from '../appointments/public.ts'
import { recordDone } from '../audit/public.ts'
import { addressMayHaveChanged } from '../mail/public.ts'
import { refuseUnless } from './account-service.ts'
import { shownPerson } from './load-service.ts'
import { canInvite, canSeePeopleOf, reachOf } from './policy.ts'
import * as queries from './queries.ts'
import { tidy } from './rules.ts'

type New = Input<typeof contract.addPerson>['body']
type Changes = Input<typeof contract.editPerson>['body']

export const getPerson = (ctx: Context, personId: string): Promise<Person> =>
  ctx.read((db, actor) => shownPerson(db, { ...ctx, actor }, personId))

export const addPerson = (ctx: Context, body: New): Promise<Person> =>
  ctx.transaction(async (tx, actor) => {
    const { organisationId, evenIfKnown, accessNeeds, appointment, ...typed } = body
    const isThere =
      canSeePeopleOf(actor, organisationId) && (await queries.lockOrganisationForAdding(tx, organisationId))
    if (!isThere) throw notFound('This organisation')
    const person = { email: null, postcode: null, ...tidy(typed) }
    if (!evenIfKnown) await refuseLookAlike(tx, { ...person, organisationId })
    const id = newId()
    await queries.insertPerson(tx, { ...person, id }, { organisationId, source: 'typed' })
    if (accessNeeds) await queries.writeSharedNeeds(tx, id, accessNeeds)
    await recordDone(tx, ctx, {
      organisationId,
      action: 'person.added',
      subjectKind: 'person',
      subjectId: id,
      fields: [...Object.keys(typed), ...(accessNeeds ? ['accessNeeds'] : [])],
    })
    if (appointment) await appoint(tx, ctx, { ...appointment, personId: id, organisationId })
    return shownPerson(tx, { ...ctx, actor }, id)
  })

const refuseLookAlike = async (tx: Tx, sought: Parameters<typeof queries.lookAlikes>[1]): Promise<void> => {
  const people = await queries.lookAlikes(tx, sought)
  if (people.length === 0) return
  throw conflict('looks-like-somebody-known', 'Somebody here looks like the same person.', { people })
}

export const editPerson = (ctx: Context, personId: string, changes: Changes): Promise<Person> =>
  ctx.transaction(async (tx, actor) => {
    const reach = reachOf(actor)
    const person = await queries.lockPerson(tx, personId, reach)
    if (!person) throw notFound('This person')
    if (person.version !== ctx.expectedVersion) throw staleVersion()
    if (changes.email !== undefined) await refuseRedirectedInvitation(tx, actor, personId)
    await queries.updatePerson(tx, personId, { ...tidy(changes), updatedAt: ctx.now })
    if (changes.email !== undefined)
      await addressMayHaveChanged(tx, personId, { personId: actor.personId, now: ctx.now })
    const [organisation] = await queries.organisationsThatKnow(tx, personId, reach)
    await recordDone(tx, ctx, {
      organisationId: organisation?.id ?? null,
      action: 'person.changed',
      subjectKind: 'person',
      subjectId: personId,
      fields: Object.keys(changes),
    })
    return shownPerson(tx, { ...ctx, actor }, personId)
  })

/** The first invitation goes to this address, so it decides who gets what the person may do in other places. */
const refuseRedirectedInvitation = async (tx: Tx, actor: Actor, personId: string): Promise<void> => {
  const row = await queries.findPerson(tx, personId, reachOf(actor))
  if (row?.accountState === 'none') refuseUnless(canInvite(actor, row), row, actor)
}

export const contactAgain = (ctx: Context, personId: string, organisationId: string): Promise<Person> =>
  ctx.transaction(async (tx, actor) => {
    const isSeen = canSeePeopleOf(actor, organisationId) && (await queries.lockPerson(tx, personId, [organisationId]))
    if (!isSeen) throw notFound('This person')
    await setDoNotContact(tx, { organisationId, personId }, null)
    await recordDone(tx, ctx, {
      organisationId,
      action: 'person.contact-allowed',
      subjectKind: 'person',
      subjectId: personId,
    })
    return shownPerson(tx, { ...ctx, actor }, personId)
  })
