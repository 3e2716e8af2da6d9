import { describe, expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'

const elevate = await startElevate()

const newestLinkTo = async (address: string): Promise<string> => {
  const { rows } = await elevate.database.query<{ body: string }>(
    'select body from outbox where to_address = $1 order by id desc limit 1',
    [address],
  )
  return /https?:\S+\/link\/\S+/.exec(rows[0]?.body ?? '')?.[0] ?? 'no link was sent'
}

describe('signing in', () => {
  test('a wrong password is said at the field and nothing that was typed is lost', async () => {
    const visitor = await visit(elevate, 'phone')
    await visitor.goTo('/sign-in')
    await visitor.look('sign-in')

    await visitor.page.getByLabel('Email address').fill('partner@northmoor.example')
    await visitor.page.getByLabel('Password', { exact: true }).fill('not my password')
    await visitor.page.getByRole('button', { name: 'Sign in' }).click()

    await visitor.page.getByRole('alert').waitFor()
    expect(await visitor.page.title()).toMatch(/^Error: /)
    expect(await visitor.page.getByLabel('Email address').inputValue()).toBe('partner@northmoor.example')
    await visitor.look('sign-in-refused')
  })

  test('a partner gets to their home page, and a reload does not sign them out', async () => {
    const visitor = await visit(elevate, 'phone')

    await signIn(elevate, visitor, 'partner@northmoor.example')
    await visitor.look('home-partner')
    await visitor.page.reload()

    await visitor.look('home-partner-again')
    expect(new URL(visitor.page.url()).pathname).toBe('/')
  })

  test('the page that was asked for is shown after signing in', async () => {
    const visitor = await visit(elevate, 'desk')
    await visitor.goTo('/account')

    await visitor.page.getByLabel('Email address').fill('coordinator@northmoor.example')
    await visitor.page.getByLabel('Password', { exact: true }).fill(elevate.password)
    await visitor.page.getByRole('button', { name: 'Sign in' }).click()

    await visitor.page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor()
    await visitor.look('account')
  })

  test('two tabs that wake up together both stay signed in', async () => {
    const visitor = await visit(elevate, 'desk')
    await signIn(elevate, visitor, 'coordinator@northmoor.example')
    const second = await visitor.context.newPage()

    await Promise.all([visitor.page.reload(), second.goto('/'), visitor.page.waitForLoadState()])
    await Promise.all([visitor.page.goto('/account'), second.goto('/account')])

    for (const page of [visitor.page, second]) {
      await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor()
    }
  })

  test('an answer that was lost on the way signs nobody out', async () => {
    const visitor = await visit(elevate, 'phone')
    await signIn(elevate, visitor, 'partner2@northmoor.example')
    const renewal = '**/api/v1/auth/refresh'
    const { promise: lost, resolve: isLost } = Promise.withResolvers<void>()
    await visitor.context.route(renewal, async (route) => {
      const before = await visitor.context.cookies()
      await route.fetch()
      // The server has exchanged the cookie; what it answered never gets here.
      await visitor.context.clearCookies()
      await visitor.context.addCookies(before)
      await route.abort('connectionreset')
      isLost()
    })
    await visitor.page.reload()
    await lost

    await visitor.context.unroute(renewal)
    await visitor.goTo('/account')

    await visitor.page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor()
  })

  test('a forgotten password: the link in the mail opens a page, and only the button acts', async () => {
    const visitor = await visit(elevate, 'phone')
    await visitor.goTo('/sign-in')
    await visitor.page.getByRole('link', { name: /forgotten/i }).click()
    // Both pages have a field of this name: what is typed must go into the next one.
    await visitor.page.getByRole('heading', { level: 1, name: 'Choose a new password' }).waitFor()
    await visitor.page.getByLabel('Email address').fill('partner2@northmoor.example')
    await visitor.look('forgotten-password')
    await visitor.page.getByRole('button', { name: 'Send me the link' }).click()
    await visitor.page.getByRole('heading', { name: 'Look in your email' }).waitFor()
    const link = await newestLinkTo('partner2@northmoor.example')

    for (let scan = 0; scan < 2; scan += 1) await fetch(link)
    await visitor.goTo(link)
    await visitor.page.getByLabel('New password', { exact: true }).fill('a walk along the canal')
    await visitor.look('choose-password')
    await visitor.page
      .getByRole('button')
      .filter({ hasText: /password/i })
      .last()
      .click()

    await visitor.page.waitForURL((url) => url.pathname === '/')
    await visitor.look('home-after-new-password')
  })

  test('signing out everywhere ends the other window too', async () => {
    const here = await visit(elevate, 'desk')
    const there = await visit(elevate, 'phone')
    await signIn(elevate, here, 'mentor2@northmoor.example')
    await signIn(elevate, there, 'mentor2@northmoor.example')

    await here.goTo('/account/sessions')
    await here.look('sessions')
    await here.page.getByRole('button', { name: /everywhere/i }).click()
    await there.page.reload()

    await there.page.getByRole('heading', { name: /Sign in/ }).waitFor()
  })
})

test('everything can be done with the keyboard alone', async () => {
  const visitor = await visit(elevate, 'desk')
  await visitor.goTo('/sign-in')
  await visitor.page.getByLabel('Email address').focus()

  await visitor.page.keyboard.type('partner@northmoor.example')
  await visitor.page.keyboard.press('Tab')
  await visitor.page.keyboard.type(elevate.password)
  await visitor.page.keyboard.press('Enter')

  await visitor.page.waitForURL((url) => url.pathname === '/')
  // The heading of the new page has the focus, so that a screen reader says where one is.
  await visitor.page.locator('h1:focus').waitFor()
  await visitor.page.reload()
  await visitor.page.getByRole('heading', { name: /Amina/ }).waitFor()
  await visitor.page.keyboard.press('Tab')
  expect(await visitor.page.locator(':focus').textContent()).toBe('Skip to main content')
})
