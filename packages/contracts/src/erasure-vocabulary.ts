export const erasureStates = ['asked', 'erased', 'refused', 'withdrawn'] as const
export const erasureFates = ['deleted', 'emptied', 'reworded', 'kept'] as const
/** What stands in the way of an erasure. */
export const erasureObstacles = [
  'held',
  'record-held',
  'notes-held',
  'appointment-open',
  'role-held',
  'application-open',
  'mentorship-open',
] as const
