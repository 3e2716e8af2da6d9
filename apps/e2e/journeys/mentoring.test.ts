import { describe, expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'

const elevate = await startElevate()
const partner = await visit(elevate, 'phone')
const mentor = await visit(elevate, 'phone')
const coordinator = await visit(elevate, 'desk')
await signIn(elevate, partner, 'partner2@northmoor.example')
await signIn(elevate, mentor, 'mentor@northmoor.example')
await signIn(elevate, coordinator, 'coordinator@northmoor.example')

const done = (of: typeof partner, text: string | RegExp) =>
  of.page.getByRole('alert').filter({ hasText: text }).waitFor()
const one = async (question: string): Promise<number> =>
  (await elevate.database.query<{ n: number }>(`select count(*)::int as n from ${question}`)).rows[0]?.n ?? 0

describe('a partner finds a mentor on a phone', () => {
  test('is shown three who fit, each with the reasons, and asks the one they like', async () => {
    const { page } = partner
    await partner.goTo('/mentoring')
    await partner.look('mentoring-mine-partner')
    await page.getByRole('link', { name: 'See who fits you' }).click()
    await page.getByRole('heading', { name: '3 mentors fit' }).waitFor()
    await partner.look('mentoring-choose')

    await page.getByRole('button', { name: 'Ask Margaret Oyelaran' }).click()

    await done(partner, 'Margaret Oyelaran has been asked')
    await page.getByText('Waiting for the mentor').waitFor()
    await partner.look('mentoring-asked')
  })

  test('changes what they wish for, and takes back whom they would rather not have', async () => {
    const { page } = partner
    await page.getByRole('link', { name: 'Change what you wish for' }).click()
    await partner.look('mentoring-wishes')
    await page.getByLabel('What would you like from a mentor?').fill('Somebody who has sat on a committee')
    await page.getByRole('button', { name: 'Save' }).click()
    await done(partner, 'What you wish for is saved')
    await page.getByText('Somebody who has sat on a committee').waitFor()
    await elevate.database.query(
      `insert into mentoring_rather_nots (id, organisation_id, person_id, other_person_id)
       select gen_random_uuid(), m.organisation_id, p.id, m.person_id from mentors m, people p, people o
       where p.email = 'partner2@northmoor.example' and o.email = 'mentor2@northmoor.example' and m.person_id = o.id`,
    )
    await page.getByRole('link', { name: 'People you would rather not be paired with' }).click()
    await partner.look('mentoring-rather-not')

    await page.getByRole('button', { name: /^Take off/ }).click()

    await done(partner, 'can be suggested to each other again')
    await page.getByRole('heading', { name: 'Nobody is on your list' }).waitFor()
    expect(await one('mentoring_rather_nots')).toBe(0)
  })

  test('the mentor reads why, and says yes with one touch', async () => {
    const { page } = mentor
    await mentor.goTo('/mentoring')
    await mentor.look('mentoring-mine-mentor')
    await page.getByRole('link', { name: 'Read and answer of George Pennington' }).click()
    await page.getByRole('heading', { name: 'George Pennington would like you as their mentor' }).waitFor()
    await mentor.look('mentoring-offer')
    await page.getByRole('link', { name: 'Not this time' }).click()
    await page.getByText('You need no reason').waitFor()
    await mentor.look('mentoring-not-this-time')
    await page.getByRole('link', { name: 'No, go back' }).click()

    await page.getByRole('button', { name: 'Yes, I will be their mentor' }).dblclick()

    await done(mentor, 'You are the mentor of George Pennington')
    await page.getByRole('link', { name: 'partner2@northmoor.example' }).waitFor()
    await mentor.look('mentorship-new')
    expect(await one(`mentorships where ended_at is null and first_contact_on is null`)).toBe(1)
  })

  test('the two agree how they work together: one writes it, the other reads it and agrees', async () => {
    await mentor.page.getByRole('link', { name: 'Agree how you work together' }).click()
    await mentor.page.getByRole('heading', { name: 'What holds for every pair' }).waitFor()
    await mentor.look('mentoring-agreement-new')
    await mentor.page.getByRole('link', { name: 'Write it down' }).click()
    await mentor.page.getByLabel('How often?').fill('')
    await mentor.page.getByRole('button', { name: 'Save and agree' }).click()
    await mentor.page.getByRole('alert').waitFor()
    await mentor.look('mentoring-agreement-refused')
    await mentor.page.getByLabel('How often?').fill('Every fortnight, before the committee')
    await mentor.page.getByRole('button', { name: 'Save and agree' }).click()
    await done(mentor, 'George Pennington has been asked to read this')

    await partner.goTo('/mentoring')
    await partner.page.getByRole('link', { name: 'Margaret Oyelaran' }).click()
    await partner.page.getByRole('link', { name: 'Read how you could work together' }).click()
    await partner.page.getByText('Every fortnight, before the committee').waitFor()
    await partner.look('mentoring-agreement')
    await partner.page.getByRole('button', { name: 'I agree to this' }).click()

    await done(partner, 'You both have agreed')
    expect(await one(`mentorships where ended_at is null and agreed_at is not null`)).toBe(4)
  })
})

describe('the coordinator', () => {
  test('sees who waits and whose turn it is, and what the register says', async () => {
    const { page } = coordinator
    await coordinator.goTo('/mentoring/programme')
    await page.getByRole('heading', { name: 'Partners who would like a mentor' }).waitFor()
    await coordinator.look('mentoring-programme')
    await page.getByRole('link', { name: 'Register of mentors' }).click()
    await page.getByRole('link', { name: 'Bernadette Quigley' }).waitFor()
    await coordinator.look('mentoring-register')
    await page.getByRole('link', { name: 'Bernadette Quigley' }).click()
    await page.getByRole('heading', { name: 'May not be paired with' }).waitFor()
    await coordinator.look('mentor')
    await coordinator.goTo('/mentoring/programme/settings')
    await page.getByLabel('Working days that a mentor has to answer').waitFor()
    await coordinator.look('mentoring-settings')
  })

  test('puts a partner on the register of mentors', async () => {
    const { page } = coordinator
    await coordinator.goTo('/mentoring/programme/register/add')
    await page.getByLabel('Who?').fill('rosalind')
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByRole('link', { name: /Rosalind/ }).click()
    await page.getByRole('group', { name: 'Training' }).waitFor()
    await coordinator.look('mentor-add')
    await page.getByRole('button', { name: 'Put on the register' }).click()

    await done(coordinator, 'is on the register of mentors')
  })

  test('finds mentors for all who wait in one go, and asks them', async () => {
    const { page } = coordinator
    await coordinator.goTo('/mentoring/programme')
    await page.getByRole('link', { name: 'Find mentors for all who wait' }).click()
    await page.getByRole('heading', { name: 'Samuel Adeleke' }).waitFor()
    await coordinator.look('mentoring-assignment')
    await page.getByRole('button', { name: 'Ask this mentor' }).click()

    await done(coordinator, '1 mentor is asked')
    expect(await one(`mentor_requests where state = 'waiting'`)).toBe(0)
  })
})

describe('a partner who would like to change', () => {
  test('ends it without a reason, and the coordinator cannot tell who it was', async () => {
    const amina = await visit(elevate, 'phone')
    await signIn(elevate, amina, 'partner@northmoor.example')
    await amina.goTo('/mentoring')
    await amina.page.getByRole('link', { name: 'Margaret Oyelaran' }).click()
    await amina.look('mentorship')
    await amina.page.getByRole('link', { name: 'Change mentor, or end' }).click()
    await amina.page.getByText('You need no reason').waitFor()
    await amina.look('mentorship-end')
    await amina.page.getByLabel('Yes, I would like another mentor').check()

    await amina.page.getByRole('button', { name: 'End the mentorship' }).click()

    await done(amina, 'The mentorship has ended')
    await amina.page.getByRole('heading', { name: 'Choose your mentor' }).waitFor()
    await amina.look('mentoring-after-the-end')
    expect(await one(`audit_entries where action = 'mentorship.ended' and actor_id is not null`)).toBe(0)
  })
})
