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
