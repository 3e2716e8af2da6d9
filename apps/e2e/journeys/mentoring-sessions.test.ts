import { describe, expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'

const elevate = await startElevate()
const margaret = await visit(elevate, 'phone')
const amina = await visit(elevate, 'phone')
const ruth = await visit(elevate, 'desk')
const dev = await visit(elevate, 'desk')

const { rows } = await elevate.database.query<{ id: string; organisation_id: string }>(
  `select m.id, m.organisation_id from mentorships m
     join accounts a on a.person_id = m.mentor_person_id join accounts b on b.person_id = m.partner_person_id
    where a.email = 'mentor@northmoor.example' and b.email = 'partner@northmoor.example' and m.ended_at is null`,
)
const [pair] = rows
if (!pair) throw new Error('The demo has no pair of mentor@ and partner@.')
const at = `/mentoring/${pair.id}`
const secret = 'Heliotrope: she was close to tears today'
const worry = 'Vermilion: he shouted at her on the ward'

type Visit = typeof margaret
const onPage = ({ page }: Visit, heading: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: heading }).waitFor()
const isDone = ({ page }: Visit, text: string | RegExp) => page.getByRole('alert').filter({ hasText: text }).waitFor()
const logged = async (): Promise<number> =>
  (await elevate.database.query('select from mentoring_sessions where mentorship_id = $1', [pair.id])).rows.length

describe('a mentor on a phone', () => {
  test('logs a session with one tap more than opening the page: the last values are chosen', async () => {
    await signIn(elevate, margaret, 'mentor@northmoor.example')
    await margaret.goTo(`${at}/sessions/log`)
    await onPage(margaret, /Log a session/)
    await margaret.look('log-a-session')
    const before = await logged()

    await margaret.page.getByRole('button', { name: 'Save this session' }).tap()

    await isDone(margaret, 'The session is logged')
    await onPage(margaret, /Your sessions/)
    await margaret.look('session-log')
    expect(await logged()).toBe(before + 1)
    const { rows: last } = await elevate.database.query(
      'select outcome, mode, minutes from mentoring_sessions where mentorship_id = $1 order by day desc limit 1',
      [pair.id],
    )
    expect(last).toEqual([{ outcome: 'held', mode: 'video', minutes: 45 }])
  })

  test('without a connection it is kept locked on the phone, and sent exactly once later, even by another tab', async () => {
    await margaret.goTo(`${at}/sessions/log`)
    await onPage(margaret, /Log a session/)
    const before = await logged()
    await margaret.context.setOffline(true)
    await margaret.page.getByLabel('Yesterday').check()
    await margaret.page.getByRole('button', { name: 'Save this session' }).tap()
    await onPage(margaret, /Your session is kept/)
    await margaret.look('session-kept')
    const kept = await margaret.page.evaluate(() => JSON.stringify({ ...localStorage }))
    expect(await logged()).toBe(before)
    await margaret.closeTab()

    await margaret.context.setOffline(false)
    await margaret.goTo(`${at}/sessions`)
    await onPage(margaret, /Your sessions/)
    await margaret.page
      .getByRole('row')
      .nth(before + 1)
      .waitFor()
    await margaret.goTo(`${at}/sessions/log`)
    await onPage(margaret, /Log a session/)

    expect(kept).toContain('elevate-unsent/mentoring-session/')
    expect(kept).not.toContain('video')
    expect(await logged()).toBe(before + 1)
    expect(await margaret.page.evaluate(() => localStorage.length)).toBe(0)
  })

  test('says what was missed without a length, and is told what to put right', async () => {
    const { page } = margaret
    await page.getByLabel('Missed').check()
    expect(await page.getByRole('group', { name: 'How long?' }).count()).toBe(0)
    await page.getByLabel('Another day').first().check()
    await page.getByRole('button', { name: 'Save this session' }).tap()
    await page.getByRole('alert').waitFor()
    await margaret.look('log-a-session-refused')

    expect(await page.getByRole('alert').textContent()).toContain('Enter the day')
  })
})

describe('goals', () => {
  test('the partner adds one, and ticks what the mentor wrote', async () => {
    await signIn(elevate, amina, 'partner@northmoor.example')
    await amina.goTo(`${at}/goals`)
    await onPage(amina, 'Goals and actions')
    await amina.look('goals')

    await amina.page.getByLabel('Ask the chair for a seat near the screen').check()
    await amina.page
      .getByText(/ticked by Amina Rashid/)
      .last()
      .waitFor()
    await amina.page.getByRole('link', { name: 'Add a goal or an action' }).tap()
    await amina.page.getByLabel('A goal').check()
    await amina.page.getByLabel('In a few words').fill('Chair a meeting once')
    await amina.look('goal-form')
    await amina.page.getByRole('button', { name: 'Save' }).tap()

    await isDone(amina, 'It is added')
    await amina.page.getByLabel('Chair a meeting once').waitFor()
  })
})

