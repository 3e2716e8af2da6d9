import { describe, expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'

const elevate = await startElevate()

describe('the connection map, by keyboard alone', () => {
  test('says who has nobody, goes from person to person with the arrows, and opens one with Enter', async () => {
    const desk = await visit(elevate, 'desk')
    const { page } = desk
    await signIn(elevate, desk, 'coordinator@northmoor.example')
    await desk.goTo('/support/connections')
    await page.getByRole('heading', { level: 2, name: /\d+ of \d+ partners have nobody/ }).waitFor()
    await desk.look('connection-map')
    const names = page.getByRole('region', { name: /connection map/i }).getByRole('link')
    const stops = await names.evaluateAll((links: { tabIndex: number }[]) => links.map((link) => link.tabIndex))

    await names.first().focus()
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowUp')
    const last = await names.nth(stops.length - 2).textContent()
    const focused = await page.evaluate<string | null>('document.activeElement.textContent')
    await desk.look('connection-map-chosen')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/people\/[0-9a-f-]+$/)

    expect(stops.filter((tabIndex) => tabIndex === 0)).toHaveLength(1)
    expect(focused).toBe(last)
  })

  test('has a table one button away, narrows by the address, and an old link finds it', async () => {
    const desk = await visit(elevate, 'desk')
    const { page } = desk
    await signIn(elevate, desk, 'coordinator@northmoor.example')
    await desk.goTo('/coffee-rounds/map')
    await page.waitForURL(/\/support\/connections\?channel=coffee/)
    await page.getByLabel('Through', { exact: true }).selectOption('buddy')
    await page.getByRole('button', { name: 'Show these' }).click()
    await page.waitForURL(/channel=buddy/)
    await page.getByRole('heading', { level: 2, name: /partners have no buddy/ }).waitFor()

    await page.getByRole('button', { name: 'Show as a table' }).click()

    await page.getByRole('row', { name: /Hamza Yildiz.*Comfort Boateng \(buddy\)/ }).waitFor()
    await desk.look('connection-map-table')
  })

  test('can be read on a phone', async () => {
    const phone = await visit(elevate, 'phone')
    await signIn(elevate, phone, 'coordinator@northmoor.example')
    await phone.goTo('/support/connections')
    await phone.page.getByRole('heading', { level: 2, name: /have nobody/ }).waitFor()
    await phone.look('connection-map-phone')
  })
})
