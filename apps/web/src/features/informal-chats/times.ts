import type { FreeChat } from '@elevate/contracts/adverts'
import { formatPeriod } from '../../ui/dates.ts'

/** The end of a chat, ISO 8601. */
const endOf = ({ startsAt, minutes }: Pick<FreeChat, 'startsAt' | 'minutes'>): string =>
  new Date(Date.parse(startsAt) + minutes * 60_000).toISOString()

/** "Tuesday 1 December 2026, 10am to 10:30am". */
export const whenWords = (chat: Pick<FreeChat, 'startsAt' | 'minutes'>): string =>
  formatPeriod(chat.startsAt, endOf(chat))

export const wayWords = { phone: 'by phone', video: 'by video call', 'in-person': 'in person' } as const

/** What a time is offered as: its full date first, then how and with whom. */
export const choicesOf = (chats: readonly FreeChat[]) =>
  chats.map((chat) => ({
    value: chat.id,
    text: whenWords(chat),
    hint: `${sentence(wayWords[chat.way])} with ${chat.hostName}`,
  }))

export const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
