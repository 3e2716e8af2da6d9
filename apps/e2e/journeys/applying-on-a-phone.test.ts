import { describe, expect, test } from 'vitest'
import { visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'

const elevate = await startElevate()
const wren = await visit(elevate, 'phone')
const { context } = wren

const address = 'wren.hathersage@example.org'
const why = 'My mother was given the wrong tablets twice. I would like to see that it happens to nobody else.'
const spokeUp = 'I asked at our residents’ meeting why the lift was out of order, and it was mended within a week.'

const onPage = (title: string | RegExp) => wren.page.getByRole('heading', { level: 1, name: title }).waitFor()
const goOn = () => wren.page.getByRole('button', { name: 'Continue' }).click()
const saved = () =>
  wren.page
    .getByText(/^Saved at/)
    .first()
    .waitFor()

const linkIn = async (): Promise<string> => {
  const { rows } = await elevate.database.query<{ body: string }>(
    'select body from outbox where to_address = $1 order by id desc limit 1',
    [address],
  )
  return /https?:\S+\/link\/\S+/.exec(rows[0]?.body ?? '')?.[0] ?? 'no link was sent'
}

describe('somebody applies on a phone', () => {
  test('reads the advert without signing in', async () => {
    await wren.goTo('/join')
    await wren.look('adverts')

    await wren.page.getByRole('link', { name: 'Patient Safety Partners', exact: true }).click()
    await onPage('Patient Safety Partners')

    await wren.look('advert')
    await wren.page.getByRole('heading', { name: 'What the work really is' }).waitFor()
  })

  test('starts with a name and an address, and the link in the mail is safe to open twice', async () => {
    await wren.page.getByRole('link', { name: 'Apply online' }).first().click()
    await onPage('Start your application')
    await wren.page.getByRole('button', { name: 'Start my application' }).click()
    await wren.page.getByRole('alert').waitFor()
    await wren.look('start-application-refused')
    await wren.page.getByLabel('First name').fill('Wren')
    await wren.page.getByLabel('Family name').fill('Hathersage')
    await wren.page.getByLabel('Email address').fill(address)
    await wren.page.getByRole('button', { name: 'Start my application' }).click()
    await onPage('Look in your email')

    const link = await linkIn()
    for (let scan = 0; scan < 2; scan += 1) await fetch(link)
    await wren.goTo(link)
    await wren.page
      .getByLabel(/password/i)
      .first()
      .fill('a walk along the canal')
    await wren.look('choose-password-to-apply')
    await wren.page
      .getByRole('button')
      .filter({ hasText: /password|account|sign in/i })
      .last()
      .click()

    await onPage('Your application')
    await wren.look('application-list')
  })

  test('answers one question on each page', async () => {
    await wren.page.getByRole('link', { name: 'About you and how to reach you' }).click()
    await onPage('What is your name?')
    expect(await wren.page.getByLabel('First name').inputValue()).toBe('Wren')
    await wren.look('application-name')
    await goOn()
    await onPage('How should we reach you?')
    await wren.page.getByLabel('By email').check()
    await wren.page.getByLabel('Postcode', { exact: true }).fill('LS1 4AP')
    await goOn()
    await onPage('Do you need anything in another format?')
    await goOn()
    await onPage(/Are you 18 or older/)
    await goOn()
    await wren.page.getByRole('alert').waitFor()
    await wren.look('application-age-missing')
    await wren.page.getByLabel('Yes', { exact: true }).check()
    await goOn()
    await onPage('Do you work for the NHS?')
    await wren.page.getByLabel('No', { exact: true }).check()
    await goOn()
    await onPage('What brings you here?')
    await wren.page.getByLabel('A carer').or(wren.page.getByLabel(/carer/i)).first().check()
    await goOn()
    await onPage('What links you to us?')
    await goOn()
    await onPage('Question 1 of 4')
    await wren.look('application-question')
  })

  test('loses nothing when the connection drops and the browser is closed', async () => {
    await wren.page.getByRole('textbox').fill(why.slice(0, 30))
    await saved()
    await context.setOffline(true)

    await wren.page.getByRole('textbox').fill(why)
    await wren.page.getByRole('paragraph').filter({ hasText: 'Not saved yet: no connection' }).waitFor()
    await wren.look('application-without-connection')
    const question = wren.page.url()
    const kept = await wren.page.evaluate(() => JSON.stringify(Object.values(localStorage)))
    await wren.closeTab()
    await context.setOffline(false)
    await wren.goTo(question)

    // From the device; or from the server, where the last save got out while the tab was closing.
    await wren.page.waitForFunction((text) => document.querySelector('textarea')?.value === text, why)
    expect(kept).not.toContain('wrong tablets')
    await wren.look('application-put-back')
    await saved()
  })

  test('sees what is missing before sending, and puts it right', async () => {
    await goOn()
    await onPage('Question 2 of 4')
    await goOn()
    await wren.page.getByRole('alert').waitFor()
    await wren.page.getByRole('textbox').fill(spokeUp)
    for (const title of ['Question 3 of 4', 'Question 4 of 4', 'When could you take part?']) {
      await goOn()
      await onPage(title)
    }
    await goOn()
    await onPage('What would help you to take part?')
    await goOn()
    await onPage('Do you have interests to declare?')
    await wren.page.getByLabel('No, I have none').check()
    await goOn()
    await onPage('Is there a complaint or a claim?')
    await wren.page.getByLabel('No', { exact: true }).check()
    await goOn()
    await onPage('Who can say how you work with others?')
    await goOn()
    await onPage('Equality questions (optional)')
    await wren.look('application-equality')
    await wren.page.getByRole('link', { name: 'Go on without answering' }).click()
    await onPage('Check the answers and send')
    await wren.look('application-review')
    await wren.page.getByRole('button', { name: 'Send the application' }).click()
    await wren.page.getByRole('alert').waitFor()
  })

  test('sends it once, however often the button is pressed, and can follow it', async () => {
    await wren.page.getByLabel(/I have read how you use/).check()
    await wren.page.getByRole('button', { name: 'Send the application' }).dblclick()
    await onPage('Your application is sent')
    await wren.look('application-sent')
    const { rows } = await elevate.database.query(
      `select a.reference, a.state from applications a join application_details d on d.application_id = a.id where d.family_name = 'Hathersage'`,
    )
    expect(rows).toEqual([{ reference: expect.stringMatching(/^PSP-/), state: 'submitted' }])

    await wren.page.getByRole('link', { name: 'Follow your application' }).click()
    await onPage('Patient Safety Partners')
    await wren.look('application-status')
    await wren.page.getByText(rows[0].reference).first().waitFor()
  })

  test('withdraws without a reason', async () => {
    await wren.page.getByRole('link', { name: /Withdraw/ }).click()
    await onPage(/Withdraw/)
    await wren.look('application-withdraw')
    await wren.page.getByRole('button', { name: /Withdraw/ }).click()

    await wren.page
      .getByText(/You have withdrawn|withdrawn/)
      .first()
      .waitFor()
    await wren.look('application-withdrawn')
  })
})
