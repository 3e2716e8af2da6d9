import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'

const elevate = await startElevate()
const amina = await visit(elevate, 'phone')
const ruth = await visit(elevate, 'desk')

const onPage = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const choose = (page: Page, group: string, choice: string | RegExp) =>
  page.getByRole('group', { name: group }).getByLabel(choice).check()

/** What a screen reader comes past, in its order: roles with their names, of the page's main part. */
const treeOf = async (page: Page): Promise<string[]> =>
  (await page.getByRole('main').ariaSnapshot())
    .split('\n')
    .map((line) => line.trim().replace(/^- /, ''))
    .filter((line) => /^(heading|group|radio|textbox|button|link) /.test(line))
    .map((line) => line.replace(/ \[(level=\d|checked|active|ref=[^\]]*)\]/g, '').replace(/:$/, ''))

describe('a partner answers a check-in on a phone', () => {
  test('knows who will read it, by name, and by when, before the first question', async () => {
    await signIn(elevate, amina, 'partner@northmoor.example')
    await follow(amina.page, 'Check-ins')
    await onPage(amina.page, 'Check-ins')
    await amina.look('check-ins-mine')
    await follow(amina.page, /^Answer the check-in/)
    await onPage(amina.page, /How are you in the role/)

    const promise = await amina.page.getByText('reads what you give to your lead').textContent()

    expect(promise).toContain('Ruth Calder')
    expect(await amina.page.getByText(/somebody is in touch by/).count()).toBe(1)
    expect(await treeOf(amina.page)).toEqual([
      'heading "Check-in of November 2026, Northmoor University Hospitals NHS Trust – How are you in the role?"'.replace(
        'November 2026',
        monthOf(await amina.page.getByRole('heading', { level: 1 }).textContent()),
      ),
      'heading "How it works"',
      'link "Start"',
      'link "I want to talk, don’t write it down"',
    ])
    await amina.look('check-in-start')
  })

  test('hears the five points in words and numbers, then who may read the answer', async () => {
    await follow(amina.page, 'Start')
    await amina.page.getByRole('group', { name: 'Your answer' }).waitFor()

    const [, ...tree] = await treeOf(amina.page)

    expect(tree).toEqual([
      'group "Your answer"',
      'radio "1 Struggling"',
      'radio "2 Under strain"',
      'radio "3 OK"',
      'radio "4 Good"',
      'radio "5 Great"',
      'radio "Prefer not to say"',
      'group "Who may read this answer?"',
      'radio "Ruth Calder, my lead"',
      ...tree.filter((line) => line.endsWith('my mentor"')),
      'radio "The programme, without my name"',
      'radio "Nobody but me"',
      'button "Save and go on"',
    ])
    await amina.look('check-in-question')
    await choose(amina.page, 'Your answer', '1 Struggling')
    await press(amina.page, 'Save and go on')
  })

  test('keeps one answer private, leaves one out, and finds everything again after a reload', async () => {
    await onPage(amina.page, /Do you feel listened to/)
    await choose(amina.page, 'Your answer', 'Sometimes')
    await choose(amina.page, 'Who may read this answer?', 'Nobody but me')
    await press(amina.page, 'Save and go on')
    await onPage(amina.page, /Is the amount of work right/)
    await press(amina.page, 'Save and go on')
    await onPage(amina.page, /anything you want us to know/)
    await amina.page.getByLabel('Your answer').fill('I have lost my nerve in the big meetings.')
    await press(amina.page, 'Save and go on')
    await onPage(amina.page, /like somebody to contact you/)

    await amina.page.reload()
    await onPage(amina.page, /like somebody to contact you/)
    await choose(amina.page, 'Please contact me', 'Ruth Calder, my lead')
    await amina.look('check-in-contact')
    await press(amina.page, 'Save and go on')

    await onPage(amina.page, /Check what you send/)
    await amina.page.getByText('I have lost my nerve in the big meetings.').waitFor()
    await amina.page.getByText('Left out').waitFor()
  })

  test('sees the numbers that are always answered before sending, and cannot be anonymous and contacted', async () => {
    for (const number of ['116 123', '111', '999']) await amina.page.getByRole('link', { name: number }).waitFor()
    await amina.page.getByText(/It is not an appraisal/).waitFor()
    await amina.look('check-in-review')
    await follow(amina.page, /Change your answer: Do you feel listened to/)
    await choose(amina.page, 'Who may read this answer?', 'The programme, without my name')
    await press(amina.page, 'Save and go on')
    await amina.page.getByRole('link', { name: /We can only contact you if we know who you are/ }).waitFor()
    await amina.look('check-in-anonymous-and-contact')
    await choose(amina.page, 'Who may read this answer?', 'Nobody but me')
    await press(amina.page, 'Save and go on')
    await onPage(amina.page, /Check what you send/)

    await press(amina.page, 'Send my check-in')

    await onPage(amina.page, /What you sent/)
    await amina.page
      .getByText(/Ruth Calder will be in touch by/)
      .first()
      .waitFor()
    await amina.look('check-in-sent')
  })
})

