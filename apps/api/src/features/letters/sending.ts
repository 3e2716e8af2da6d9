import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import { daysLater, londonDay } from '../../london.ts'
import { enqueueMails } from '../mail/public.ts'
import { notify } from '../notifications/public.ts'
import { addTasks, type NewTask } from '../tasks/public.ts'
import * as queries from './queries.ts'
import { mailOf } from './rules.ts'
import { aboutLetter, letterDay } from './words.ts'
import { fullName, type WantedLetter, type WrittenLetter, writeLetters } from './writing.ts'

/** Days in which somebody who waits for a call or a letter should have it. */
const callWithinDays = 2
const postWithinDays = 3

export type LettersWanted = { letters: readonly WantedLetter[]; by: { personId: string | null; now: Date } }

type SentLetter = WrittenLetter & { id: string }

/**
 * Writes to applicants, in the caller's transaction and after `moveApplications`. By email at once, through the
 * outbox; for who asked for a call or for post the letter waits, with a task, until somebody says that it is done. A
 * letter of the same kind is written once for each time that an application comes to where it stands. Nobody is
 * written to whom the organisation leaves in peace. Whether the caller may is settled before.
 */
export const sendLetters = (
  tx: Db,
  deps: Pick<Deps, 'config' | 'jobs'>,
  { letters, by }: LettersWanted,
): Promise<void> =>
  asSystem(tx, async () => {
    const ids = letters.map(({ applicationId }) => applicationId)
    if (ids.length === 0) return
    await queries.lockForLetters(tx, ids)
    const written = await writeLetters(tx, deps, letters)
    const before = await queries.lettersSinceMove(tx, ids)
    const sent = written
      .filter(({ to, kind }) => !to.isLeftInPeace && !before.some((l) => l.applicationId === to.id && l.kind === kind))
      .map((letter) => ({ ...letter, id: newId() }))
    if (sent.length === 0) return
    await queries.insertLetters(
      tx,
      sent.map((letter) => rowOf(letter, by)),
    )
    await enqueueMails(tx, deps.jobs, mailsOf(sent, by.now))
    await addTasks(tx, tasksOf(sent, by.now))
    await notify(tx, sent.flatMap(notificationOf))
  })

const rowOf = ({ id, to, kind, templateId, subject, body, by }: SentLetter, sender: LettersWanted['by']) => {
  const isSent = by === 'email'
  return {
    id,
    applicationId: to.id,
    organisationId: to.organisationId,
    kind,
    templateId,
    subject,
    body,
    by,
    madeAt: sender.now,
    madeBy: sender.personId,
    sentAt: isSent ? sender.now : null,
    sentHow: isSent ? by : null,
  }
}

const mailsOf = (letters: readonly SentLetter[], now: Date) =>
  letters.flatMap(({ id, to, subject, body, by }) => {
    if (by !== 'email' || !to.email) return []
    const heading = { organisation: to.organisation, day: letterDay(londonDay(now)), reference: to.reference }
    return [
      {
        organisationId: to.organisationId,
        personId: to.personId,
        to: to.email,
        subject,
        body: mailOf(heading, body),
        dedupeKey: `letter:${id}`,
        about: { kind: 'letter', id },
      },
    ]
  })

const tasksOf = (letters: readonly SentLetter[], now: Date): NewTask[] =>
  letters.flatMap(({ id, to, kind, by }) => {
    if (by === 'email') return []
    const isCall = by === 'phone'
    return [
      {
        organisationId: to.organisationId,
        kind: isCall ? ('phone' as const) : ('print' as const),
        title: `${isCall ? 'Ring' : 'Post a letter to'} ${fullName(to)}: ${aboutLetter[kind]}`,
        href: `/applications/${to.id}/letters/${id}`,
        ...(to.personId ? { aboutPersonId: to.personId } : {}),
        dueOn: daysLater(londonDay(now), isCall ? callWithinDays : postWithinDays),
        dedupeKey: `letter:${id}`,
      },
    ]
  })

const notificationOf = ({ to, subject }: SentLetter) =>
  to.personId
    ? [
        {
          personId: to.personId,
          title: subject,
          body: `${to.organisation} has written to you about your application ${to.reference}.`,
          href: `/my-applications/${to.id}`,
        },
      ]
    : []
