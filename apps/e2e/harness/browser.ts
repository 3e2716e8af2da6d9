import { fileURLToPath } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import { findChromium } from '../chromium.ts'
import type { RunningElevate } from './elevate.ts'

const sizes = { phone: { width: 375, height: 760 }, desk: { width: 1280, height: 900 } }
const shots = fileURLToPath(new URL('../shots/', import.meta.url))

/** Somebody's browser window: one person, one device. */
export type Visitor = {
  page: Page
  context: BrowserContext
  goTo: (path: string) => Promise<void>
  /** The page has been looked at: axe finds nothing on it, and a picture of it is kept for who looks too. */
  look: (name: string) => Promise<void>
  /** The tab is closed and another one opened in the same browser: `page` is a new one from then on. */
  closeTab: () => Promise<void>
}

/**
 * `SLOW=1`: a weak phone on a bad connection. Journeys that only pass when everything is quick fail under it; CI is no quiet machine.
 */
const isSlow = process.env.SLOW === '1'

/** Pictures are for who looks at them: the whole run (`npm test`) takes none. */
export const takesPictures = process.env.CI !== 'true'

const slowDown = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.route('**/api/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 500))
    // The page may have gone on meanwhile.
    await route.fallback().catch(() => undefined)
  })
}

const browser = await chromium.launch({ ...(await findChromium()), headless: true })
afterAll(() => browser.close())

/** Opens a window for one person. Errors in the console and refused scripts fail the test that meets them. */
export const visit = async (elevate: RunningElevate, device: keyof typeof sizes): Promise<Visitor> => {
  const context = await browser.newContext({
    baseURL: elevate.url,
    viewport: sizes[device],
    hasTouch: device === 'phone',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(60_000)
  const faults: string[] = []
  const openTab = async (): Promise<Page> => {
    const page = await context.newPage()
    if (isSlow) await slowDown(page)
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      // Replies such as 401 and 409 are part of the product; the browser writes them down all the same.
      const isReply = message.text().startsWith('Failed to load resource')
      if (message.type() === 'error' && !isReply) faults.push(message.text())
    })
    return page
  }
  afterAll(() => context.close())

  const visitor: Visitor = {
    page: await openTab(),
    context,
    goTo: async (path) => void (await visitor.page.goto(path)),
    closeTab: async () => {
      await visitor.page.close()
      visitor.page = await openTab()
    },
    look: async (name) => {
      const { page } = visitor
      await page.locator('h1').first().waitFor()
      const { violations } = await new AxeBuilder({ page }).analyze()
      if (takesPictures) await page.screenshot({ path: `${shots}${name}-${device}.png`, fullPage: true })
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      )
      expect(found, `axe on ${name}`).toEqual([])
      expect(faults, `errors on ${name}`).toEqual([])
    },
  }
  return visitor
}

/** Signs in through the page, as a person does. */
export const signIn = async (elevate: RunningElevate, { page }: Visitor, email: string): Promise<void> => {
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(elevate.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/')
}
