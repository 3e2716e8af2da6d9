import { type CrossMeaning, isCross, isTick } from '../cells/words.ts'

/** How an x in a yes/no column is read, with a remark for the preview when there is any. */
export type CrossColumn = { means: CrossMeaning; remark: string | null }

/**
 * An x on a list is a mark set, so it means yes, also beside Y and N (in the lists that we have seen, always). Only
 * where the column has ticks as well does an x mean no. The person can overrule it for the column.
 */
export function settleCrosses(texts: string[], answer: CrossMeaning | undefined): CrossColumn {
  const crosses = texts.filter(isCross).length
  if (crosses === 0) return { means: 'yes', remark: null }
  const means = answer ?? (texts.some(isTick) ? 'no' : 'yes')
  const words = { yes: 'yes', no: 'no', 'not-said': 'not said' }[means]
  const rows = crosses === 1 ? '1 row' : `${crosses} rows`
  return { means, remark: `x was read as “${words}” (${rows}).` }
}
