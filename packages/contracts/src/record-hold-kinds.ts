/** What a legal hold can be on beside a person: whatever a rule of retention, an erasure or a colleague could delete. */
export const recordHoldKinds = [
  'application',
  'campaign',
  'mentorship',
  'drop-in',
  'check-in',
  'coffee-round',
  'contact',
  'appointment',
] as const
export type RecordHoldKind = (typeof recordHoldKinds)[number]
