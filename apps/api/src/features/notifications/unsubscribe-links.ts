import { createHmac } from 'node:crypto'
import { kindWords } from '@elevate/contracts/notification-kinds'
import type { Stoppable } from '@elevate/contracts/unsubscribe'

/**
 * 132 bits that follow from the mail and our secret: the same mail tried again has the same link, and it stands
 * nowhere, neither in the outbox nor, but as a hash, in the table of links.
 */
export const tokenFor = (secret: string, mailId: string): string =>
  createHmac('sha256', secret).update(`unsubscribe ${mailId}`).digest('base64url').slice(0, 22)

/** One-click for mail programs (RFC 8058): they post there; a GET leads to the page and changes nothing. */
export const unsubscribeHeaders = (publicUrl: string, token: string): Record<string, string> => ({
  'List-Unsubscribe': `<${publicUrl}/api/v1/unsubscribe?t=${token}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

export const unsubscribeFooter = (publicUrl: string, token: string, stops: Stoppable): string => {
  const what = stops === 'digest' ? 'this daily email' : `emails about ${kindWords[stops].about}`
  return `\n--\nStop ${what}: ${publicUrl}/unsubscribe?t=${token}\nChoose what comes by email: ${publicUrl}/account/notifications\n`
}
