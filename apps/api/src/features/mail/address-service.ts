import type { AuditAction } from '@elevate/contracts/audit-actions'
import type { EmailFaultWay } from '@elevate/contracts/people-vocabulary'
import type { Db } from '@elevate/db/connect'
import { asSystem } from '@elevate/db/open'
import type { Context } from '../../context.ts'
import { conflict, notFound } from '../../errors.ts'
import { londonDay } from '../../london.ts'
import { recordDone } from '../audit/public.ts'
import { addTasks, finishTasks, withdrawTasks } from '../tasks/public.ts'
import * as queries from './address-queries.ts'
import { placesOf } from './policy.ts'

type Fault = { address: string; how: EmailFaultWay; now: Date }

/**
 * An address does not work: it is marked wherever it stands, nothing more goes there, and somebody of each programme
 * rings. Once, however many mails come back.
 */
export const recordAddressFault = async (tx: Db, fault: Fault): Promise<void> => {
  const { address, now } = fault
  await queries.failMailsTo(tx, address, now)
  const marked = await queries.markAddress(tx, fault)
  if (marked.length === 0) return
  const weekAgo = new Date(now.getTime() - 7 * 86_400_000)
  const lost = await queries.notArrivedAt(tx, address, weekAgo)
  const programmes = await queries.programmesOf(
    tx,
    marked.map(({ id }) => id),
  )
  await addTasks(
    tx,
    programmes.flatMap(({ personId, organisationId }) => {
      const person = marked.find(({ id }) => id === personId)
      if (!person) return []
      const mine = lost.filter((mail) => mail.personId === personId && mail.organisationId === organisationId)
      return [taskOf(person, { fault, organisationId, subjects: mine.map(({ subject }) => subject) })]
    }),
  )
}

type Marked = { id: string; name: string; phone: string | null }
type Ringing = { fault: Fault; organisationId: string; subjects: string[] }

const taskOf = ({ id, name, phone }: Marked, { fault, organisationId, subjects }: Ringing) => {
  const lost = [...new Set(subjects)].slice(0, 5).map((subject) => `“${subject}”`)
  return {
    organisationId,
    kind: 'address' as const,
    title: phone ? `Ring ${name}: their email address does not work` : `Write to ${name}: their email does not work`,
    detail: [
      `${fault.address} does not accept email.${phone ? ` Phone: ${phone}.` : ''} Ask for an address that works, and put it on their page.`,
      ...(lost.length > 0 ? [`They have not had: ${lost.join(', ')}.`] : []),
    ].join(' '),
    href: `/people/${id}`,
    aboutPersonId: id,
    dueOn: londonDay(fault.now),
    dedupeKey: `address:${id}:${organisationId}:${fault.now.getTime()}`,
  }
}

/** After an address was changed or cleared: whoever was to ring need not any more. */
export const addressMayHaveChanged = (tx: Db, personId: string, by: { personId: string; now: Date }): Promise<void> =>
  asSystem(tx, async () => {
    const settled = await queries.addressTasksToSettle(tx, personId)
    await finishTasks(
      tx,
      settled.map(({ dedupeKey }) => dedupeKey),
      by,
    )
  })

/** The same for addresses that changed in other ways, such as an import. */
export const settleAddressTasks = async (tx: Db, now: Date): Promise<void> => {
  const settled = await queries.addressTasksToSettle(tx)
  await withdrawTasks(
    tx,
    settled.map(({ dedupeKey }) => dedupeKey),
    now,
  )
}

const audited = (tx: Db, ctx: Context, { personId, action }: { personId: string; action: AuditAction }) =>
  recordDone(tx, ctx, { action, subjectKind: 'person', subjectId: personId, fields: ['email'] })

export const markAddress = (ctx: Context, personId: string): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    const person = await queries.lockAddressOf(tx, personId, placesOf(actor))
    if (!person) throw notFound('This person')
    const { email } = person
    if (!email) throw conflict('no-address', 'There is no email address to mark.')
    if (person.since) return
    await asSystem(tx, () => recordAddressFault(tx, { address: email, how: 'said', now: ctx.now }))
    await audited(tx, ctx, { personId, action: 'person.address-marked' })
  })

export const clearAddress = (ctx: Context, personId: string): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    const person = await queries.lockAddressOf(tx, personId, placesOf(actor))
    if (!person) throw notFound('This person')
    if (person.since) await clear(tx, ctx, personId)
  })

export const clearMyAddress = (ctx: Context): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    const person = await queries.lockAddressOf(tx, actor.personId, undefined)
    if (person?.since) await clear(tx, ctx, actor.personId)
  })

const clear = async (tx: Db, ctx: Context, personId: string): Promise<void> => {
  await queries.clearAddress(tx, personId)
  await addressMayHaveChanged(tx, personId, { personId: ctx.actor.personId, now: ctx.now })
  await audited(tx, ctx, { personId, action: 'person.address-cleared' })
}
