import { kindWords, type NotificationKind, notificationKinds } from '@elevate/contracts/notification-kinds'
import type { Db } from '@elevate/db/connect'
import type { MailAttachment } from '@elevate/db/schema/trail'
import type { Deps } from '../../deps.ts'
import { type DigestPart, partsOfDigest, type WaitingMail, type WriteMail, type Written } from '../mail/public.ts'
import { hashToken } from '../sign-in/public.ts'
import { tokenFor, unsubscribeFooter, unsubscribeHeaders } from './unsubscribe-links.ts'
import { choicesOf, keepLink } from './unsubscribe-queries.ts'

/**
 * Writes a mail at the moment it goes: the daily one from what still holds; any other as it was queued, unless the
 * person has stopped such mails meanwhile. What can be stopped says how; what is essential does not.
 */
export const writeMail: WriteMail = async (tx, deps, mail) => {
  const { personId, stops } = mail
  if (!stops || !personId) return { ...asQueued(mail), text: mail.body, headers: {} }
  const content = stops === 'digest' ? await digest(tx, deps, personId) : await unlessStopped(tx, mail, stops)
  if (!content) return undefined
  const token = tokenFor(deps.config.jwtSecret, mail.id)
  await keepLink(tx, { tokenHash: hashToken(token), personId, stops })
  const { publicUrl } = deps.config
  return {
    ...content,
    text: content.body + unsubscribeFooter(publicUrl, token, stops),
    headers: unsubscribeHeaders(publicUrl, token),
  }
}

type Content = Omit<Written, 'text' | 'headers'>

const asQueued = ({ subject, body, attachments }: WaitingMail): Content => ({ subject, body, attachments, parts: [] })

const unlessStopped = async (tx: Db, mail: WaitingMail, kind: NotificationKind): Promise<Content | undefined> =>
  (await choicesOf(tx, mail.personId ?? ''))[kind] === 'never' ? undefined : asQueued(mail)

const digest = async (tx: Db, deps: Deps, personId: string): Promise<Content | undefined> => {
  const parts = await partsOfDigest(tx, personId, deps.clock())
  const [first] = parts
  if (!first) return undefined
  const more = parts.length - 1
  return {
    subject: more === 0 ? first.subject : `${first.subject}, and ${more} more ${more === 1 ? 'thing' : 'things'}`,
    body: digestBody(parts),
    attachments: lastOfEachMeeting(parts.flatMap(({ attachments }) => attachments)),
    parts: parts.map(({ id }) => id),
  }
}

/** Under a heading for each kind, in the order in which people choose them; oldest first. */
const digestBody = (parts: readonly DigestPart[]): string =>
  notificationKinds
    .flatMap((kind) => {
      const ofKind = parts.filter((part) => part.kind === kind)
      const told = ofKind.map(({ subject, body }) => `${subject}\n${body.trim()}\n`)
      return ofKind.length === 0 ? [] : [`${kindWords[kind].title.toUpperCase()}\n\n${told.join('\n')}`]
    })
    .join('\n')

/**
 * A day may hold a booking and its change: a calendar needs the last word on each meeting only, which is the one with the
 * highest SEQUENCE (RFC 5545 3.8.7.4), whichever was queued first.
 */
const lastOfEachMeeting = (files: readonly MailAttachment[]): MailAttachment[] => {
  const last = new Map<unknown, MailAttachment>()
  for (const file of files) {
    const meeting = lineOf(file, 'UID') ?? file
    const known = last.get(meeting)
    if (!known || sequenceOf(file) >= sequenceOf(known)) last.set(meeting, file)
  }
  return [...last.values()]
}

const lineOf = ({ content }: MailAttachment, name: string): string | undefined =>
  new RegExp(`^${name}:(.+)$`, 'm').exec(content)?.[1]?.trim()

const sequenceOf = (file: MailAttachment): number => Number(lineOf(file, 'SEQUENCE') ?? 0)
