import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'

const elevate = await startElevate()
const worry = 'The list was not read out on Tuesday.'

/** A newer version is installed while the page is open: its files have other names, the old ones are gone. */
const installNewer = async (page: Page) => {
  let loads = 0
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads += 1
  })
  await page.route('**/assets/**', (route) =>
    loads > 0 ? route.fallback() : route.fulfill({ status: 404, contentType: 'application/problem+json', body: '{}' }),
  )
  return () => loads
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

describe('a page that was opened before a newer version was installed', () => {
  test('loads itself anew, once, when somebody goes on to a page whose code is gone', async () => {
    const { page } = await visit(elevate, 'desk')
    await page.goto('/privacy')
    await page.locator('h1').waitFor()
    const loads = await installNewer(page)

    await page.getByRole('link', { name: 'Accessibility statement' }).first().click()
    await heading(page, 'Accessibility statement')

    expect(loads()).toBe(1)
  })

  test('leads to pages of staff in the same way', async () => {
    const ruth = await visit(elevate, 'desk')
    await signIn(elevate, ruth, 'coordinator@northmoor.example')
    await ruth.page.getByRole('link', { name: 'People', exact: true }).first().waitFor()
    const loads = await installNewer(ruth.page)

    await ruth.page.getByRole('link', { name: 'People', exact: true }).first().click()
    await heading(ruth.page, 'People')

    // Twice where a card of the home page was still on its way.
    expect(loads()).toBeGreaterThan(0)
  })

  test('says so and leaves it to the reader where loading anew does not help', async () => {
    const { page } = await visit(elevate, 'phone')
    await page.goto('/privacy')
    await page.locator('h1').waitFor()
    const loads = await installNewer(page)
    await page.route('**/assets/Acc*', (route) => route.fulfill({ status: 404, body: '' }))

    await page.getByRole('link', { name: 'Accessibility statement' }).first().click()
    await expect.poll(loads).toBe(1)
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    await heading(page, 'We could not load this page')

    expect(loads()).toBe(1)
  })

  test('keeps what was typed, and sends it, when the sign-in ends meanwhile', async () => {
    const { page, ...somebody } = await visit(elevate, 'desk')
    const fetched = page.waitForResponse(/SignInAgain/)
    await signIn(elevate, { page, ...somebody }, 'partner@northmoor.example')
    await page.goto('/concerns/new')
    await page.getByLabel('What worries you?').fill(worry)
    await (await fetched).finished()
    await installNewer(page)
    await elevate.database.query('update sign_ins set ended_at = now() where ended_at is null')

    await page
      .getByRole('button', { name: /^Send|^Save|^Continue/ })
      .first()
      .click()
    await heading(page, 'Sign in again to carry on')
    await page.getByLabel('Password', { exact: true }).fill(elevate.password)
    await page.getByRole('button', { name: 'Sign in' }).click()

    const sent = () => elevate.database.query('select from concerns where what_happened = $1', [worry])
    await expect.poll(async () => (await sent()).rowCount, { timeout: 60_000 }).toBe(1)
  })
})