const monthOf = (heading: string | null): string => /Check-in of (\w+ \d{4})/.exec(heading ?? '')?.[1] ?? ''

describe('a coordinator', () => {
  test('sees who waits first, reads what was given to her and not what was not, and says that she has seen it', async () => {
    await signIn(elevate, ruth, 'coordinator@northmoor.example')
    await ruth.goTo('/check-ins/programme')
    await onPage(ruth.page, /Check-ins/)
    await ruth.look('check-ins-programme')
    await follow(ruth.page, 'Amina Rashid')
    await onPage(ruth.page, /Get in touch with Amina Rashid/)
    await ruth.look('check-in-follow-up')
    await follow(ruth.page, /Read what Amina Rashid has given to you/)
    await onPage(ruth.page, /How Amina Rashid is/)
    await ruth.page.getByText('I have lost my nerve in the big meetings.').waitFor()
    expect(await ruth.page.getByText('Do you feel listened to').count()).toBe(0)
    await ruth.look('check-in-read')
    await follow(ruth.page, /waits to hear from you/)

    await press(ruth.page, 'I have seen it')

    await ruth.page.getByRole('alert').filter({ hasText: 'Amina Rashid is told' }).waitFor()
  })

  test('and the partner sees by whom and when it was seen, and who has read it', async () => {
    await amina.page.reload()

    await amina.page
      .getByText(/Seen by Ruth Calder/)
      .first()
      .waitFor()
    await amina.page.getByRole('heading', { name: 'Who has read it' }).waitFor()
    expect(await amina.page.getByRole('listitem').filter({ hasText: 'Ruth Calder,' }).count()).toBeGreaterThan(0)
    await amina.look('check-in-seen')
  })
})

describe('the group', () => {
  test('is shown from five people on, in fives', async () => {
    await ruth.goTo('/check-ins/programme/results')
    await onPage(ruth.page, /How the group is/)

    await ruth.page
      .getByRole('heading', { name: /How are you in the role\? At least 10 answered/ })
      .first()
      .waitFor()

    await ruth.look('check-ins-results')
  })

  test('is not shown where only four have answered, and the page says why', async () => {
    const eastvale = await visit(elevate, 'desk')
    await signIn(elevate, eastvale, 'coordinator@eastvale.example')
    await eastvale.goTo('/check-ins/programme/results')

    await eastvale.page
      .getByText(/Too few people answered to show anything/)
      .first()
      .waitFor()

    expect(await eastvale.page.getByText(/At least/).count()).toBe(0)
    await eastvale.look('check-ins-results-too-few')
  })

  test('questions are changed with a preview, and lead, deputy and absences are set', async () => {
    await ruth.goTo('/check-ins/programme/questions')
    await onPage(ruth.page, /Questions and how often/)
    await ruth.page.getByRole('group', { name: /^1/ }).or(ruth.page.getByLabel('Question').first()).first().waitFor()
    await ruth.page.getByLabel('Question', { exact: true }).first().fill('How are you as a partner?')
    await ruth.page.getByRole('listitem').filter({ hasText: 'How are you as a partner?' }).waitFor()
    await ruth.look('check-ins-editor')
    await press(ruth.page, 'Save for the next check-in')
    await ruth.page.getByRole('alert').filter({ hasText: 'The questions are saved' }).waitFor()

    await ruth.goTo('/check-ins/programme/people')
    await onPage(ruth.page, /Who reads and answers/)
    await ruth.look('check-ins-team')
  })
})
