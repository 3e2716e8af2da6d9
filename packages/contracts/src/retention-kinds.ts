/** Kinds of records that an organisation keeps for so many months, with the usual number (domain.md 6d). */
export const retentionKinds = [
  { kind: 'check-ins', months: 12 },
  { kind: 'coffee-feedback', months: 6 },
  { kind: 'mentoring', months: 12 },
  { kind: 'contacts', months: 24 },
  { kind: 'drop-ins', months: 24 },
  { kind: 'tasks', months: 24 },
  { kind: 'mails', months: 12 },
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
] as const
