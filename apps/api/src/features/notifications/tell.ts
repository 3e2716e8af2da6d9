import type { NotificationKind } from '@elevate/contracts/notification-kinds'
import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { MailAttachment } from '@elevate/db/schema/trail'
import type { Deps } from '../../deps.ts'
import { londonDay } from '../../london.ts'
import { enqueueMails, notToBeContacted, withdrawMail } from '../mail/public.ts'
import { addTasks, withdrawTasks } from '../tasks/public.ts'
import * as queries from './queries.ts'
import { reachedBy } from './rules.ts'

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
  /** Told at once and by every way, whatever the person has chosen: not knowing would harm them. */
  isEssential?: true
}

type Ways = Pick<Deps, 'jobs' | 'clock' | 'config'>

/**
 * Tells people something in the transaction that causes it: in the app, and by mail; for whom no mail reaches, the
 * programme has a task to ring or to write. People whom the organisation leaves in peace are told nothing.
 */
export const tell = (tx: Db, deps: Ways, tellings: readonly Telling[]): Promise<void> =>
  tellings.length === 0 ? Promise.resolve() : asSystem(tx, () => tellEverybody(tx, deps, tellings))

const tellEverybody = async (tx: Db, deps: Ways, tellings: readonly Telling[]): Promise<void> => {
  const to = {
    personIds: [...new Set(tellings.map(({ personId }) => personId))],
    organisationIds: [...new Set(tellings.map(({ organisationId }) => organisationId))],
  }
  const reached = new Map((await queries.reachOf(tx, to.personIds)).map((person) => [person.id, person]))
  const inPeace = new Set((await notToBeContacted(tx, to)).map((one) => `${one.organisationId} ${one.personId}`))
  const wanted = tellings.flatMap((telling) => {
    const person = reached.get(telling.personId)
    const isLeft = inPeace.has(`${telling.organisationId} ${telling.personId}`)
    return person && !isLeft ? [{ telling, person, by: reachedBy(person) }] : []
  })
  await queries.insertNotifications(
    tx,
    wanted.map(({ telling: { personId, title, body, href, dedupeKey } }) => ({
      id: newId(),
      personId,
      title,
      body,
      href,
      dedupeKey,
    })),
  )
  await enqueueMails(
    tx,
    deps.jobs,
    wanted.flatMap(({ telling, person, by }) =>
      by === 'email' ? [mailOf(telling, { to: person.email ?? '', publicUrl: deps.config.publicUrl })] : [],
    ),
  )
  const today = londonDay(deps.clock())
  await addTasks(
    tx,
    wanted.flatMap(({ telling, person, by }) =>
      by === 'email' ? [] : [taskOf(telling, { name: person.name, by, today })],
    ),
  )
}

const mailOf = (telling: Telling, { to, publicUrl }: { to: string; publicUrl: string }) => ({
  organisationId: telling.organisationId,
  personId: telling.personId,
  to,
  subject: telling.title,
  body: `${telling.body}\n\n${publicUrl}${telling.href}\n`,
  attachments: telling.attachments ?? [],
  dedupeKey: telling.dedupeKey,
  ...(telling.about ? { about: telling.about } : {}),
})

const taskKeyOf = (dedupeKey: string): string => `tell:${dedupeKey}`

const taskOf = (telling: Telling, { name, by, today }: { name: string; by: 'phone' | 'post'; today: string }) => ({
  organisationId: telling.organisationId,
  kind: by === 'phone' ? ('phone' as const) : ('print' as const),
  title: by === 'phone' ? `Ring ${name}: ${telling.title}` : `Write to ${name}: ${telling.title}`,
  detail: telling.body,
  aboutPersonId: telling.personId,
  dueOn: today,
  dedupeKey: taskKeyOf(telling.dedupeKey),
})

/** What was told under these keys does not hold any more: mails and tasks that are still here go. */
export const takeBack = (tx: Db, dedupeKeys: readonly string[], now: Date): Promise<void> =>
  asSystem(tx, async () => {
    for (const key of dedupeKeys) await withdrawMail(tx, key, now)
    await withdrawTasks(tx, dedupeKeys.map(taskKeyOf), now)
  })
