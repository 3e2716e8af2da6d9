import { codeAt } from '@elevate/api/test/authenticator-app'
import { describe, expect, test } from 'vitest'
import { signIn, type Visitor, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'
import { mailsTo } from '../harness/mails.ts'

const elevate = await startElevate()

const press = (visitor: Visitor, name: string | RegExp) =>
  visitor.page.getByRole('button', { name, exact: true }).click()
const open = (visitor: Visitor, name: string | RegExp) => visitor.page.getByRole('link', { name }).click()
const heading = (visitor: Visitor, name: string | RegExp) =>
  visitor.page.getByRole('heading', { level: 1, name }).waitFor()

/** Chromium's own device: it has checked who holds it, and answers at once. */
const withDevice = async ({ page, context }: Visitor): Promise<void> => {
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

const giveAddressAndPassword = async (visitor: Visitor, email: string): Promise<void> => {
  await visitor.goTo('/sign-in')
  await visitor.page.getByLabel('Email address').fill(email)
  await visitor.page.getByLabel('Password', { exact: true }).fill(elevate.password)
  await press(visitor, 'Sign in')
}

/** A code is used once, so the ones of this step and the next are left: the journey need not wait. */
const codeOf = (key: string, step: 0 | 1): string => codeAt(key, new Date(Date.now() + step * 30_000))

const keyOn = async ({ page }: Visitor): Promise<string> =>
  ((await page.locator('.app-key code').textContent()) ?? '').replaceAll(' ', '')

const signOut = async (visitor: Visitor): Promise<void> => {
  await press(visitor, 'Sign out')
  await visitor.page.waitForURL(/signed-out/)
}

describe('a second factor', () => {
  test('a partner sets up an app on the phone, signs in with it, and with a recovery code when it is lost', async () => {
    const visitor = await visit(elevate, 'phone')
    await signIn(elevate, visitor, 'partner@northmoor.example')
    await visitor.goTo('/account')
    await open(visitor, /second factor/)
    await heading(visitor, 'Your sign-in and security')
    await visitor.page.getByText('This device', { exact: true }).waitFor()
    await visitor.look('security-none')

    await open(visitor, 'Set up an authenticator app')
    await press(visitor, 'Start')
    await visitor.page.getByRole('img', { name: /QR code/ }).waitFor()
    await visitor.look('authenticator')
    const key = await keyOn(visitor)
    await visitor.page.getByLabel('Code', { exact: true }).fill('12 34')
    await press(visitor, 'Use this app')
    await visitor.page.getByRole('alert').waitFor()
    await visitor.page.getByLabel('Code', { exact: true }).fill(codeOf(key, 0))
    await press(visitor, 'Use this app')
    await heading(visitor, 'Keep your recovery codes')
    await visitor.look('recovery-codes')
    const codes = await visitor.page
      .getByRole('list', { name: 'Your recovery codes' })
      .getByRole('listitem')
      .allTextContents()
    const saved = visitor.page.waitForEvent('download')
    await press(visitor, 'Save them as a file')
    expect((await saved).suggestedFilename()).toBe('recovery-codes.txt')
    await press(visitor, 'I have kept them')
    await visitor.page.getByText('10 of 10 recovery codes are left').waitFor()
    await visitor.look('security-app')

    await signOut(visitor)
    await giveAddressAndPassword(visitor, 'partner@northmoor.example')
    await heading(visitor, 'Enter the code from your app')
    await visitor.look('second-step')
    await visitor.page.getByLabel('Code', { exact: true }).fill(codeOf(key, 1))
    await press(visitor, 'Sign in')
    await visitor.page.waitForURL((url) => url.pathname === '/')

    await signOut(visitor)
    await giveAddressAndPassword(visitor, 'partner@northmoor.example')
    await press(visitor, /use a recovery code/)
    await heading(visitor, 'Use a recovery code')
    await visitor.page.getByLabel('Recovery code').fill(codes[0] ?? '')
    await press(visitor, 'Sign in')
    await visitor.page.waitForURL((url) => url.pathname === '/')
    const mails = await mailsTo(elevate, 'partner@northmoor.example')
    expect(mails[0]?.body).toContain('A recovery code was used')
  })

  test('a coordinator adds a passkey, signs in with it alone, renames it and removes it', async () => {
    const visitor = await visit(elevate, 'desk')
    await withDevice(visitor)
    await signIn(elevate, visitor, 'deputy@northmoor.example')
    await visitor.goTo('/account/security')
    await open(visitor, 'Add a passkey')
    await visitor.page.getByLabel('Name of this passkey').fill('Work laptop')
    await visitor.look('passkey-add')
    await press(visitor, 'Make the passkey')
    await heading(visitor, 'Keep your recovery codes')
    await press(visitor, 'I have kept them')
    await visitor.page.getByRole('heading', { name: 'Work laptop' }).waitFor()
    await visitor.look('security-passkey')

    await signOut(visitor)
    await visitor.look('sign-in-with-passkey')
    await press(visitor, 'Use a passkey')
    await visitor.page.waitForURL((url) => url.pathname === '/')
    await signOut(visitor)
    await giveAddressAndPassword(visitor, 'deputy@northmoor.example')
    await press(visitor, 'Use my passkey')
    await visitor.page.waitForURL((url) => url.pathname === '/')

    await visitor.goTo('/account/security')
    await open(visitor, /Rename the passkey/)
    await visitor.page.getByLabel('Name of this passkey').fill('Old laptop')
    await press(visitor, 'Rename the passkey')
    await open(visitor, /Remove the passkey Old laptop/)
    await visitor.look('passkey-remove')
    await press(visitor, 'Remove the passkey')
    await visitor.page.getByText('You sign in with your password alone').waitFor()
  })

  test('an administrator requires one of coordinators, and takes it off for a lost phone', async () => {
    const administrator = await visit(elevate, 'desk')
    await signIn(elevate, administrator, 'admin@elevate.example')
    await administrator.goTo('/grants')
    await open(administrator, /who must have a second factor/)
    await heading(administrator, 'Rules for signing in')
    await administrator.look('sign-in-rules')
    await administrator.page.getByLabel('Everyone who signs in').check()
    await press(administrator, 'Save the rules')
    await administrator.page.getByText('The rules for signing in are saved').waitFor()

    const mentor = await visit(elevate, 'phone')
    await giveAddressAndPassword(mentor, 'mentor@northmoor.example')
    await heading(mentor, 'Set up a second way to show that it is you')
    await mentor.look('set-up-required')
    await press(mentor, 'Set up an app')
    await mentor.page.getByRole('img', { name: /QR code/ }).waitFor()
    await mentor.page.getByLabel('Code', { exact: true }).fill(codeOf(await keyOn(mentor), 0))
    await press(mentor, 'Use this app')
    await heading(mentor, 'Keep your recovery codes')
    await press(mentor, 'I have kept them: go on')
    await mentor.page.waitForURL((url) => url.pathname === '/')

    const { rows } = await elevate.database.query<{ id: string }>(
      `select person_id as id from accounts where email = 'mentor@northmoor.example'`,
    )
    await elevate.database.query(`update sign_in_settings set second_factor_for = 'nobody'`)
    await administrator.goTo(`/people/${rows[0]?.id}`)
    await open(administrator, /Take off the second factor/)
    await administrator.look('second-factor-reset')
    await administrator.page.getByLabel('Why?').fill('You lost your phone and rang us.')
    await press(administrator, 'Take the second factor off')
    await administrator.page.getByText(/is taken off, and they are told by email/).waitFor()
    await giveAddressAndPassword(mentor, 'mentor@northmoor.example')
    await mentor.page.waitForURL((url) => url.pathname === '/')
  })
})

describe('what an organisation decides', () => {
  test('its coordinator requires a second factor from a day on, and is told so herself', async () => {
    const ruth = await visit(elevate, 'phone')
    await signIn(elevate, ruth, 'coordinator@eastvale.example')
    const { rows } = await elevate.database.query(`select id from organisations where short_name = 'Eastvale'`)
    await ruth.goTo(`/organisations/${rows[0].id}`)
    await open(ruth, /^Rules for signing in/)
    await heading(ruth, /Rules for signing in$/)
    await ruth.page.getByLabel('Yes, from a day on').check()
    await press(ruth, 'Save the rules')
    await ruth.page.getByRole('alert').getByText('Enter a day, for example 1 4 2027').waitFor()
    await ruth.look('organisation-sign-in-rules')
    await ruth.page.getByLabel('Day', { exact: true }).fill('4')
    await ruth.page.getByLabel('Month', { exact: true }).fill('1')
    await ruth.page.getByLabel('Year', { exact: true }).fill('2090')
    await press(ruth, 'Save the rules')
    await ruth.page.getByText(/^Saved\. A second factor is required from .*4 January 2090$/).waitFor()

    await ruth.goTo('/account/security')
    await ruth.page.getByText(/^From .*4 January 2090 you need a second factor/).waitFor()
    await elevate.database.query('delete from organisation_sign_in_rules')
  })
})

describe('confirming that it is me', () => {
  test('an export after a while asks for the password over the page, then goes on by itself', async () => {
    const visitor = await visit(elevate, 'desk')
    await signIn(elevate, visitor, 'coordinator@northmoor.example')
    await visitor.goTo('/people')
    await visitor.page.getByRole('button', { name: /CSV/ }).first().waitFor()
    await elevate.database.query(`update sign_ins set proved_at = proved_at - interval '1 hour'`)

    const dialog = visitor.page.getByRole('dialog', { name: 'Confirm it is you' })
    await visitor.page.getByRole('button', { name: /CSV/ }).first().click()
    await dialog.getByLabel('Your password', { exact: true }).waitFor()
    await visitor.look('confirm-it-is-you')
    await dialog.getByRole('button', { name: 'Not now' }).click()
    await visitor.page.getByText(/you did not confirm that it is you/).waitFor()
    await visitor.page.getByRole('button', { name: /CSV/ }).first().click()
    await dialog.getByLabel('Your password', { exact: true }).fill('not my password')
    await dialog.getByRole('button', { name: 'Confirm' }).click()
    await dialog.getByRole('alert').waitFor()
    await dialog.getByLabel('Your password', { exact: true }).fill(elevate.password)
    const download = visitor.page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Confirm' }).click()

    expect((await download).suggestedFilename()).toMatch(/\.csv$/)
    await dialog.waitFor({ state: 'detached' })
  })
})
