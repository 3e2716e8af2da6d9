import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'

const elevate = await startElevate()

/** As if a program had added things in their name for an hour. */
const useUpEntries = async (email: string): Promise<void> => {
  await elevate.database.query(
    `insert into throttles (key, window_started_at, attempts) select 'entry:' || id, now(), 100000 from people where email = $1
     on conflict (key) do update set attempts = excluded.attempts`,
    [email],
  )
}

const heading = (name: string | RegExp) => ({ level: 1, name }) as const

describe('somebody who wants to be forgotten', () => {
  test('asks on a phone; the coordinator ends the appointment, deletes the person, and keeps a receipt', async () => {
    const partner = await visit(elevate, 'phone')
    await signIn(elevate, partner, 'partner@northmoor.example')
    await partner.goTo('/profile')
    await partner.page.getByRole('link', { name: 'ask us to delete what we hold about you' }).click()
    await partner.page.getByRole('heading', heading('Ask us to delete what we hold about you')).waitFor()
    await partner.look('erasure-ask')
    await partner.page.getByRole('button', { name: 'Ask to be deleted' }).click()
    await partner.page.getByText('Somebody who runs the programme answers by').waitFor()
    await partner.look('erasure-asked')

    const ruth = await visit(elevate, 'desk')
    const { page } = ruth
    await signIn(elevate, ruth, 'coordinator@northmoor.example')
    await ruth.goTo('/erasure-requests')
    await ruth.look('erasure-requests')
    await page.getByRole('table').getByRole('link').first().click()
    await page.getByText('This person still holds an appointment.').waitFor()
    await ruth.look('erasure-request-in-the-way')
    const name = /^Request of (.*) to be deleted$/.exec(
      (await page.getByRole('heading', { level: 1 }).textContent()) ?? '',
    )?.[1] as string
    expect(await page.getByRole('link', { name: 'Delete this person' }).count()).toBe(0)

    await elevate.database.query(
      `update appointments set status = 'ended', ended_on = current_date, paused_on = null, paused_until = null
        where person_id = (select person_id from erasure_requests)`,
    )
    await elevate.database.query(
      `update mentorships set ended_at = now() where ended_at is null
        and (select person_id from erasure_requests) in (partner_person_id, mentor_person_id)`,
    )
    await page.reload()
    await page.getByRole('link', { name: 'Delete this person' }).click()
    await page.getByRole('heading', heading(`Delete everything about ${name}?`)).waitFor()
    await ruth.look('erasure-confirm')
    await page.getByRole('button', { name: 'Yes, delete for ever' }).click()

    await page.getByRole('heading', heading('Receipt of a deletion')).waitFor()
    await page.getByRole('row', { name: /^Appointments/ }).waitFor()
    expect(await page.getByRole('main').textContent()).not.toContain(name)
    await ruth.look('erasure-receipt')
    await ruth.goTo('/people')
    await page.getByRole('table').waitFor()
    expect(await page.getByRole('main').textContent()).not.toContain(name)
  })
})

describe('somebody whose records are needed for a claim', () => {
  test('is put on hold with a reason and a day, which the page of the person leads to', async () => {
    const ruth = await visit(elevate, 'phone')
    const { page } = ruth
    await signIn(elevate, ruth, 'coordinator@northmoor.example')
    const { rows } = await elevate.database.query(
      `select a.person_id as id from appointments a join organisations o on o.id = a.organisation_id
        where o.short_name = 'Northmoor' and a.status = 'active' order by a.person_id limit 1`,
    )
    await ruth.goTo(`/people/${rows[0].id}`)
    await page.getByRole('link', { name: /^Data protection/ }).click()
    await page.getByRole('heading', heading(/Data protection$/)).waitFor()
    await ruth.look('data-protection')
    await page.getByRole('link', { name: 'Place a hold' }).click()
    await page.getByRole('button', { name: 'Place the hold' }).click()
    await page.getByRole('alert').getByText('Write the reason').waitFor()
    await ruth.look('hold-errors')
    await page.getByLabel('Why must it be kept?').fill('A claim against the trust')
    await page.getByLabel('Day', { exact: true }).fill('1')
    await page.getByLabel('Month', { exact: true }).fill('6')
    await page.getByLabel('Year', { exact: true }).fill('2027')
    await page.getByRole('button', { name: 'Place the hold' }).click()

    await page.getByText('A claim against the trust').waitFor()
    await page.getByText('1 June 2027').waitFor()
    await ruth.look('data-protection-held')
    await page.getByRole('button', { name: 'Release the hold' }).click()
    await page.getByRole('link', { name: 'Place a hold' }).waitFor()
  })
})

