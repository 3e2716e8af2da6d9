import type { Static } from 'typebox'
import { OneOf } from './text.ts'

/** What there can be to do. New ones go to the end: the order is that of the enumeration in the database. */
export const taskKinds = [
  'mentor-wanted',
  'buddy-wanted',
  'first-week',
  'early-review',
  'check-expiring',
  'feedback-due',
  'phone',
  'print',
  'other',
  'mentoring',
  'buddies',
  'check-in',
  'drop-in',
  'support-gap',
  'concern',
  'address',
] as const
/** Finished by answering what waits behind them, never by a tick: somebody was promised an answer. */
export const answeredKinds: readonly TaskKind[] = ['check-in', 'concern']
export const TaskKind = OneOf(taskKinds)
export type TaskKind = Static<typeof TaskKind>
