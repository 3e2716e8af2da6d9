import { fileURLToPath } from 'node:url'
import { createSetupLink } from '@elevate/api/setup-link'
import { describe, expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'

/**
 * The whole of it, in the order in which it happens: an empty installation, a spreadsheet as coordinators have them,
 * a coffee round, a partner's phone, and the report. Each test goes on where the one before has stopped.
 */
const elevate = await startElevate({ isEmpty: true })
const ruth = await visit(elevate, 'desk')
const { page } = ruth
const chosen = 'a walk along the canal'
const spreadsheet = fileURLToPath(new URL('../../api/test/data/partners-messy.csv', import.meta.url))
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })

type Invited = { email: string; givenName: string }

/** Two people who are in one group, as the database has them; the journey invites and visits both. */
const groupOfTwo = async (): Promise<Invited[]> => {
  const { rows } = await elevate.database.query<Invited & { group: string }>(
    `select m.group_id as group, p.given_name as "givenName", p.email from coffee_group_members m join people p on p.id = m.person_id
      where coalesce(p.contact_preference, 'email') = 'email' and p.email is not null order by m.group_id, p.id`,
  )
  const first = rows.find(({ group }, index) => rows[index + 1]?.group === group)
  return rows.filter(({ group }) => group === first?.group).slice(0, 2)
}

const newestMailTo = async (address: string): Promise<string> => {
  const { rows } = await elevate.database.query<{ body: string }>(
    'select body from outbox where to_address = $1 order by id desc limit 1',
    [address],
  )
  return rows[0]?.body ?? ''
}

