import { expect, test } from 'vitest'
import { visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'

const elevate = await startElevate({ isEmpty: true })

test.each(['phone', 'desk'] as const)(
  'anybody reads how accessible the service is, what it keeps and whose software it uses, on a %s',
  async (device) => {
    const { page, goTo, look } = await visit(elevate, device)
    const follow = async (link: string, heading: string) => {
      await page.getByRole('contentinfo').getByRole('link', { name: link }).click()
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    }
    await goTo('/sign-in')

    await follow('Accessibility statement', 'Accessibility statement')
    await page.getByText('partially compliant').waitFor()
    await look('accessibility')
    await follow('Privacy and cookies', 'Privacy and cookies')
    await page.getByRole('heading', { name: 'How long it is kept' }).waitFor()
    await look('privacy')
    await follow('Software of others', 'Software of others')
    await page.getByRole('rowheader', { name: 'react', exact: true }).waitFor()
    // Hundreds of rows: on a narrow screen the walk of every page looks at them.
    if (device === 'desk') await look('licences')

    const notices = await page.request.get('/third-party-notices.txt')
    expect(await notices.text()).toContain('Permission is hereby granted')
  },
)

test('while the scripts are still on their way the page already says whose it is', async () => {
  const { page, goTo } = await visit(elevate, 'phone')
  const scripts = '**/assets/*.js'
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route(scripts, async (route) => {
    await held
    await route.continue()
  })
  const header = page.getByRole('banner')

  const opening = goTo('/sign-in')
  await header.getByText('Elevate', { exact: true }).waitFor()
  const words = async () => (await header.textContent())?.replace(/\s+/g, '')
  const written = await words()
  const height = (await header.boundingBox())?.height
  expect(await page.getByRole('heading', { name: 'Sign in' }).count()).toBe(0)
  letThrough()
  await opening
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()

  // Nothing moves or changes its words when the client takes over.
  expect(await words()).toBe(written)
  expect((await header.boundingBox())?.height).toBe(height)
})