describe('one record that is needed for a claim', () => {
  test('is put on hold from its own page, stands among the legal holds, and is released', async () => {
    const ruth = await visit(elevate, 'phone')
    const { page } = ruth
    await signIn(elevate, ruth, 'coordinator@northmoor.example')
    const { rows } = await elevate.database.query(
      `select a.id, a.reference, a.organisation_id from applications a join organisations o on o.id = a.organisation_id
        where o.short_name = 'Northmoor' and a.state = 'withdrawn' order by a.id limit 1`,
    )
    const { id, reference, organisation_id: organisationId } = rows[0]
    await ruth.goTo(`/applications/${id}`)
    await page.getByRole('link', { name: 'Legal hold' }).click()
    await page.getByText('There is no legal hold on this.').waitFor()
    await ruth.look('record-hold-none')
    await page.getByRole('link', { name: 'Place a legal hold' }).click()
    await page.getByLabel('Why must it be kept?').fill('A complaint about the interview')
    await page.getByLabel('Day', { exact: true }).fill('1')
    await page.getByLabel('Month', { exact: true }).fill('6')
    await page.getByLabel('Year', { exact: true }).fill('2027')
    await ruth.look('record-hold-place')
    await page.getByRole('button', { name: 'Place the hold' }).click()
    await page.getByText('A complaint about the interview').waitFor()
    await ruth.look('record-hold')

    await ruth.goTo(`/organisations/${organisationId}/retention`)
    await page.getByRole('link', { name: new RegExp(`^Application: ${reference}`) }).waitFor()
    await ruth.look('retention-with-holds')
    await page.getByRole('link', { name: 'All legal holds' }).click()
    await page.getByRole('heading', heading(/Legal holds$/)).waitFor()
    await ruth.look('legal-holds')
    await page.getByRole('link', { name: new RegExp(`^Application: ${reference}`) }).click()
    await page.getByRole('button', { name: 'Release the hold' }).click()
    await page.getByRole('link', { name: 'Place a legal hold' }).waitFor()
    await page.getByText(/released by Ruth Calder: A complaint about the interview/).waitFor()
  })
})

describe('the audit trail', () => {
  test('says to an administrator that it is whole', async () => {
    const admin = await visit(elevate, 'desk')
    await signIn(elevate, admin, 'admin@elevate.example')
    await admin.goTo('/audit')
    await admin.page.getByRole('button', { name: 'Check it now' }).click()
    await admin.page.getByText(/^Yes\. [\d,]+ entries were checked on/).waitFor()
    await admin.look('audit-whole')
  })
})

describe('how long records are kept', () => {
  test('a coordinator sees what is deleted next, and changes it', async () => {
    const ruth = await visit(elevate, 'phone')
    const { page } = ruth
    await signIn(elevate, ruth, 'coordinator@northmoor.example')
    const { rows } = await elevate.database.query(`select id from organisations where short_name = 'Northmoor'`)
    await ruth.goTo(`/organisations/${rows[0].id}`)
    await page.getByRole('link', { name: 'How long records are kept' }).click()
    await page.getByRole('heading', heading(/How long records are kept$/)).waitFor()
    await ruth.look('retention')
    await page.getByRole('link', { name: 'Change how long is kept: Answers to check-ins' }).click()
    await page.getByRole('heading', heading(/Answers to check-ins$/)).waitFor()
    await ruth.look('retention-change')
    await page.getByLabel('Months that they are kept, after the check-in closed').fill('24')
    await page.getByRole('button', { name: 'Save' }).click()

    await page.getByRole('alert').filter({ hasText: 'Saved. On' }).waitFor()
    await page.getByText('24 months after the check-in closed').waitFor()
  })
})

