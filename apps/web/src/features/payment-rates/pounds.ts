/** "£150", "£37.50". */
export const poundsWords = (pence: number): string =>
  (pence / 100).toLocaleString('en-GB', {
    style: 'currency',
    currency: 'GBP',
    minimumFractionDigits: pence % 100 === 0 ? 0 : 2,
  })

/** Whole pence from "150", "£37.50", "1,200"; undefined for what is no sum of money. */
export const penceFrom = (typed: string): number | undefined => {
  const found = /^£?\s*(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/.exec(typed.trim())
  if (!found) return undefined
  const [, pounds = '0', pence = ''] = found
  return Number(pounds.replaceAll(',', '')) * 100 + Number(pence.padEnd(2, '0'))
}
