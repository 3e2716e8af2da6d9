import type { Static } from 'typebox'
import { OneOf } from './text.ts'

/** What a message is about. People choose per kind how they are told. */
export const notificationKinds = [
  'mentoring',
  'buddies',
  'coffee',
  'check-ins',
  'drop-ins',
  'tasks',
  'programme',
] as const
export const NotificationKind = OneOf(notificationKinds)
export type NotificationKind = Static<typeof NotificationKind>

/** As people read it: `title` heads a choice and stands on a message, `about` follows "emails about". */
export const kindWords: Record<NotificationKind, { title: string; about: string; hint: string }> = {
  mentoring: { title: 'Mentoring', about: 'mentoring', hint: 'Your mentor or mentee, sessions, and what you agreed.' },
  buddies: {
    title: 'Buddies',
    about: 'buddies',
    hint: 'Who your buddy is, and a word when it is time to get in touch.',
  },
  coffee: { title: 'Coffee', about: 'coffee roulette', hint: 'Who you meet for a coffee, and how it went.' },
  'check-ins': {
    title: 'Check-ins',
    about: 'check-ins',
    hint: 'When one is open, and when somebody has answered you.',
  },
  'drop-ins': { title: 'Drop-ins', about: 'drop-ins', hint: 'Your bookings, places that come free, and changes.' },
  tasks: { title: 'Tasks', about: 'tasks', hint: 'Something that waits for you to do it.' },
  programme: { title: 'Your programme', about: 'news of the programme', hint: 'News, documents and dates.' },
}
