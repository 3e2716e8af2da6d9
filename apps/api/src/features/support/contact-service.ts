import type { SupportContact } from '@elevate/contracts/support-people'
import type { ContactWay } from '@elevate/contracts/support-vocabulary'
import { newId } from '@elevate/db/ids'
import { type Actor, organisationsAs } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { conflict, notFound } from '../../errors.ts'
import { daysLater } from '../../london.ts'
import { workingDaysLater } from '../../working-days.ts'
import { recordDone } from '../audit/public.ts'
import { addTasks, finishTasks } from '../tasks/public.ts'
import * as queries from './contact-queries.ts'
import { settleGaps } from './gaps.ts'
import { runsSupportIn } from './policy.ts'

type Logged = { organisationId: string; how: ContactWay; on: string }

const daysBack = 365

/** Of somebody whom this programme knows; anybody else is not to be known of. */
const partnerFor = async (
  tx: Tx,
  actor: Actor,
  { personId, organisationId }: { personId: string; organisationId: string },
) => {
  const places = await queries.placesOf(tx, personId, organisationsAs(actor, 'coordinator'))
  const person = await queries.findPerson(tx, personId)
  if (!person || !places.includes(organisationId)) throw notFound('This person')
  return person
}

/** "I was in touch": the tasks that asked for it are done with it. */
export const logContact = (ctx: Context, personId: string, logged: Logged): Promise<SupportContact> =>
  ctx.transaction(async (tx, actor) => {
    const { organisationId, how, on } = logged
    await partnerFor(tx, actor, { personId, organisationId })
    if (on > ctx.today) throw conflict('not-yet', 'This day is still to come.')
    if (on < daysLater(ctx.today, -daysBack)) throw conflict('too-long-ago', 'This is more than a year ago.')
    const id = newId()
    const row = { id, organisationId, personId, contactedOn: on, how, byPersonId: actor.personId, createdAt: ctx.now }
    await queries.insertContact(tx, row)
    await recordDone(tx, ctx, {
      action: 'support-contact.logged',
      subjectKind: 'person',
      subjectId: personId,
      organisationId,
      details: { how },
    })
    const asked = await queries.openGapTasks(tx, [organisationId], personId)
    const calls = asked.filter(({ kind }) => kind === 'phone').map(({ dedupeKey }) => dedupeKey)
    await finishTasks(tx, calls, { personId: actor.personId, now: ctx.now })
    await settleGaps(tx, {
      organisationIds: [organisationId],
      personId,
      today: ctx.today,
      now: ctx.now,
      cause: { contactBy: actor.personId },
    })
    return { id, personId, organisationId, on, how, loggedAt: ctx.now.toISOString() }
  })

export const takeBackContact = (ctx: Context, contactId: string): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    const contact = await queries.findContact(tx, contactId)
    if (!contact || !runsSupportIn(actor, contact.organisationId)) throw notFound('This contact')
    const { organisationId, personId } = contact
    await queries.deleteContact(tx, contactId)
    await recordDone(tx, ctx, {
      action: 'support-contact.taken-back',
      subjectKind: 'person',
      subjectId: personId,
      organisationId,
    })
    await settleGaps(tx, {
      organisationIds: [organisationId],
      personId,
      today: ctx.today,
      now: ctx.now,
      cause: 'taken-back',
    })
  })

/** On my list, until the next working day. */
export const planCall = (
  ctx: Context,
  personId: string,
  { organisationId }: { organisationId: string },
): Promise<{ dueOn: string }> =>
  ctx.transaction(async (tx, actor) => {
    const person = await partnerFor(tx, actor, { personId, organisationId })
    const dueOn = workingDaysLater(ctx.today, 1)
    await addTasks(tx, [
      {
        organisationId,
        kind: 'phone',
        title: person.phone === null ? `Write to ${person.name}` : `Ring ${person.name}`,
        detail: person.phone ?? '',
        href: `/support/people/${personId}`,
        aboutPersonId: personId,
        ownerId: actor.personId,
        dueOn,
        dedupeKey: `support-call:${organisationId}:${personId}:${dueOn}`,
      },
    ])
    return { dueOn }
  })
