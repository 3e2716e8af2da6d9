import type { CoffeeTelling } from '@elevate/contracts/coffee-rounds'
import type { TellingRow } from './queries.ts'

export const presentTelling = (row: TellingRow): CoffeeTelling => ({
  id: row.id,
  person: { id: row.personId, name: row.name },
  by: row.by,
  reachAt: row.by === 'phone' ? row.phone : [row.address, row.postcode].filter(Boolean).join(', ') || null,
  message: row.message,
  isWithdrawn: row.withdrawnAt !== null,
  toldAt: row.toldAt?.toISOString() ?? null,
})
