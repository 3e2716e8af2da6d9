import type { Visitor } from '../browser.ts'
import type { RunningElevate } from '../elevate.ts'
import { routeOf } from './routes.ts'

const errorPages = /cannot find this page|not open to you|could not load|not working/i

/** What is shown once a page is there; the heading of one that is still loading is there for who listens alone. */
const ready = 'main h1:not(.nhsuk-u-visually-hidden)'

export const openPage = async ({ page }: Visitor, path: string): Promise<void> => {
  await page.goto(path)
  await page.locator(ready).first().waitFor()
}

/** Whether somebody is let in: what is not theirs says so by its title. */
export const isOpened = async (visitor: Visitor, path: string): Promise<boolean> => {
  await openPage(visitor, path)
  return !errorPages.test(await visitor.page.title())
}

const linksOn = async ({ page }: Visitor, { url }: RunningElevate): Promise<string[]> => {
  const links = await page
    .locator('a[href]:not([download])')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  return links
    .map((href) => new URL(href, page.url()))
    .filter(({ origin, pathname }) => origin === url && !pathname.startsWith('/api/') && pathname !== '/dev/mail')
    .map(({ pathname, search }) => pathname + search)
}

const titleFaults = async ({ page }: Visitor): Promise<string[]> => {
  const title = await page.title()
  return [
    ...(errorPages.test(title) ? [`leads to "${title}"`] : []),
    ...(title.trim() === '' || title === 'Elevate' ? [`the title "${title}" does not name the page`] : []),
  ]
}

type Walk = {
  elevate: RunningElevate
  routes: readonly string[]
  from?: string
  inspect: (path: string) => Promise<string[]>
}

export type Walked = {
  /** The router's address of each page that was opened, and the one by which it was. */
  seen: Map<string, string>
  faults: Record<string, string[]>
}

/** Once more in a new tab where the browser itself gave up; what goes wrong twice is a fault of the page. */
const inAnotherTab = async (visitor: Visitor, look: () => Promise<string[]>): Promise<string[]> => {
  try {
    return await look()
  } catch {
    await visitor.closeTab()
  }
  return look().catch((error: Error) => [`could not be looked at: ${error.message.slice(0, 200)}`])
}

/** Follows every link, one page of each kind, and answers what is wrong with which. */
export const walk = async (visitor: Visitor, { elevate, routes, from = '/', inspect }: Walk): Promise<Walked> => {
  const seen = new Map<string, string>()
  const faults: Record<string, string[]> = {}
  const waiting = [from]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routeOf(routes, path) ?? `not in the router: ${path}`
    if (seen.has(route)) continue
    seen.set(route, path)
    const look = async () => {
      await openPage(visitor, path)
      waiting.push(...(await linksOn(visitor, elevate)))
      return [...(await titleFaults(visitor)), ...(await inspect(path))]
    }
    const found = await inAnotherTab(visitor, look)
    if (found.length > 0) faults[path] = found
  }
  return { seen, faults }
}
