import { describe, expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'

const elevate = await startElevate()

describe('somebody with whom nobody was in touch', () => {
  test('the coordinator sees the number first, rings, says so in two taps, and the number falls', async () => {
    const ruth = await visit(elevate, 'desk')
    const { page } = ruth
    const number = async (): Promise<number> => {
      const heading = page
        .getByRole('main')
        .getByRole('heading', { level: 2, name: /been in touch with/ })
        .first()
      return Number(/with (\d+)/.exec((await heading.textContent()) ?? '')?.[1] ?? 0)
    }
    await signIn(elevate, ruth, 'coordinator@northmoor.example')
    const heading = page.getByRole('main').getByRole('heading', { level: 2 }).first()
    await heading.waitFor()
    expect(await heading.textContent()).toMatch(/^Nobody has been in touch with \d+ partners? for 60 days or more$/)
    const before = await number()
    await ruth.look('home-coordinator')

    await page
      .getByRole('link', { name: /^See what helps/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 2, name: /^Nobody has been in touch for/ }).waitFor()
    await page.getByRole('button', { name: /put it on my list/ }).click()
    await page.getByRole('alert').filter({ hasText: 'is on your list for' }).waitFor()
    await page.getByRole('button', { name: 'I was in touch' }).click()
    await page.getByRole('group', { name: 'How were you in touch today?' }).waitFor()
    await ruth.look('support-of-a-partner')
    await page.getByRole('button', { name: 'By phone' }).click()

    await page.getByRole('alert').filter({ hasText: 'You were in touch with' }).waitFor()
    await page.getByRole('heading', { level: 2, name: /^Last contact/ }).waitFor()
    await ruth.look('support-of-a-partner-after')
    await page.getByRole('link', { name: 'Home', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: /^Hello/ }).waitFor()
    await heading.waitFor()
    expect(await number()).toBe(before - 1)
  })

  test('the grid is sorted, narrowed and left by keyboard alone, and each cell says its word', async () => {
    const ruth = await visit(elevate, 'desk')
    const { page } = ruth
    await signIn(elevate, ruth, 'coordinator@northmoor.example')
    await ruth.goTo('/support')
    await ruth.look('support')
    await page.getByRole('link', { name: 'See each partner' }).press('Enter')
    await page.getByRole('table').waitFor()
    await ruth.look('support-coverage')

    const sorted = (way: string) => page.locator(`th[data-sort="quiet"][aria-sort="${way}"]`)
    await page.getByRole('button', { name: 'Last contact' }).press('Enter')
    await sorted('ascending').waitFor()
    await page.getByRole('button', { name: 'Last contact' }).press('Enter')
    await sorted('descending').waitFor()
    await page.getByLabel('Mentor').selectOption('missing')
    await page.getByRole('button', { name: 'Show these' }).press('Enter')
    await page.waitForURL(/mentor=missing/)

    await sorted('descending').waitFor()
    const first = page.getByRole('row').nth(1)
    await first.getByRole('cell').nth(1).getByText('Missing').waitFor()
    expect(await first.getByRole('cell').allInnerTexts()).toHaveLength(6)
    await first.getByRole('link').press('Enter')
    await page.getByRole('heading', { level: 2, name: 'What is in place' }).waitFor()
  })

  test('on a phone the grid stands row by row, and nothing is wider than the screen', async () => {
    const ruth = await visit(elevate, 'phone')
    await signIn(elevate, ruth, 'coordinator@northmoor.example')

    await ruth.goTo('/support/coverage?sort=-quiet')
    await ruth.page.getByRole('table').waitFor()
    await ruth.look('support-coverage')

    expect(await ruth.page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBe(0)
  })
})

describe('the homes of a partner and a mentor on a phone', () => {
  test('a partner has one thing to do next, and finds all their support behind one link', async () => {
    const amina = await visit(elevate, 'phone')
    await signIn(elevate, amina, 'partner@northmoor.example')

    await amina.page.getByRole('heading', { level: 2, name: 'Your people' }).waitFor()
    await amina.look('home-partner-room')
    await amina.page.getByRole('link', { name: 'What is there for you, and what there was' }).click()
    await amina.page.getByRole('heading', { level: 1, name: 'Your support' }).waitFor()
    await amina.page.getByRole('heading', { level: 2, name: 'What there was' }).waitFor()

    await amina.look('my-support')
    expect(await amina.page.getByRole('button', { name: /Take back/ }).count()).toBe(0)
  })

  test('a mentor comes home to the people they are there for', async () => {
    const margaret = await visit(elevate, 'phone')
    await signIn(elevate, margaret, 'mentor@northmoor.example')

    await margaret.goTo('/?as=mentor')
    await margaret.page.getByRole('heading', { level: 1, name: /^Hello/ }).waitFor()
    await margaret.page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor()

    await margaret.look('home-mentor-room')
  })
})