describe('from a spreadsheet to the report of a coffee round', () => {
  test('whoever installs it opens the printed link and sets up the organisation', async () => {
    await ruth.goTo(await createSetupLink(elevate.databaseUrl, elevate.url))
    await ruth.look('set-up')

    await page.getByRole('button', { name: /Set up/ }).click()
    await page.getByRole('alert').waitFor()
    await ruth.look('set-up-refused')
    await page.getByLabel('Name of the organisation').fill('Northmoor University Hospitals NHS Trust')
    await page.getByLabel('Your first name').fill('Ruth')
    await page.getByLabel('Your family name').fill('Calder')
    await page.getByLabel('Your email address').fill('ruth@northmoor.example')
    await page.getByLabel('Choose a password', { exact: true }).fill(chosen)
    await page.getByRole('button', { name: /Set up/ }).click()

    await page.waitForURL((url) => url.pathname === '/')
    await ruth.look('home-first')
  })

  test('the list of people is empty and says what comes first', async () => {
    await page.getByRole('link', { name: 'People', exact: true }).first().click()
    await heading('People').waitFor()

    await ruth.look('people-empty')
    await page
      .getByRole('link', { name: /Import a spreadsheet/ })
      .first()
      .click()
    await heading('Import people from a spreadsheet').waitFor()
    await ruth.look('import-upload')
  })

  test('the spreadsheet is read as it is: columns, questions, then every row', async () => {
    await page.getByLabel('Your spreadsheet').setInputFiles(spreadsheet)
    await page.getByRole('button', { name: 'Upload and check' }).click()
    await heading('Check the columns').waitFor()
    await ruth.look('import-columns')
    await page.getByRole('button', { name: 'Continue', exact: true }).click()

    await heading(/Which organisation is/).waitFor()
    await ruth.look('import-question')
    // Six names of other trusts and of the national programme: not hers, and left out with one press.
    await page.getByRole('button', { name: /Leave out the rows of all/ }).click()
    await heading(/What does an x mean/).waitFor()
    await ruth.look('import-question-x')
    await page.getByRole('button', { name: 'Continue', exact: true }).click()

    await heading('Check the people').waitFor()
    await ruth.look('import-people')
    const { rows } = await elevate.database.query('select from appointments')
    expect(rows).toHaveLength(0)
  })

  test('nothing was saved until now; the import saves all of it, and the list is there', async () => {
    await page.getByRole('link', { name: 'Continue to the import' }).click()
    await page.getByRole('button', { name: 'Import these people' }).waitFor()
    await ruth.look('import-confirm')

    await page.getByRole('button', { name: 'Import these people' }).click()
    await heading('This import is done').waitFor()
    await ruth.look('import-done')
    await page.getByRole('link', { name: 'See your people' }).click()
    await heading('People').waitFor()

    await ruth.look('people')
    const { rows } = await elevate.database.query<{ n: number }>('select count(*)::int as n from appointments')
    expect(rows[0]?.n).toBeGreaterThan(20)
  })

  test('a coffee round is opened, drawn as a preview, drawn again, and published', async () => {
    await page.getByRole('link', { name: 'Support', exact: true }).click()
    await heading('Support').waitFor()
    await ruth.look('support-first')
    await page.getByRole('link', { name: /^Coffee rounds/ }).click()
    await heading('Coffee rounds').waitFor()
    await ruth.look('rounds-empty')
    await page.getByRole('link', { name: 'Open a new round' }).click()
    await heading('Open a coffee round').waitFor()
    await page.getByRole('button', { name: 'Open the round' }).click()
    await page.getByRole('link', { name: 'Draw the groups' }).click()
    await page.getByRole('button', { name: 'Draw the groups' }).click()
    await heading('The groups that are drawn').waitFor()
    await page.getByText('Why does anybody meet again?').click()
    await page.getByText(/^Nobody does/).waitFor()
    await ruth.look('round-preview')
    await page.getByRole('button', { name: 'Draw again' }).click()
    await page.getByText(/Drawn again:/).waitFor()
    await page.getByRole('link', { name: 'Go on to publish' }).click()
    await heading(/^Publish/).waitFor()
    await ruth.look('round-publish')

    await page.getByRole('button', { name: /^Publish/ }).dblclick()

    await page
      .getByText(/is published/)
      .first()
      .waitFor()
    await page.getByText('How chance is kept fair').click()
    await ruth.look('round-published')
    await page.getByRole('link', { name: 'Draw it again to check' }).click()
    await page.getByRole('button', { name: 'Draw it again' }).click()
    await page.getByRole('heading', { level: 2, name: 'The round was drawn again and came out the same.' }).waitFor()
    await ruth.look('round-checked')
    const { rows } = await elevate.database.query('select distinct dedupe_key from outbox where about_kind = $1', [
      'coffee',
    ])
    const mails = await elevate.database.query('select from outbox where about_kind = $1', ['coffee'])
    expect(mails.rows).toHaveLength(rows.length)
    expect(rows.length).toBeGreaterThan(10)
  })

  test('a partner is invited, signs in on a phone, sees whom they meet, and keeps the day in their calendar', async () => {
    const [first, second] = await groupOfTwo()
    if (!first || !second) throw new Error('No group of two people with email was drawn.')
    const mailed = await newestMailTo(first.email)
    await page.goto(`/people?search=${encodeURIComponent(first.email)}`)
    await page
      .getByRole('link', { name: new RegExp(first.givenName) })
      .first()
      .click()
    await page.getByRole('link', { name: /Invite/ }).click()
    await page.getByRole('button', { name: /^Send it to/ }).click()
    await page.getByText(/^The invitation to/).waitFor()
    const link = /https?:\S+\/link\/\S+/.exec(await newestMailTo(first.email))?.[0] ?? 'no link'
    const phone = await visit(elevate, 'phone')

    await phone.goTo(link)
    await phone.look('invitation')
    await phone.page.getByLabel('New password', { exact: true }).fill(chosen)
    await phone.page.getByRole('button', { name: /sign in/i }).click()
    await phone.page.waitForURL((url) => url.pathname === '/')
    await phone.look('home-with-match')
    await phone.page.getByRole('link', { name: 'Coffee', exact: true }).click()
    await phone.page.getByRole('heading', { name: /^You meet/ }).waitFor()
    await phone.look('my-match')
    const [file] = await Promise.all([
      phone.page.waitForEvent('download'),
      phone.page.getByRole('button', { name: /Add to your calendar/ }).click(),
    ])

    expect(mailed).toContain(second.givenName)
    expect(await phone.page.getByRole('heading', { name: /^You meet/ }).textContent()).toContain(second.givenName)
    expect(file.suggestedFilename()).toMatch(/\.ics$/)

    await phone.page.getByRole('link', { name: 'Say how it went' }).click()
    await phone.page.getByRole('heading', { name: /Did you meet/ }).waitFor()
    await phone.look('feedback-met')
    await phone.page.getByRole('button', { name: 'Yes, we met' }).click()
    await phone.page.getByRole('button', { name: 'Yes, I am glad' }).click()
    await phone.page.getByRole('button', { name: 'Yes, again' }).click()
    await phone.page.getByLabel('Your comment').fill('We talked for an hour.')
    await phone.look('feedback-comment')
    await phone.page.getByRole('button', { name: 'Finish' }).click()
    await phone.page.getByText('You have told us how it went.').waitFor()
    await phone.look('my-match-answered')
  })

  test('the coordinator sees the report, and one answer alone tells nobody anything', async () => {
    await page.goto('/coffee-rounds')
    await page.getByRole('link', { name: /^Coffee round/ }).click()
    await page.getByRole('link', { name: /How the round is going/ }).click()
    await heading(/How the round is going/).waitFor()

    await ruth.look('report')
    const text = (await page.locator('main').textContent()) ?? ''
    expect(text).toMatch(/five/)
    expect(text).not.toContain('We talked for an hour.')
  })

  test('on a phone the same pages of the coordinator fit', async () => {
    const phone = await visit(elevate, 'phone')
    await signIn({ ...elevate, password: chosen }, phone, 'ruth@northmoor.example')
    const { rows } = await elevate.database.query<{ id: string }>('select id from coffee_rounds')

    for (const [path, name] of [
      ['/', 'coordinator-home'],
      ['/people', 'coordinator-people'],
      ['/coffee-rounds', 'coordinator-rounds'],
      ['/people/imports', 'coordinator-imports'],
      [`/coffee-rounds/${rows[0]?.id}/check`, 'round-check'],
      [`/coffee-rounds/${rows[0]?.id}`, 'round-published'],
    ] as const) {
      await phone.goTo(path)
      await phone.look(name)
      const sideways = await phone.page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
      expect(sideways, `${path} is wider than the phone`).toBeLessThanOrEqual(0)
    }
  })
})
