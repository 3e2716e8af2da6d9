import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { findChromium } from './chromium.ts'

test('without an installed browser, the one from npm shows a page', async () => {
  const found = await findChromium({ PATH: '' })

  const browser = await chromium.launch(found)
  const page = await browser.newPage()
  await page.setContent('<title>Coffee</title><h1>Who meets whom</h1>')
  const heading = await page.getByRole('heading').textContent()
  await browser.close()

  expect(heading).toBe('Who meets whom')
})

test('a browser named by CHROMIUM_PATH is taken before any other', async () => {
  const found = await findChromium({ PATH: process.env.PATH, CHROMIUM_PATH: process.execPath })

  expect(found.executablePath).toBe(process.execPath)
})

test('a CHROMIUM_PATH that leads nowhere is said so instead of taking another browser', async () => {
  const finding = findChromium({ PATH: process.env.PATH, CHROMIUM_PATH: '/nowhere/chromium' })

  await expect(finding).rejects.toThrow('/nowhere/chromium')
})
