import type { PaymentRates } from '@elevate/contracts/payment-rates'
import type { RateRow } from './queries.ts'
import { canRemoveRate, rateOn } from './rules.ts'

export const presentRates = (rows: readonly RateRow[], today: string): PaymentRates => {
  const inForce = rateOn(rows, today)
  return {
    items: rows.map((row) => ({
      ...row,
      isInForce: row.id === inForce?.id,
      can: { remove: canRemoveRate(row, today) },
    })),
  }
}
