/** Kinds of records that an organisation keeps for so many months, with the usual number (domain.md 6d). */
export const retentionKinds = [
  { kind: 'check-ins', months: 12 },
  { kind: 'coffee-feedback', months: 6 },
  { kind: 'mentoring', months: 12 },
  { kind: 'contacts', months: 24 },
  { kind: 'drop-ins', months: 24 },
  { kind: 'tasks', months: 24 },
  { kind: 'mails', months: 12 },
  { kind: 'appointments', months: 72 },
] as const
export type RetentionKind = (typeof retentionKinds)[number]['kind']
export const retentionKindNames = [
  'check-ins',
  'coffee-feedback',
  'mentoring',
  'contacts',
  'drop-ins',
  'tasks',
  'mails',
  'appointments',
] as const

/**
 * What belongs to a person or to the whole installation and not to one organisation: the same for everybody. The trail
 * outlives what it tells of, six years as domain.md 6d has it.
 */
export const commonRetentionKinds = [
  { kind: 'corrections', months: 24 },
  { kind: 'sign-ins', months: 12 },
  { kind: 'trail', months: 72 },
] as const
export type CommonRetentionKind = (typeof commonRetentionKinds)[number]['kind']
export const commonRetentionKindNames = ['corrections', 'sign-ins', 'trail'] as const
