import type { HistoryEntry } from '@elevate/contracts/history'

export const byWords = ({ by, name }: HistoryEntry): string => {
  if (by === 'themselves') return 'The person themselves'
  if (by === 'system') return 'The system'
  return name ?? 'Somebody outside of your organisation'
}

/** "familyName" → "family name". */
export const fieldWords = (fields: readonly string[]): string =>
  fields.map((field) => field.replaceAll(/([a-z])([A-Z])/g, (_all, a, b) => `${a} ${b.toLowerCase()}`)).join(', ')
