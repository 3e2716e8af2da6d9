import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'

const elevate = await startElevate()

const main = (page: Page) => page.getByRole('main')
const comeHome = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Home', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /^Hello/ }).waitFor()
}

describe('who comes home after doing something', () => {
  test('a partner who has sent their check-in is not asked for it any more', async () => {
    const amina = await visit(elevate, 'phone')
    const { page } = amina
    await signIn(elevate, amina, 'partner@northmoor.example')
    await page.getByRole('link', { name: 'Answer the check-in' }).click()
    await page
      .getByRole('link', { name: /^Answer the check-in/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Start' }).click()
    const send = page.getByRole('button', { name: 'Send my check-in' })
    const goOn = page.getByRole('button', { name: 'Save and go on' })
    for (await goOn.waitFor(); await goOn.isVisible(); await goOn.or(send).waitFor()) {
      const before = page.url()
      await goOn.click()
      await page.waitForURL((url) => url.href !== before)
    }
    await send.click()
    await page.getByRole('heading', { level: 1, name: /What you sent/ }).waitFor()

    await comeHome(page)

    await page.getByRole('heading', { level: 2, name: 'Your people' }).waitFor()
    expect(await main(page).getByText('Your check-in is open').count()).toBe(0)
  })

  test('a mentor who has said yes finds their new partner, by the way back too, and their own home by their other role', async () => {
    const margaret = await visit(elevate, 'phone')
    const { page } = margaret
    await signIn(elevate, margaret, 'mentor@northmoor.example')
    const question = page.getByRole('heading', { level: 2, name: /^Would you be a mentor to/ })
    const name = /mentor to (.+)\? Answer/.exec((await question.textContent()) ?? '')?.[1] ?? 'nobody'
    await page.getByRole('link', { name: 'Answer', exact: true }).click()
    await page.getByRole('link', { name: /^Read and answer/ }).click()
    await page.getByRole('button', { name: 'Yes, I will be their mentor' }).click()
    await page.getByRole('alert').filter({ hasText: 'You are the mentor of' }).waitFor()

    while (new URL(page.url()).pathname !== '/') await page.goBack()

    const partners = page.locator('section', { has: page.getByRole('heading', { name: 'Your partners' }) })
    await partners.getByRole('link', { name }).first().waitFor()
    expect(await question.count()).toBe(0)

    await page.getByText('You are here as: Mentor').click()
    await page.getByRole('link', { name: /^Change to Partner/ }).click()

    await page.getByRole('heading', { level: 2, name: 'Your support' }).waitFor()
    expect(await page.getByRole('heading', { name: 'Your partners' }).count()).toBe(0)
  })
})

test('on a shared computer the next person sees nothing of the one before, not for a moment', async () => {
  const shared = await visit(elevate, 'desk')
  const { page } = shared
  await signIn(elevate, shared, 'partner@northmoor.example')
  await page.getByRole('link', { name: 'Margaret Oyelaran' }).first().waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByText('You are signed out on this device.').waitFor()

  const flashes: string[] = []
  await page.exposeFunction('flashed', (text: string) => flashes.push(text))
  await page.addInitScript(`new MutationObserver(() => {
    const text = document.body?.innerText ?? ''
    if (/Amina|Margaret/.test(text)) window.flashed(text)
  }).observe(document, { subtree: true, childList: true, characterData: true })`)
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: /^Sign in/ }).waitFor()
  await signIn(elevate, shared, 'partner2@northmoor.example')
  await page.getByRole('heading', { level: 1, name: 'Hello George Pennington' }).waitFor()
  await page.getByRole('heading', { level: 2, name: 'Your support' }).waitFor()

  expect(flashes).toEqual([])
})

test('where the service breaks under a button, the page that says so has the focus, and so has the one that comes back', async () => {
  const ruth = await visit(elevate, 'desk')
  const { page } = ruth
  await signIn(elevate, ruth, 'coordinator@northmoor.example')
  const { rows } = await elevate.database.query(
    `select id, campaign_id from applications where organisation_id = (select id from organisations where short_name = 'Northmoor')
     and state = 'sift' limit 1`,
  )
  await ruth.goTo(`/recruitment/${rows[0]?.campaign_id}/applications/move/withdraw?application=${rows[0]?.id}`)
  const answers = '**/api/v1/campaigns/**'
  const away = {
    type: 'urn:elevate:problem:busy',
    title: 'Busy',
    status: 503,
    detail: '',
    code: 'busy',
    requestId: 'a',
  }
  await page.route(answers, (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    return route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(away) })
  })

  await page.getByRole('button', { name: 'Show what will happen' }).click()
  await page.locator('h1:focus').filter({ hasText: 'this page is not working' }).waitFor()
  await page.unroute(answers)
  await page.getByRole('button', { name: 'Try again' }).click()

  await page.getByRole('button', { name: 'Show what will happen' }).waitFor()
  await page.locator('h1:focus').waitFor()
})
