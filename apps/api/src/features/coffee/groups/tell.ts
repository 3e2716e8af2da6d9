import type { MailAttachment } from '@elevate/db/schema/trail'
import { slicesOf } from '@elevate/db/slices'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { enqueueMails } from '../../mail/public.ts'
import { notify, reachedBy } from '../../notifications/public.ts'
import { insertTellings, withdrawTellings } from '../tellings/queries.ts'
import type { Letter } from './letters.ts'
import type { Told } from './queries.ts'

/** Something for one person. `key`: what and about which state of it, so that it is said once. */
export type Message = { to: Told; letter: Letter; files: MailAttachment[]; key: string; aboutId: string }

type Telling = { round: { id: string; organisationId: string }; now: Date; messages: Message[] }

/** The page of the client on which a partner sees all this. */
export const coffeePage = '/coffee'

const mailBody = (letter: Letter, page: string, hasFile: boolean): string => {
  const calendar = hasFile
    ? '\n\nThe attached file puts this right in your calendar. The time in it is a suggestion: agree what suits you.'
    : ''
  return `${letter.body}${calendar}\n\nYour coffee roulette page: ${page}\n`
}

/**
 * Tells people in the transaction that causes it: in the app, and by mail; whom no mail reaches, the coordinator is
 * asked to tell. A newer message to somebody takes the place of one that was not passed on yet.
 */
export const tell = async (tx: Tx, deps: Deps, { messages, ...telling }: Telling): Promise<void> => {
  for (const slice of slicesOf(messages)) await tellSome(tx, deps, { ...telling, messages: slice })
}

const tellSome = async (tx: Tx, deps: Deps, { round, now, messages }: Telling): Promise<void> => {
  const wanted = messages.filter(({ to }) => to.mayBeContacted)
  await notify(
    tx,
    wanted.map(({ to, letter }) => ({
      personId: to.id,
      kind: 'coffee' as const,
      title: letter.subject,
      body: letter.short,
      href: coffeePage,
    })),
  )
  const byMail = wanted.filter(({ to }) => reachedBy(to) === 'email')
  const page = `${deps.config.publicUrl}${coffeePage}`
  await enqueueMails(
    tx,
    deps.jobs,
    byMail.map(({ to, letter, files, key, aboutId }) => ({
      organisationId: round.organisationId,
      personId: to.id,
      to: to.email ?? '',
      subject: letter.subject,
      body: mailBody(letter, page, files.length > 0),
      attachments: files,
      dedupeKey: `coffee:${key}:${to.id}`,
      about: { kind: 'coffee', id: aboutId },
    })),
  )
  await tellByHand(tx, { round, now, messages: wanted })
}

const tellByHand = async (tx: Tx, { round, now, messages }: Telling): Promise<void> => {
  const byHand = messages.flatMap(({ to, letter }) => {
    const by = reachedBy(to)
    return by === 'email' ? [] : [{ personId: to.id, by, message: letter.body }]
  })
  if (byHand.length === 0) return
  await withdrawTellings(tx, { roundId: round.id, personIds: byHand.map(({ personId }) => personId) }, now)
  await insertTellings(
    tx,
    byHand.map((one) => ({ ...one, roundId: round.id, organisationId: round.organisationId, createdAt: now })),
  )
}
