import { describe, expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { candidatesAt, giveAccount, reachBy } from '../harness/candidates.ts'
import { startElevate } from '../harness/elevate.ts'

const elevate = await startElevate()
const phone = await visit(elevate, 'phone')
const { page } = phone

const [found] = await candidatesAt(elevate, 'Patient Safety Partners for the safety committee', 'offered')
if (!found) throw new Error('The demo has nobody who has been offered a place.')
const candidate = await reachBy(elevate, found, 'thinks.about.it@example.org')
const email = await giveAccount(elevate, candidate)

const onPage = (heading: string | RegExp) => page.getByRole('heading', { level: 1, name: heading }).waitFor()
const count = async (what: string): Promise<number> =>
  (await elevate.database.query<{ count: number }>(`select count(*)::int from ${what}`, [candidate.id])).rows[0]
    ?.count ?? 0

describe('a candidate answers an offer on a phone', () => {
  test('sees that it is their turn, and by when', async () => {
    await signIn(elevate, phone, email)
    await phone.look('home-offered')
    await phone.goTo('/my-applications')
    await phone.look('my-applications-offered')
    await phone.goTo(`/my-applications/${candidate.id}`)
    await phone.look('my-application-offered')

    await page.getByRole('main').getByRole('link', { name: /offer/i }).first().click()

    await page.getByRole('group', { name: 'Do you accept our offer?' }).waitFor()
    await phone.look('my-offer')
    await page.getByText(/Answer by/).waitFor()
  })

  test('is asked to choose, so that a slip of the finger declines nothing', async () => {
    await page.getByRole('button', { name: 'Send my answer' }).click()
    await page.getByRole('alert').waitFor()

    await phone.look('my-offer-refused')
    expect(await count(`applications where id = $1 and state = 'offered'`)).toBe(1)
  })

  test('accepts with a double click, and it counts once', async () => {
    await page.getByLabel('Yes, I accept').check()
    await page.getByRole('button', { name: 'Send my answer' }).dblclick()

    await page.getByRole('alert').filter({ hasText: 'You have accepted. Welcome!' }).waitFor()
    await phone.look('my-offer-accepted')
    expect(await count(`applications where id = $1 and state = 'onboarding'`)).toBe(1)
    expect(await count(`application_steps where application_id = $1 and move = 'accept'`)).toBe(1)
    expect(await count(`checks where application_id = $1 and kind = 'dbs'`)).toBe(1)
  })

  test('goes on to what is theirs to do', async () => {
    await page.getByRole('link', { name: 'See what is to do' }).click()
    await onPage('Before you start')

    await phone.look('my-checks-started')
    await page.getByRole('heading', { name: 'Your turn' }).waitFor()
    const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
    expect(sideways).toBeLessThanOrEqual(0)
  })
})
