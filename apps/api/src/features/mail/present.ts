import type { MailState, ProgrammeMail } from '@elevate/contracts/support-mail'
import type { MailRow } from './programme-queries.ts'

const stateOf = ({ returnedAt, sentAt, failedAt, createdAt }: MailRow): { state: MailState; at: Date } => {
  if (returnedAt) return { state: 'returned', at: returnedAt }
  if (sentAt) return { state: 'sent', at: sentAt }
  return failedAt ? { state: 'given-up', at: failedAt } : { state: 'waiting', at: createdAt }
}

/** What it says no longer applies. */
export const isOver = ({ withdrawnAt, notAfter }: Pick<MailRow, 'withdrawnAt' | 'notAfter'>, now: Date): boolean =>
  withdrawnAt !== null || (notAfter !== null && notAfter <= now)

export const presentMail = (row: MailRow, now: Date): ProgrammeMail => {
  const { state, at } = stateOf(row)
  const hasAddress = row.personId === null || row.emailNow !== null
  return {
    id: row.id,
    person: row.personId && row.name ? { id: row.personId, name: row.name } : null,
    to: row.to,
    subject: row.subject,
    state,
    fault: row.fault,
    at: at.toISOString(),
    attempts: row.attempts,
    can: { sendAgain: (state === 'given-up' || state === 'returned') && !isOver(row, now) && hasAddress },
  }
}
