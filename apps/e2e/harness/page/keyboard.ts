import type { Page } from 'playwright-core'
import { countOperable, focusIsSeen, focusNow, type Stop } from './focus-in-page.ts'

/** What is wrong with one place where the focus stops, given the one before. */
const faultsAt = (stop: Stop, before: Stop | undefined): string[] => [
  ...(stop.isCovered ? [`focus is covered: ${stop.what}`] : []),
  ...(stop.isInside ? [] : [`focus is off the screen: ${stop.what}`]),
  // Up and to the left at once is against the order of reading; up and to the right is the next column.
  ...(before && stop.top < before.top - 40 && stop.left <= before.left
    ? [`focus goes back from ${before.what} up to ${stop.what}`]
    : []),
]

/** Goes through the page with the Tab key alone: everything is reached, in order, seen, and the way out is open. */
export const keyboardFaults = async (page: Page, most = 120): Promise<string[]> => {
  const wanted = await page.evaluate(countOperable)
  await page.evaluate('document.activeElement?.blur(); getSelection()?.removeAllRanges(); window.scrollTo(0, 0)')
  const stops = new Map<string, Stop>()
  const faults: string[] = []
  let before: Stop | undefined
  for (let pressed = 0; pressed < Math.min(wanted + 4, most); pressed += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(focusNow)
    // Past the last one the focus is with the browser itself, and then at the first again.
    if (stop === undefined) {
      before = undefined
      continue
    }
    if (stops.has(stop.key)) {
      if (before?.key === stop.key) faults.push(`focus does not leave ${stop.what}`)
      break
    }
    faults.push(...faultsAt(stop, before))
    if (!(await page.evaluate(focusIsSeen))) faults.push(`focus cannot be seen: ${stop.what}`)
    stops.set(stop.key, stop)
    before = stop
  }
  if (wanted <= most && stops.size < wanted) faults.push(`${wanted - stops.size} of ${wanted} cannot be reached by Tab`)
  return faults
}
