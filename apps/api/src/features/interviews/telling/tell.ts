import type { MailAttachment } from '@elevate/db/schema/trail'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { londonDay } from '../../../london.ts'
import { enqueueMails } from '../../mail/public.ts'
import { notify, reachedBy } from '../../notifications/public.ts'
import { addTasks } from '../../tasks/public.ts'
import type { Letter } from './letters.ts'
import { candidatePage } from './meeting-files.ts'
import { coordinatorsOf, type Told } from './queries.ts'

/** Something for one candidate. `key`: what and about which state of it, so that it is said once. */
export type Message = {
  to: Told
  letter: Letter
  files: MailAttachment[]
  key: string
  /** The booking that it holds for: if that ends before the mail has gone, the mail does not go. */
  bookingId?: string
}

type Telling = { messages: Message[]; now: Date }

const mailBody = (deps: Deps, { to, letter, files }: Message): string => {
  const calendar = files.length > 0 ? '\n\nThe attached file puts this right in your calendar.' : ''
  const page = `${deps.config.publicUrl}${candidatePage(to.applicationId)}`
  return `${letter.body}${calendar}${to.personId === null ? '' : `\n\nYour interview page: ${page}`}\n`
}

/** By email, or where they asked for another way as a task for the programme. Said once for each key. */
export const sayToCandidates = async (tx: Tx, deps: Deps, { messages, now }: Telling): Promise<void> => {
  const byMail = messages.filter(({ to }) => reachedBy(to) === 'email')
  await enqueueMails(
    tx,
    deps.jobs,
    byMail.map((message) => ({
      organisationId: message.to.organisationId,
      personId: message.to.personId,
      to: message.to.email ?? '',
      subject: message.letter.subject,
      body: mailBody(deps, message),
      attachments: message.files,
      dedupeKey: `interview:${message.key}`,
      ...(message.bookingId ? { about: { kind: 'interview', id: message.bookingId } } : {}),
    })),
  )
  await addTasks(
    tx,
    messages.flatMap((message) => taskFor(message, now)),
  )
}

const taskFor = ({ to, letter, key }: Message, now: Date) => {
  const by = reachedBy(to)
  if (by === 'email') return []
  return [
    {
      organisationId: to.organisationId,
      kind: by === 'phone' ? ('phone' as const) : ('print' as const),
      title: by === 'phone' ? `Ring ${to.name}: ${letter.subject}` : `Print and post to ${to.name}: ${letter.subject}`,
      detail: by === 'phone' && to.phone ? `${to.phone}\n\n${letter.body}` : letter.body,
      href: coordinatorPage(to),
      ...(to.personId ? { aboutPersonId: to.personId } : {}),
      dueOn: londonDay(now),
      dedupeKey: `interview:${key}`,
    },
  ]
}

const coordinatorPage = ({ campaignId, applicationId }: Told): string =>
  `/recruitment/${campaignId}/interviews/${applicationId}`

/** The same, and in the app for those who sign in. For what happens once; what is asked again and again is only said. */
export const tellCandidates = async (tx: Tx, deps: Deps, { messages, now }: Telling): Promise<void> => {
  await notify(
    tx,
    messages.flatMap(({ to, letter }) =>
      to.personId
        ? [
            {
              personId: to.personId,
              title: letter.subject,
              body: letter.short,
              href: candidatePage(to.applicationId),
            },
          ]
        : [],
    ),
  )
  await sayToCandidates(tx, deps, { messages, now })
}

/** What a candidate did by themselves, for whoever runs the programme there. */
export const tellProgramme = async (
  tx: Tx,
  { of, title, body, now }: { of: Told; title: string; body: string; now: Date },
): Promise<void> => {
  const coordinators = await coordinatorsOf(tx, of.organisationId, londonDay(now))
  await notify(
    tx,
    coordinators.map((personId) => ({ personId, title, body, href: coordinatorPage(of) })),
  )
}