describe('somebody about whom something wrong is held', () => {
  test('says so on a phone, the coordinator answers, and the answer stands on the profile', async () => {
    const partner = await visit(elevate, 'phone')
    await signIn(elevate, partner, 'partner2@northmoor.example')
    await partner.goTo('/profile')
    await partner.page.getByRole('link', { name: 'Something is wrong with what you hold about me' }).click()
    await partner.page.getByRole('heading', heading('What you asked to be put right')).waitFor()
    await partner.look('corrections-none')
    await partner.page.getByRole('link', { name: 'Say what is wrong' }).click()
    await partner.page.getByRole('button', { name: 'Send' }).click()
    await partner.page.getByRole('alert').getByText('Choose what is wrong').waitFor()
    await partner.look('correction-errors')
    await partner.page.getByLabel('My role, or its dates').check()
    const words = partner.page.getByLabel('What does it say, and what should it say?')
    await words.fill('I began in March 2025')
    await useUpEntries('partner2@northmoor.example')
    await partner.page.getByRole('button', { name: 'Send' }).click()
    await partner.page
      .getByRole('alert')
      .getByText(/Wait \d+ minutes, then try again\. Nothing was lost/)
      .waitFor()
    await partner.look('correction-slow-down')
    expect(await words.inputValue()).toBe('I began in March 2025')
    await elevate.database.query(`delete from throttles where key like 'entry:%'`)
    await partner.page.getByRole('button', { name: 'Send' }).click()
    await partner.page.getByText('Waits for an answer').waitFor()
    await partner.look('corrections-waiting')

    const ruth = await visit(elevate, 'desk')
    await signIn(elevate, ruth, 'coordinator@northmoor.example')
    await ruth.goTo('/corrections')
    await ruth.look('corrections-list')
    await ruth.page.getByRole('table').getByRole('link').first().click()
    await ruth.page.getByRole('heading', heading(/says that something is wrong$/)).waitFor()
    await ruth.look('correction')
    await ruth.page.getByLabel('It was wrong. It is put right now').check()
    await ruth.page.getByLabel(/^The answer to/).fill('Your start is 1 March 2025 now')
    await ruth.page.getByRole('button', { name: 'Send the answer' }).click()
    await ruth.page.getByText('Put right').waitFor()
    await ruth.look('correction-answered')

    await partner.goTo('/profile/corrections')
    await partner.page.getByText('Your start is 1 March 2025 now').waitFor()
    await partner.look('corrections-answered')

    await partner.goTo('/profile')
    const arrives = partner.page.waitForEvent('download')
    await partner.page.getByRole('button', { name: 'Download my data to read or print' }).click()
    const file = await arrives
    expect(file.suggestedFilename()).toMatch(/^elevate-my-data-.*\.html$/)
    const written = await readFile(await file.path(), 'utf8')
    expect(written).toContain('Your start is 1 March 2025 now')
    await partner.goTo('about:blank')
    await partner.page.setContent(written)
    await partner.page.getByRole('table', { name: 'You', exact: true }).waitFor()
  })

  test('the coordinator reads who changed what of a person, and not what was written', async () => {
    const ruth = await visit(elevate, 'desk')
    await signIn(elevate, ruth, 'coordinator@northmoor.example')
    const { rows } = await elevate.database.query('select person_id as id from correction_requests limit 1')
    await ruth.goTo(`/people/${rows[0].id}/data`)
    await ruth.page.getByRole('link', { name: /^History of what is held about/ }).click()
    await ruth.page.getByRole('heading', heading('History')).waitFor()
    await ruth.page
      .getByRole('row', { name: /Ruth Calder/ })
      .first()
      .waitFor()
    await ruth.look('history')
    expect(await ruth.page.getByRole('main').textContent()).not.toContain('1 March 2025')
  })

  test('by phone: the coordinator writes it down', async () => {
    const ruth = await visit(elevate, 'phone')
    await signIn(elevate, ruth, 'coordinator@northmoor.example')
    const { rows } = await elevate.database.query(
      `select a.person_id as id from appointments a join organisations o on o.id = a.organisation_id
        where o.short_name = 'Northmoor' and a.status = 'active' order by a.person_id limit 1`,
    )
    await ruth.goTo(`/people/${rows[0].id}/data`)
    await ruth.page.getByRole('link', { name: 'write down what is wrong' }).click()
    await ruth.page.getByRole('heading', heading('Write down what is wrong')).waitFor()
    await ruth.look('correction-by-phone')
    await ruth.page.getByLabel('Their full name').check()
    await ruth.page.getByLabel('What does it say, and what should it say?').fill('It is spelled with one t')
    await ruth.page.getByRole('button', { name: 'Save' }).click()
    await ruth.page.getByText(/, written down by staff$/).waitFor()
  })
})