describe('a private note', () => {
  test('is saved as it is typed, after a sentence that says who can read it', async () => {
    await margaret.goTo(`${at}/notes`)
    await onPage(margaret, /Your private notes/)
    await margaret.page.getByText('You alone.').waitFor()
    await margaret.page.getByLabel('Notes').fill(secret)
    await margaret.page
      .getByText(/^Saved/)
      .first()
      .waitFor()
    await margaret.look('private-notes')

    const { rows: notes } = await elevate.database.query('select text from mentoring_notes where text = $1', [secret])
    expect(notes).toHaveLength(1)
  })

  test('is seen by neither the partner nor the coordinator, on whatever page', async () => {
    await signIn(elevate, ruth, 'coordinator@northmoor.example')
    for (const [person, paths] of [
      [amina, [`${at}/notes`, `${at}/sessions`, `${at}/goals`, '/']],
      [ruth, [`${at}`, `${at}/sessions`, '/tasks', '/support', '/']],
    ] as const) {
      for (const path of paths) {
        await person.goTo(path)
        await person.page.locator('h1').first().waitFor()

        expect(await person.page.textContent('body')).not.toContain('Heliotrope')
      }
    }
  })
})

describe('a concern', () => {
  test('is raised by the partner, who is told first who reads it and what to do when it cannot wait', async () => {
    await amina.goTo('/concerns/new')
    await onPage(amina, /I need to raise a concern/)
    await amina.page.getByRole('link', { name: '999' }).waitFor()
    await amina.page.getByLabel('What worries you?').fill(worry)
    await amina.look('raise-a-concern')
    await amina.page.getByRole('button', { name: 'Send it to them' }).tap()

    await isDone(amina, 'Your concern is sent')
    await onPage(amina, /Your concern/)
    await amina.look('my-concern')
  })

  test('is read and acknowledged by the contact, and the author sees by whom', async () => {
    await signIn(elevate, dev, 'panel@northmoor.example')
    await dev.goTo('/concerns')
    await onPage(dev, 'Concerns')
    await dev.look('concerns')
    await dev.page.getByRole('table').getByRole('link').first().click()
    await dev.page.getByText(worry).waitFor()
    await dev.page.getByRole('button', { name: 'I have read this' }).click()
    await isDone(dev, 'Its author sees that you have read it')
    await dev.look('concern')

    await amina.page.reload()
    await amina.page.getByText(/By Dev Anand/).waitFor()
    await ruth.goTo('/concerns')
    await onPage(ruth, 'Concerns')
    expect(await ruth.page.getByText('There are no concerns').count()).toBe(1)
    await ruth.goTo('/tasks')
    await onPage(ruth, 'Tasks')
    expect(await ruth.page.textContent('body')).not.toContain('Vermilion')
  })
})

describe('support for mentors', () => {
  test('a mentor books a place on the day that is offered, and shows the certificate', async () => {
    await margaret.goTo('/mentoring/support')
    await onPage(margaret, 'Support for you as a mentor')
    await margaret.look('mentor-support')
    await margaret.page.getByRole('link', { name: 'Your training' }).tap()
    await onPage(margaret, 'Your training as a mentor')
    await margaret.look('training')
    await margaret.page.getByRole('link', { name: 'Refresher for mentors' }).tap()
    await margaret.page.getByRole('button', { name: 'Book a place' }).tap()
    await isDone(margaret, 'You have a place')
    await margaret.look('training-day')
    await margaret.goTo('/mentoring/training')
    await margaret.page.getByRole('link', { name: 'Show and print' }).tap()
    await onPage(margaret, 'Certificate')
    await margaret.look('certificate')
  })

  test('the coordinator sees who comes, and writes the next version of the handbook', async () => {
    await ruth.goTo('/mentoring/training/programme')
    await onPage(ruth, /Mentor training/)
    await ruth.look('training-programme')
    await ruth.goTo(`/mentoring/handbook/${pair.organisation_id}/write`)
    await onPage(ruth, 'Write version 3 of the handbook')
    await ruth.page.getByLabel('What is new in this version?').fill('How to log a session is said in one line.')
    await ruth.page.getByRole('button', { name: 'Save', exact: true }).click()
    await isDone(ruth, 'It is saved')
    await ruth.look('write-handbook')
    await ruth.page.getByRole('button', { name: 'Publish version 3' }).click()
    await isDone(ruth, /It is published/)
    await ruth.page.getByRole('link', { name: 'Who has read it' }).click()
    await onPage(ruth, 'Who has read the handbook')
    await ruth.look('handbook-readers')
    await ruth.goTo(`/concerns/contacts/${pair.organisation_id}`)
    await onPage(ruth, 'Who reads concerns')
    await ruth.look('concern-contacts')
  })

  test('a mentor is asked again, and reads it', async () => {
    await margaret.goTo(`/mentoring/handbook/${pair.organisation_id}`)
    await onPage(margaret, /The mentor’s handbook/)
    await margaret.look('handbook')
    await margaret.page.getByRole('button', { name: 'I have read this version' }).tap()

    await isDone(margaret, 'Thank you for reading it')
  })
})
