import type { Page, Route } from 'playwright-core'
import { axeFaults } from './check.ts'

const away = (code: string) => ({
  status: 503,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    type: `urn:elevate:problem:${code}`,
    title: 'Not available for the moment',
    status: 503,
    detail: 'We cannot reach our database. Try again in a moment.',
    code,
    requestId: 'journey',
  }),
})

const isRead = (route: Route): boolean => ['GET', 'HEAD'].includes(route.request().method())
/** Who somebody is, and what the installation is called, are known before any page is opened. */
const isFirst = (route: Route): boolean => /\/api\/v1\/(auth\/|me$|product)/.test(route.request().url())

type Trouble = 'reads fail' | 'writes fail' | 'reads hang' | 'no connection'

/** Until `mend`, the service is in this trouble for one page. */
export const inTrouble = async (page: Page, trouble: Trouble): Promise<{ mend: () => Promise<void> }> => {
  const address = '**/api/v1/**'
  await page.route(address, async (route) => {
    if (isFirst(route) || isRead(route) === (trouble === 'writes fail')) return route.fallback()
    if (trouble === 'reads hang') return
    return trouble === 'no connection' ? route.abort() : route.fulfill(away('busy'))
  })
  return { mend: () => page.unroute(address) }
}

/** Presses the first button that sends something, with nothing filled in: nothing is saved, and the page says why. */
export const sendingFaults = async (page: Page): Promise<string[]> => {
  const submit = page.locator('main form button[type=submit]:visible').first()
  if ((await submit.count()) === 0) return []
  const before = page.url()
  await submit.click()
  const said = page.locator('.nhsuk-error-summary, main [role=alert], main h1:focus').first()
  const answered = await Promise.any([
    said.waitFor({ state: 'attached' }),
    page.waitForURL((url) => url.href !== before),
  ]).then(
    () => true,
    () => false,
  )
  if (!answered) return ['nothing is said after sending it empty']
  if (page.url() !== before) return []
  const faults = await page.evaluate<string[]>(`(() => {
    const summary = document.querySelector('.nhsuk-error-summary')
    if (!summary) return []
    const links = [...summary.querySelectorAll('a[href^="#"]')]
    return [
      ...(document.activeElement === summary ? [] : ['the error summary does not have the focus']),
      ...(document.title.startsWith('Error: ') ? [] : ['the title does not begin with "Error: "']),
      // Nobody has got a day wrong who has not typed one yet.
      ...[...document.querySelectorAll('.nhsuk-form-group--error')]
        .filter((group) => group.querySelector('.nhsuk-date-input') && [...group.querySelectorAll('input')].every(({ value }) => value === ''))
        .map((group) => group.querySelector('.nhsuk-error-message').textContent)
        .filter((words) => /real|no such|exist/.test(words))
        .map((words) => 'an empty day is said to be wrong: ' + words),
      ...links.filter((link) => !document.getElementById(link.hash.slice(1))).map((link) => 'leads nowhere: ' + link.textContent),
    ]
  })()`)
  return [...faults, ...(await axeFaults(page))].map((fault) => `sent empty: ${fault}`)
}
