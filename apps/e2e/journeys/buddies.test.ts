import { describe, expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'

const elevate = await startElevate()
const onPage = (page: Awaited<ReturnType<typeof visit>>['page'], heading: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: heading }).waitFor()

describe('a coordinator puts buddies together', () => {
  test('sees who could be, why, and changes one before confirming all', async () => {
    const desk = await visit(elevate, 'desk')
    const { page } = desk
    await signIn(elevate, desk, 'coordinator@northmoor.example')
    await desk.goTo('/buddies/programme')
    await onPage(page, 'Buddies')
    await desk.look('buddies-programme')

    await page.getByRole('link', { name: 'See the suggestions' }).click()
    await onPage(page, 'Put buddies together')
    await desk.look('buddy-suggestions')
    await page
      .getByRole('group', { name: /Florian Beck/ })
      .getByLabel('Buddy')
      .selectOption({ label: 'Walter Broom' })
    await page.getByRole('button', { name: /^Confirm all/ }).click()

    await page.getByRole('alert').filter({ hasText: 'everybody in them has been told' }).waitFor()
    await desk.look('buddies-confirmed')
    await desk.goTo('/buddies/programme')
    await page.getByRole('link', { name: 'Florian Beck and Walter Broom' }).click()
    await onPage(page, 'Florian Beck and Walter Broom')
    await desk.look('buddy-pair')
    const { rows } = await elevate.database.query<{ count: number }>(
      `select count(*)::int from tasks where kind = 'phone' and title like 'Ring Walter Broom: Your buddy%' or title like 'Write to Walter Broom: Your buddy%'`,
    )
    expect(rows[0]?.count).toBe(1)
  })

  test('sets the weeks of the reminders, and is told what cannot be', async () => {
    const desk = await visit(elevate, 'desk')
    const { page } = desk
    await signIn(elevate, desk, 'coordinator@northmoor.example')
    await desk.goTo('/buddies/programme/settings')
    await onPage(page, 'Buddy settings')
    await desk.look('buddy-settings')

    await page.getByLabel('Weeks with a reminder').fill('1, 4, 99')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('alert').waitFor()
    await desk.look('buddy-settings-refused')
    await page.getByLabel('Weeks with a reminder').fill('1, 4, 12, 20')
    await page.getByRole('button', { name: 'Save' }).click()

    await page.getByRole('alert').filter({ hasText: 'The buddy settings are saved' }).waitFor()
  })
})

describe('a partner and their buddy, on a phone', () => {
  test('one tap says that they were in touch', async () => {
    const phone = await visit(elevate, 'phone')
    const { page } = phone
    await signIn(elevate, phone, 'partner@northmoor.example')
    await phone.goTo('/buddies')
    await onPage(page, 'Your buddy')
    await phone.look('my-buddy')

    await page.getByRole('button', { name: 'Yes' }).click()

    await page.getByText('Thank you. Your answer is saved.').waitFor()
    await phone.look('my-buddy-answered')
    const { rows } = await elevate.database.query<{ made: boolean }>(
      `select c.made from buddy_contacts c join people p on p.id = c.person_id where p.email = 'partner@northmoor.example' and c.week = 4`,
    )
    expect(rows).toEqual([{ made: true }])
    const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
    expect(sideways).toBeLessThanOrEqual(0)
  })

  test('another buddy can be had without saying why', async () => {
    const phone = await visit(elevate, 'phone')
    const { page } = phone
    await signIn(elevate, phone, 'partner@northmoor.example')
    await phone.goTo('/buddies')
    await page.getByRole('link', { name: 'Pause, change or stop' }).click()
    await onPage(page, 'What would you like to change with Ioan?')
    await phone.look('buddy-change')

    await page.getByLabel('Have another buddy').check()
    await page.getByRole('button', { name: 'Change it' }).click()

    await page.getByRole('alert').filter({ hasText: 'Nobody was told why' }).waitFor()
    await page.getByRole('heading', { name: 'We are looking for a buddy for you' }).waitFor()
    await phone.look('my-buddy-waiting')
    const { rows } = await elevate.database.query<{ title: string }>(
      `select title from tasks where kind = 'buddies' and title = 'Find another buddy for Amina Rashid' and done_at is null`,
    )
    expect(rows).toHaveLength(1)
  })
})
