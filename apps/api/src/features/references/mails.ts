import type { Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { notFound } from '../../errors.ts'
import { dayInWords, letterWords } from '../letters/public.ts'
import { enqueueMails } from '../mail/public.ts'
import { contextOfCheck } from './queries.ts'
import { howToReach } from './words.ts'

type Asking = {
  checkId: string
  requestId: string
  organisationId: string
  token: string
  answerBy: string
  remindAt: Date
  to: { name: string; email: string }
}

/**
 * Asks now, and once more when half of the time is over: the second mail waits in the outbox and is withdrawn with the
 * first answer. The token stands behind a `#`, so no server on the way, and no log, gets to see it.
 */
export const mailReferee = async (tx: Tx, deps: Deps, asking: Asking): Promise<void> => {
  const { checkId, requestId, organisationId, token, answerBy, remindAt, to } = asking
  const about = await contextOfCheck(tx, checkId)
  if (!about) throw notFound('This check')
  const words = await letterWords(tx, organisationId, {
    kind: 'reference-request',
    values: {
      'referee name': to.name,
      'applicant name': about.about,
      role: about.role,
      organisation: about.organisation,
      'answer by': dayInWords(answerBy),
      link: `${deps.config.publicUrl}/reference#${token}`,
      'how to reach us': howToReach(about),
      'contact name': about.contactName,
      'contact phone': about.contactPhone ?? '',
      'contact email': about.contactEmail ?? '',
    },
  })
  const mail = { organisationId, to: to.email, about: { kind: 'reference', id: requestId } }
  await enqueueMails(tx, deps.jobs, [
    { ...mail, subject: words.subject, body: `${words.body}\n`, dedupeKey: `reference:${requestId}` },
    {
      ...mail,
      subject: `Reminder: ${words.subject}`,
      body: `If you have already answered by post or phone, you do not need to do anything.\n\n${words.body}\n`,
      dedupeKey: `reference-reminder:${requestId}`,
      sendAfter: remindAt,
    },
  ])
}
