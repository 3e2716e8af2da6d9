import { describe, expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { candidatesAt, reachBy } from '../harness/candidates.ts'
import { startElevate } from '../harness/elevate.ts'
import { mailsTo } from '../harness/mails.ts'

const elevate = await startElevate()
const ruth = await visit(elevate, 'desk')
const { page } = ruth

const title = 'Patient Safety Partners for the safety committee'
const email = 'moves.on@example.org'
const { rows: begun } = await elevate.database.query<{ id: string }>(
  `select application_id as id from checks where kind = 'dbs' and state = 'not-started' and application_id is not null`,
)
const found = (await candidatesAt(elevate, title, 'onboarding')).find(({ id }) => begun.some((one) => one.id === id))
if (!found) throw new Error('The demo has nobody whose checks have only begun.')
const candidate = await reachBy(elevate, found, email)
const { name } = candidate

const onPage = (heading: string | RegExp) => page.getByRole('heading', { level: 1, name: heading }).waitFor()
const follow = (link: string | RegExp) => page.getByRole('main').getByRole('link', { name: link }).first().click()
const press = (button: string | RegExp) => page.getByRole('button', { name: button }).click()
const isDone = (text: string | RegExp) => page.getByRole('alert').filter({ hasText: text }).waitFor()
const choose = (label: string) => page.getByLabel(label, { exact: true }).check()
const fill = (label: string | RegExp, text: string) => page.getByLabel(label).fill(text)

const toChecks = async () => {
  await ruth.goTo(`/applications/${candidate.id}/checks`)
  await onPage('Checks before the start')
}

const open = async (check: string) => {
  await toChecks()
  await page.getByRole('link', { name: check, exact: true }).first().click()
  await onPage(check)
}

/** One check recorded: from the list of checks to the page of the check, and what was seen or said. */
const record = async (check: string, said: string, fillIn: () => Promise<void>) => {
  await open(check)
  await follow(/^Record it/)
  await onPage('Record the outcome')
  await fillIn()
  await press('Save')
  await isDone(said)
}

describe('from an accepted offer to the first day', () => {
  test('the coordinator sees what is missing, and that there is no way round it', async () => {
    await signIn(elevate, ruth, 'coordinator@northmoor.example')
    await ruth.goTo('/recruitment')
    await follow(title)
    await onPage(title)
    await page
      .getByRole('navigation', { name: 'Parts of this campaign' })
      .getByRole('link', { name: 'Applications' })
      .click()
    await follow(name)
    await onPage(name)
    await ruth.look('application-onboarding')
    await follow('Go to the checks')
    await onPage('Checks before the start')

    await ruth.look('checks-not-cleared')
    await page.getByRole('heading', { name: 'Not cleared yet' }).waitFor()
    await page.getByText('Still missing:').waitFor()
    await page.getByRole('listitem').filter({ hasText: 'Proof of identity' }).first().waitFor()
    await ruth.goTo(`/applications/${candidate.id}/appointment`)
    await page.getByText('There is no way round this but to').waitFor()
    await ruth.look('appointing-not-cleared')
    expect(await page.getByRole('button', { name: /^Appoint/ }).count()).toBe(0)
  })

  test('asks this person alone for one more thing, beside the checklist', async () => {
    await toChecks()
    await follow(/for one more thing$/)
    await onPage('Ask for one more thing')
    await press('Add this check')
    await page.getByRole('alert').waitFor()
    await ruth.look('check-add-empty')

    await fill('What is it called?', 'Visit to the ward')
    await page.getByLabel('What kind of check is it?').selectOption('Something else')
    await page.getByLabel('Whose turn is it first?').selectOption('Us')
    for (const [part, text] of [
      ['Day', '5'],
      ['Month', '12'],
      ['Year', '2027'],
    ] as const) {
      await page.getByLabel(part, { exact: true }).fill(text)
    }
    await page.getByLabel('Needed before the start').uncheck()
    await press('Add this check')
    await isDone('The check is added')
    await page.getByRole('link', { name: 'Visit to the ward', exact: true }).waitFor()
    await ruth.look('checks-with-one-more')
  })

  test('records what was seen, and an answer such as “not eligible” is complete', async () => {
    await record('DBS check', 'The DBS check is recorded', async () => {
      await choose('Not eligible for a check')
      await press('Save')
      await page.getByRole('alert').waitFor()
      await ruth.look('check-dbs-without-why')
      await fill('Why this level?', 'Reads papers for one committee and meets no patients alone.')
    })
    await record('Proof of identity', 'The proof of identity is recorded', async () => {
      await choose('One with a photograph, two with the address')
      const documents = page.getByLabel('Document', { exact: true })
      await documents.nth(0).selectOption({ label: 'Passport' })
      await documents.nth(1).selectOption({ label: 'Bank statement' })
      await documents.nth(2).selectOption({ label: 'Council tax bill' })
      const until = page.getByRole('group', { name: 'In date until' })
      for (const [box, typed] of Object.entries({ Day: '5', Month: '11', Year: '2031' }))
        await until.getByLabel(box, { exact: true }).fill(typed)
      await choose('The originals were seen')
      await ruth.look('check-identity')
    })
    await record('Occupational health', 'The outcome is recorded', () => choose('Fit, with adjustments'))
    await record('Confidentiality agreement', 'The agreement is recorded', () =>
      fill('Which version was signed?', 'Version 3, May 2026'),
    )
    await record('Declaration of interests', 'The declaration is recorded', () => choose('Nothing to declare'))
    await record('Role description and working agreement', 'It is recorded', () =>
      fill('Which document and version was accepted?', 'Working agreement, version 2'),
    )
    await record('Data security awareness', 'The training is recorded', () => choose('Passed'))
  })

  test('asks a referee by email, writes down what they said on the phone, and finds it satisfactory', async () => {
    await open('First reference')
    await follow(/Ask the referee by e-?mail/)
    await onPage('Ask the referee')
    await fill('Name', 'Shirley Mather')
    await fill(/^E-?mail address/, 'shirley.mather@elsewhere.example')
    await press(/Send the e-?mail/)
    await isDone('Shirley Mather is asked')
    const [mail] = await mailsTo(elevate, 'shirley.mather@elsewhere.example')
    expect(mail?.body).toContain('/reference#')
    await ruth.look('check-reference-asked')

    await follow('Write down what they said')
    await onPage('Write down a reference')
    await fill('Name of the referee', 'Shirley Mather')
    await fill(/How do you know them/, 'From the residents’ group, for six years.')
    await fill(/How do they work with other people/, 'Hears everybody before she says what she thinks.')
    await fill(/Would you trust them/, 'Yes: she keeps the keys and the letters of half the street.')
    await press('Save')
    await isDone('What they said is written down, with your name')
    await follow('Say whether it is satisfactory')
    await choose('Yes')
    await press('Save')

    await isDone('Your decision is recorded')
    await ruth.look('check-reference-satisfactory')
  })

  test('does without one, by name and for a reason, and then they are cleared to start', async () => {
    await open('Second reference')
    await follow('Do without this check, for a reason')
    await press('Do without this check')
    await page.getByRole('alert').waitFor()
    await ruth.look('check-waive-without-why')
    await fill('Why can you do without it?', 'The second referee died in spring; the chair agreed on one.')
    await press('Do without this check')
    await isDone('The check is waived')
    await ruth.look('check-waived')
    await toChecks()

    await page.getByRole('heading', { name: 'Cleared to start' }).waitFor()
    await ruth.look('checks-cleared')
  })

  test('appoints them once, however often the button is pressed', async () => {
    await follow(`Appoint ${name}`)
    await onPage(`Appoint ${name}`)
    await ruth.look('appointing')
    await page.getByRole('button', { name: `Appoint ${name}` }).dblclick()

    await isDone(`${name} is appointed`)
    await ruth.look('appointed-person')
    const { rows } = await elevate.database.query<{ appointments: number }>(
      `select count(*)::int as appointments from appointments a join people p on p.id = a.person_id where p.email = $1`,
      [email],
    )
    expect(rows).toEqual([{ appointments: 1 }])
  })

  test('they are among the people, invited to sign in, and what comes first is on the list of tasks', async () => {
    await ruth.goTo(`/people?search=${encodeURIComponent(name)}`)
    await page.getByRole('main').getByRole('link', { name, exact: true }).first().waitFor()
    await ruth.look('people-with-new-partner')

    await ruth.goTo('/tasks')
    for (const task of [
      `${name} needs a mentor`,
      `${name} needs a buddy`,
      `${name}: talk about how the first weeks went`,
    ])
      await page.getByRole('button', { name: `Done: ${task}` }).waitFor()
    await ruth.look('tasks-of-first-weeks')
    const mails = await mailsTo(elevate, email)
    expect(mails.map(({ body }) => body).filter((body) => /\/link\/\S+/.test(body))).toHaveLength(1)
  })
})
