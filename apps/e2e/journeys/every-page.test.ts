import AxeBuilder from '@axe-core/playwright'
import { describe, expect, test } from 'vitest'
import { signIn, type Visitor, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'

const elevate = await startElevate()
// Whom somebody meets for coffee is chance, and some addresses are long.
await elevate.database.query(`update people set email = 'maximiliana.featherstonehaugh-' || email where email <> ''`)

/** 320 pixels are also what a screen of 1280 shows at 400 % zoom (WCAG 1.4.10, Reflow). */
const narrow = { width: 320, height: 800 }

const ids = /[0-9a-f]{8}-[0-9a-f-]{27}/g
/** Pages that differ in their ids and filters alone are one page. */
const patternOf = (path: string): string =>
  path
    .replace(ids, ':id')
    .replace(/\?.*$/, '')
    .replace(/\/\d{4}-\d\d(-\d\d)?/g, '/:day')

const errorPages = /cannot find this page|not open to you|could not load|not working/i

const linksOn = async ({ page }: Visitor): Promise<string[]> => {
  const links = await page
    .locator('a[href]:not([download])')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  return links
    .map((href) => new URL(href, page.url()))
    .filter(({ origin, pathname }) => origin === elevate.url && !pathname.startsWith('/api/'))
    .map(({ pathname, search }) => pathname + search)
}

/** What is wrong with the page that is open, in words. */
const faultsOf = async ({ page }: Visitor): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const wide = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  const title = await page.title()
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ...(wide > 0 ? [`${wide} pixels wider than a screen of 320`] : []),
    ...(errorPages.test(title) ? [`leads to "${title}"`] : []),
    ...(title.trim() === '' || title === 'Elevate' ? [`the title "${title}" does not name the page`] : []),
  ]
}

/** Follows every link from the home page, one page of each kind, and answers what is wrong with which. */
const walk = async (visitor: Visitor): Promise<{ seen: string[]; faults: Record<string, string[]> }> => {
  const seen = new Set<string>()
  const faults: Record<string, string[]> = {}
  const waiting = ['/']
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const pattern = patternOf(path)
    if (seen.has(pattern)) continue
    seen.add(pattern)
    await visitor.goTo(path)
    // The heading of a page that is still loading is there for who listens alone.
    await visitor.page.locator('main h1:not(.nhsuk-u-visually-hidden)').first().waitFor()
    const found = await faultsOf(visitor)
    if (found.length > 0) faults[path] = found
    waiting.push(...(await linksOn(visitor)))
  }
  return { seen: [...seen], faults }
}

/** All of them are 350 pages, which take minutes: `EVERY_PAGE=1`. Otherwise those of a partner. */
const walkers = [
  ['a partner', 'partner@northmoor.example', 40],
  ['a mentor', 'mentor@northmoor.example', 50],
  ['a coordinator', 'coordinator@northmoor.example', 180],
  ['an administrator', 'admin@elevate.example', 45],
] as const

describe('every page that can be reached by links, on a narrow screen', () => {
  test.each(process.env.EVERY_PAGE === '1' ? walkers : walkers.slice(0, 1))(
    '%s finds each readable, named and no wider than the screen',
    async (_who, email, atLeast) => {
      const visitor = await visit(elevate, 'phone')
      await visitor.page.setViewportSize(narrow)
      await signIn(elevate, visitor, email)

      const { seen, faults } = await walk(visitor)

      expect(faults).toEqual({})
      expect(seen.length).toBeGreaterThanOrEqual(atLeast)
    },
    600_000,
  )
})
