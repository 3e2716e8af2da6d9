import { describe, expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'
import { daysFromNow, typeDay } from '../harness/typing.ts'

const elevate = await startElevate()
const ruth = await visit(elevate, 'desk')
const { page } = ruth

const title = 'Patient Safety Partners for surgery'
const role = 'Surgical safety partner'

const onPage = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click()
const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
const isDone = (text: string | RegExp) => page.getByRole('alert').filter({ hasText: text }).waitFor()
const question = (name: string) => page.getByRole('group', { name })
const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)

/** One of the short pages of a draft: opened from the task list, filled in, and back. */
const section = async (name: string, fillIn: () => Promise<void>): Promise<void> => {
  await follow(name)
  await onPage(name)
  await fillIn()
  await press('Save')
  await isDone(/saved/)
}

describe('a coordinator makes a campaign', () => {
  test('starts with a title and a new role', async () => {
    await signIn(elevate, ruth, 'coordinator@northmoor.example')
    await ruth.goTo('/recruitment')
    await ruth.look('campaigns')
    await follow('Start a campaign')
    await onPage('Start a campaign')
    await press('Start the campaign')
    await page.getByRole('alert').waitFor()
    await ruth.look('campaign-start-refused')

    await fill('Title of the advert', title)
    await page.getByLabel('A new role', { exact: true }).check()
    await fill('Name of the role', role)
    await fill(
      'What the role is',
      'You look with surgeons and theatre nurses at what went wrong, and at what went well.',
    )
    await fill('Time that it asks for', 'About six hours a month')
    const criterion = page.getByRole('group', { name: 'Criterion 1' }).getByLabel('What somebody shows')
    await criterion.fill('Has had an operation, or has been with somebody who had one')
    await press('Start the campaign')

    await isDone('The draft is there')
    await onPage(title)
    await ruth.look('campaign-draft')
  })

  test('sees what is missing, and that nobody can read it yet', async () => {
    await follow('See what is missing')
    await onPage(`What ${title} still needs`)

    await ruth.look('campaign-missing')
    await page.getByRole('link', { name: 'Write what the work really is' }).waitFor()
    const stranger = await visit(elevate, 'phone')
    await stranger.goTo('/join')
    await stranger.page.getByRole('heading', { level: 1 }).waitFor()
    expect(await stranger.page.getByText(title).count()).toBe(0)
    await follow(`Back to ${title}`)
  })

  test('fills it in, one short page after the other', async () => {
    await section('Title, summary and places', async () => {
      await fill('Summary in one sentence', 'Help us to make operations safer.')
      await fill('Number of places', '2')
    })
    await section('What the work really is', async () => {
      await fill(
        'What the work really is',
        'Last year partners changed how we count instruments. It took eight months.',
      )
      await fill('Where it happens', 'Online, and once a month at the General')
      await fill('Support that you offer', 'A mentor, a buddy and travel paid back')
    })
    await section('Opening, close and interview days', async () => {
      await typeDay(question('Opens on'), daysFromNow(2), '9am')
      await typeDay(question('Closes on'), daysFromNow(1), 'midday')
      await press('Save')
      await page.getByRole('alert').waitFor()
      await ruth.look('campaign-dates-refused')
      await typeDay(question('Closes on'), daysFromNow(30), 'midday')
      await fill('Interview days (optional)', 'Six weeks after the close, at the General')
    })
    await section('Questions of the application', async () => {
      const first = page.getByRole('group', { name: 'Question 1', exact: true })
      await first.getByLabel('What you ask').fill('What would you look at first in an operating theatre?')
      await press('Move down question 1')
      await ruth.look('campaign-questions')
    })
    await section('Contact and informal chat', async () => {
      await fill('Name', 'Ruth Calder')
      await fill('Phone', '01632 960123')
    })

    await page.getByRole('link', { name: 'Publish', exact: true }).waitFor()
    await ruth.look('campaign-ready')
  })

  test('offers times for informal chats', async () => {
    await follow('Times for informal chats')
    await onPage(/informal chats/i)
    await follow(/Offer/)
    await onPage('Offer times for informal chats')
    await typeDay(question('First time'), daysFromNow(10), '10am')
    await fill('How many in a row', '3')
    await page.getByLabel('By video call').check()
    await press('Offer these times')

    await isDone('3 times are offered in the advert')
    await ruth.look('campaign-chats')
    await follow(`Back to ${title}`)
  })

  test('reads the advert before anybody else does, and publishes it', async () => {
    await follow('Preview the advert')
    await page.getByText('This is a preview.').waitFor()
    await ruth.look('campaign-preview')
    await follow(`Back to ${title}`)
    await follow('Publish')
    await onPage(`Publish ${title}?`)
    await ruth.look('campaign-publish')

    await page.getByRole('button', { name: `Publish ${title}` }).dblclick()

    await isDone(`${title} is published`)
    await page.getByText('Opens soon').first().waitFor()
    await ruth.look('campaign-published')
    const stranger = await visit(elevate, 'phone')
    await stranger.goTo('/join')
    await stranger.page.getByRole('link', { name: title }).click()
    await stranger.page.getByRole('heading', { level: 1, name: title }).waitFor()
    await stranger.look('campaign-advert')
  })

  test('puts the panel together: somebody who sees names cannot score', async () => {
    await follow(/Change.*the panel/)
    await onPage('Panel')
    await ruth.look('panel-empty')
    await addToPanel('Ruth Calder', 'Scores')
    await page.getByText('sees the names of candidates').first().waitFor()
    await ruth.look('panel-refused')
    await ruth.goTo(page.url().replace(/\/panel\/.*/, '/panel'))

    await addToPanel('Dev Anand', 'Chairs, and may score too')
    await isDone('Dev Anand is on the panel')
    await addToPanel('Priyanka Shah', 'Scores', 'Yes')
    await isDone('Priyanka Shah is on the panel')

    await page.getByText('2 people on the panel, 2 score each application').waitFor()
    await ruth.look('panel')
  })
})

const addToPanel = async (name: string, part: string, lay = 'No, a member of staff'): Promise<void> => {
  await follow('Add somebody to the panel')
  await onPage('Who joins the panel?')
  await fill('Name or email address', name)
  await press('Show these')
  await page.getByRole('main').getByRole('link', { name, exact: true }).click()
  await onPage(`Put ${name} on the panel`)
  await page.getByLabel(part, { exact: true }).check()
  await page.getByLabel(lay, { exact: true }).check()
  await press(`Put ${name} on the panel`)
}
