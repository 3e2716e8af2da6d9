import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'
import { mailsTo } from '../harness/mails.ts'

const elevate = await startElevate()
const { database } = elevate

/** What a drop-in would say, and the worker's next round: somebody else's forgotten password wakes it. */
const mailAboutDropIns = async (email: string): Promise<string> => {
  const key = randomUUID()
  await database.query(
    `insert into outbox (id, organisation_id, person_id, to_address, subject, body, dedupe_key, stops, send_after)
     select gen_random_uuid(), k.organisation_id, p.id, p.email, 'A place has come free', 'On Thursday at 2pm.', $2, 'drop-ins', '1970-01-01'
       from people p join organisation_people k on k.person_id = p.id where p.email = $1 limit 1`,
    [email, key],
  )
  await fetch(`${elevate.url}/api/v1/auth/password-links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'mentor2@northmoor.example' }),
  })
  await expect
    .poll(
      async () => (await database.query('select sent_at from outbox where dedupe_key = $1', [key])).rows[0]?.sent_at,
      {
        timeout: 170_000,
      },
    )
    .toBeTruthy()
  const [mail] = (await mailsTo(elevate, email)).filter(({ subject }) => subject === 'A place has come free')
  return mail?.body ?? ''
}

test('a partner reads what is new, and has drop-ins told once a day in the evening', async () => {
  const visitor = await visit(elevate, 'phone')
  const { page } = visitor
  await signIn(elevate, visitor, 'partner@northmoor.example')
  await page.getByRole('link', { name: /Notifications \(\d+ new\)/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor()
  await visitor.look('notifications')

  await page.getByRole('button', { name: /^Mark as read.*You can choose what we email you about/ }).click()
  await page
    .getByRole('button', { name: /^Mark as read.*You can choose what we email you about/ })
    .waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Choose what we email you about', exact: true }).click()
  const dropIns = page.getByRole('group', { name: 'Drop-ins' })
  await dropIns.getByLabel('Once a day, all in one email').check()
  await page
    .getByRole('group', { name: /When does the daily email come/ })
    .getByLabel(/In the evening/)
    .check()
  await visitor.look('notification-preferences')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor()

  await visitor.goTo('/account/notifications')
  expect(await dropIns.getByLabel('Once a day, all in one email').isChecked()).toBe(true)
}, 360_000)

test('the link of a mail stops such mails by a button alone: a scanner that follows it stops nothing', async () => {
  const body = await mailAboutDropIns('partner2@northmoor.example')
  const link = /http\S+\/unsubscribe\?t=\S+/.exec(body)?.[0] ?? ''
  for (let scan = 0; scan < 2; scan += 1) await fetch(link)

  const visitor = await visit(elevate, 'phone')
  const { page } = visitor
  await visitor.goTo(link)
  await page.getByRole('heading', { level: 1, name: 'Stop emails about drop-ins?' }).waitFor()
  await visitor.look('unsubscribe')
  await page.getByRole('button', { name: 'Stop emails about drop-ins' }).click()
  await page.getByRole('heading', { level: 1, name: 'You get no more emails about drop-ins' }).waitFor()
  await visitor.look('unsubscribed')
  await page.getByRole('button', { name: 'Undo: go back to how it was' }).click()
  await page.getByRole('heading', { level: 1, name: 'Stop emails about drop-ins?' }).waitFor()
  await page.getByRole('button', { name: 'Stop emails about drop-ins' }).click()
  await page.getByRole('heading', { level: 1, name: 'You get no more emails about drop-ins' }).waitFor()

  await signIn(elevate, visitor, 'partner2@northmoor.example')
  await visitor.goTo('/account/notifications')
  const dropIns = page.getByRole('group', { name: 'Drop-ins' })
  expect(await dropIns.getByLabel('Not by email').isChecked()).toBe(true)
}, 360_000)

test('a coordinator sees an address that does not work, rings, and puts in the new one', async () => {
  const visitor = await visit(elevate, 'desk')
  const { page } = visitor
  await signIn(elevate, visitor, 'coordinator@northmoor.example')
  await visitor.goTo('/support/mail')
  const row = page
    .getByRole('table', { name: /Latest first/ })
    .getByRole('row')
    .nth(1)
  const name = (await row.getByRole('link').first().textContent()) ?? ''
  await row.getByRole('link', { name: /07700/ }).waitFor()
  await visitor.look('support-mail')

  await row.getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { name: 'Email does not arrive' }).waitFor()
  await visitor.look('person-email-fault')
  await page.getByRole('link', { name: 'Put a new address' }).click()
  await page.getByLabel('Email', { exact: false }).first().fill('new-address@northmoor.example')
  await page.getByRole('button', { name: /Save/ }).click()

  await page.getByRole('heading', { level: 1, name }).waitFor()
  expect(await page.getByRole('heading', { name: 'Email does not arrive' }).count()).toBe(0)
  await visitor.goTo('/tasks?kind=address')
  await page.getByRole('heading', { name: 'Nothing fits these filters' }).waitFor()
}, 360_000)
