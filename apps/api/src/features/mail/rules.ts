import type { MailFault } from '@elevate/contracts/support-mail'

/** After about three days of trying, a mail is given up and shown as failed. */
export const attemptsUntilGivenUp = 20

/** Waits longer each time: 30 seconds, 1 minute, 2 … at most 6 hours. */
export const tryAgainAt = (attempts: number, now: Date): Date =>
  new Date(now.getTime() + Math.min(30_000 * 2 ** attempts, 6 * 3_600_000))

/** While it is the server that does not answer, it is asked often: nobody's mail is to blame for it. */
export const askServerAgainAt = (attempts: number, now: Date): Date =>
  new Date(now.getTime() + Math.min(30_000 * 2 ** attempts, 5 * 60_000))

/** What the mail library says of a mail that was not taken. */
export type Fault = { code?: string; responseCode?: number; response?: string; command?: string; message?: string }

const serverCodes = new Set([
  ...['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EPROTOCOL', 'EAUTH', 'ENOAUTH', 'EOAUTH2', 'EPROXY'],
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EHOSTUNREACH', 'EAI_AGAIN', 'EPIPE'],
])

/**
 * The server does not answer, does not know us any more, or takes nothing from us: all mails wait. A password that was
 * changed (535) or a sender that is not allowed must not give up everybody's mail.
 */
const isOfServer = ({ code, responseCode, command }: Fault): boolean =>
  (code !== undefined && serverCodes.has(code)) || responseCode === 421 || command === 'MAIL FROM'

/** 5xx: the server will never take this one (RFC 5321 4.2.1). Without an answer: it is no address. Anything else may pass. */
const isFinal = ({ code, responseCode }: Fault): boolean =>
  responseCode === undefined ? code === 'EENVELOPE' : responseCode >= 500 && responseCode < 600

export const faultOf = (fault: Fault, attempts: number): MailFault => {
  if (isOfServer(fault)) return 'server-away'
  if (isFinal(fault)) return addressIsDead(fault) ? 'address' : 'refused'
  return attempts + 1 >= attemptsUntilGivenUp ? 'given-up' : 'not-now'
}

/** No such mailbox, no such domain, moved, switched off (RFC 3463; 5.4.1 is how Exchange Online says "no such person"). */
const deadStatuses = /^5\.(1\.([0-36]|10)|2\.1|4\.(1|4|310))$/

/**
 * Whether the answer is about the address, and not about this mail, a full mailbox or our reputation: nobody is to be
 * rung because a filter took a mail for advertising.
 */
export const addressIsDead = ({ code, responseCode, response = '', command }: Fault): boolean => {
  if (responseCode === undefined) return code === 'EENVELOPE'
  if (command !== undefined && command !== 'RCPT TO') return false
  const status = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0]
  return status ? deadStatuses.test(status) : [550, 551, 553].includes(responseCode)
}

/** The same for the status of a report that came back later. */
export const statusIsDead = (status: string): boolean => deadStatuses.test(status)
