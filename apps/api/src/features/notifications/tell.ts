import type { NotificationKind } from '@elevate/contracts/notification-kinds'
import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { MailAttachment } from '@elevate/db/schema/trail'
import type { Deps } from '../../deps.ts'
import { londonDay } from '../../london.ts'
import { enqueueMails, notToBeContacted, withdrawMails } from '../mail/public.ts'
import { addTasks, withdrawTasks } from '../tasks/public.ts'
import { type ReachRow, reachOf } from './preference-queries.ts'
import * as queries from './queries.ts'
import { reachedBy, type Way, wayOf } from './rules.ts'

/** Something that one person is to know, whatever the way it reaches them. */
export type Telling = {
  organisationId: string
  personId: string
  kind: NotificationKind
  title: string
  /** One or two sentences; nothing confidential, for it stands in mails too. */
  body: string
  /** A page of the client. */
  href: string
  /** What goes with the mail, for example a calendar file. */
  attachments?: MailAttachment[]
  /** What, whom, when: the same thing is told once, however often this is called. */
  dedupeKey: string
  /** What it is about; `withdrawMailsAbout` of that withdraws the mail while it is still here. */
  about?: { kind: string; id: string }
  /** From then on it says nothing any more (a reminder of what has begun): no mail of it goes after that. */
  until?: Date
  /** Told at once and by every way, whatever the person has chosen: not knowing would harm them. */
  isEssential?: true
}

type Ways = Pick<Deps, 'jobs' | 'clock' | 'config'>
type Wanted = { telling: Telling; person: ReachRow; by: 'email' | 'phone' | 'post'; way: Way }

/**
 * Tells people something in the transaction that causes it: in the app, and by mail, at once or with the one mail a
 * day as they have chosen; for whom no mail reaches, the programme has a task to ring or to write. People whom the
 * organisation leaves in peace are told nothing.
 */
export const tell = (tx: Db, deps: Ways, tellings: readonly Telling[]): Promise<void> =>
  tellings.length === 0 ? Promise.resolve() : asSystem(tx, () => tellEverybody(tx, deps, tellings))

const tellEverybody = async (tx: Db, deps: Ways, tellings: readonly Telling[]): Promise<void> => {
  const now = deps.clock()
  const wanted = await thoseToTell(tx, tellings, now)
  // The row in the app is the gate: what was told before is told by no other way either, whatever was chosen since.
  const isNew = await queries.insertNewNotifications(
    tx,
    wanted.map(({ telling: { personId, kind, title, body, href, dedupeKey } }) => ({
      ...{ id: newId(), personId, kind, title, body, href, dedupeKey, createdAt: now },
    })),
  )
  const fresh = wanted.filter(({ telling }) => isNew.has(telling.dedupeKey))
  await enqueueMails(
    tx,
    deps.jobs,
    fresh.flatMap((one) => (one.by === 'email' && one.way ? [mailOf(one, one.way, deps.config.publicUrl)] : [])),
  )
  await addTasks(
    tx,
    fresh.flatMap(({ telling, person, by, way }) =>
      by === 'email' || !way ? [] : [taskOf(telling, { person, by, today: londonDay(now) })],
    ),
  )
}

const thoseToTell = async (tx: Db, tellings: readonly Telling[], now: Date): Promise<Wanted[]> => {
  const to = {
    personIds: [...new Set(tellings.map(({ personId }) => personId))],
    organisationIds: [...new Set(tellings.map(({ organisationId }) => organisationId))],
  }
  const [people, leftInPeace] = await Promise.all([reachOf(tx, to.personIds), notToBeContacted(tx, to)])
  const reached = new Map(people.map((person) => [person.id, person]))
  const inPeace = new Set(leftInPeace.map((one) => `${one.organisationId} ${one.personId}`))
  return tellings.flatMap((telling) => {
    const person = reached.get(telling.personId)
    const isLeft = inPeace.has(`${telling.organisationId} ${telling.personId}`)
    return person && !isLeft ? [{ telling, person, by: reachedBy(person), way: wayOf(telling, person, now) }] : []
  })
}

const mailOf = ({ telling, person }: Wanted, way: NonNullable<Way>, publicUrl: string) => ({
  organisationId: telling.organisationId,
  personId: telling.personId,
  to: person.email ?? '',
  subject: telling.title,
  body: `${telling.body}\n\n${publicUrl}${telling.href}\n`,
  attachments: telling.attachments ?? [],
  dedupeKey: telling.dedupeKey,
  ...(telling.about ? { about: telling.about } : {}),
  ...(telling.until ? { notAfter: telling.until } : {}),
  ...(telling.isEssential ? {} : { stops: telling.kind }),
  ...('digestAt' in way ? { sendAfter: way.digestAt, isForDigest: true } : {}),
})

const taskKeyOf = (dedupeKey: string): string => `tell:${dedupeKey}`

type ByHand = { person: ReachRow; by: 'phone' | 'post'; today: string }

const taskOf = (telling: Telling, { person: { name, phone }, by, today }: ByHand, id = newId()) => ({
  id,
  organisationId: telling.organisationId,
  kind: by === 'phone' ? ('phone' as const) : ('print' as const),
  title: by === 'phone' ? `Ring ${name}: ${telling.title}` : `Write to ${name}: ${telling.title}`,
  detail: by === 'phone' && phone ? `Phone: ${phone}. ${telling.body}` : telling.body,
  href: by === 'phone' ? `/people/${telling.personId}` : `/support/letters/${id}`,
  aboutPersonId: telling.personId,
  dueOn: today,
  dedupeKey: taskKeyOf(telling.dedupeKey),
})

/** What was told under these keys does not hold any more: it goes from the app, and with it mails and tasks that are still here. */
export const takeBack = (tx: Db, dedupeKeys: readonly string[], now: Date): Promise<void> =>
  dedupeKeys.length === 0
    ? Promise.resolve()
    : asSystem(tx, async () => {
        await queries.takeBackNotifications(tx, [...dedupeKeys], now)
        await withdrawMails(tx, dedupeKeys, now)
        await withdrawTasks(tx, dedupeKeys.map(taskKeyOf), now)
      })
