import { describe, expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { candidatesAt, reachBy } from '../harness/candidates.ts'
import { startElevate } from '../harness/elevate.ts'
import { mailsTo } from '../harness/mails.ts'
import { scoreAll, signInOverHttp } from '../harness/scoring.ts'
import { daysFromNow, typeDay } from '../harness/typing.ts'

const elevate = await startElevate()
const ruth = await visit(elevate, 'desk')
const { page } = ruth

const title = 'Patient Safety Partners for medicines'
const [metLastWeek] = await candidatesAt(elevate, title, 'interviewed')
const invited = await candidatesAt(elevate, title, 'interview')
const [one, other, third, fourth] = invited
if (!metLastWeek || !one || !other || !third || !fourth) throw new Error('The demo has too few candidates.')
const byPhone = await reachBy(elevate, third, null)
const phoned = await reachBy(elevate, fourth, 'rang.us@example.org')
const { rows } = await elevate.database.query<{ id: string }>('select id from campaigns where title = $1', [title])
const campaignId = rows[0]?.id ?? ''

const onPage = (heading: string | RegExp) => page.getByRole('heading', { level: 1, name: heading }).waitFor()
const follow = (link: string | RegExp) => page.getByRole('main').getByRole('link', { name: link }).first().click()
const press = (button: string | RegExp) => page.getByRole('button', { name: button }).click()
const isDone = (text: string | RegExp) => page.getByRole('alert').filter({ hasText: text }).waitFor()
const toPart = (part: string) =>
  page.getByRole('navigation', { name: 'Parts of this campaign' }).getByRole('link', { name: part }).click()
const toInterviews = async () => {
  await ruth.goTo(`/recruitment/${campaignId}/interviews`)
  await onPage('Interviews')
}
const statesOf = async () =>
  (
    await elevate.database.query('select state, count(*)::int from applications where campaign_id = $1 group by 1', [
      campaignId,
    ])
  ).rows

describe('from the interview day to an accepted offer', () => {
  test('the coordinator makes a day of interview times', async () => {
    await signIn(elevate, ruth, 'coordinator@northmoor.example')
    await ruth.goTo('/recruitment')
    await follow(title)
    await onPage(title)
    await ruth.look('campaign-with-interviews')
    await toPart('Interviews')
    await onPage('Interviews')
    await ruth.look('interviews')
    await follow('Make interview times')
    await onPage('Make interview times')
    await typeDay(page.getByRole('group', { name: 'Day and time of the first interview' }), daysFromNow(15), '9:30am')
    await page.getByLabel('How many interviews, one after the other').fill('3')
    await page.getByLabel('By phone', { exact: true }).check()
    await press('Make the times')

    await isDone('3 interview times are made for')
    await ruth.look('interviews-more-times')
  })

  test('books a time for those who phoned', async () => {
    for (const { name } of [phoned, byPhone]) {
      await toInterviews()
      await follow(name)
      await onPage(`Interview: ${name}`)
      await press('Book this time')
      await page.getByRole('alert').waitFor()
      await page.getByLabel('Free times').selectOption({ index: 2 })
      await press('Book this time')
      await isDone(`${name} has a time`)
    }

    await ruth.look('interview-booked-for')
    const tasks = await elevate.database.query('select title from tasks where title like $1', [`%${byPhone.name}%`])
    expect(tasks.rows.length).toBeGreaterThan(0)
  })

  test('marks who came, once their time has begun, and moves them on together', async () => {
    await elevate.database.query(
      `update interview_slots set starts_at = starts_at - interval '40 days' where campaign_id = $1 and starts_at > now()`,
      [campaignId],
    )
    for (const { name } of invited) {
      await toInterviews()
      await follow(name)
      await press('Yes, they came')
      await isDone(`It is written down that ${name} came`)
    }
    await ruth.look('interview-came')
    await toInterviews()
    await ruth.look('interviews-to-finish')
    await follow('Move on to the decision')
    await onPage('Move 4 candidates on to the decision?')
    await ruth.look('interviews-finish')
    await page.getByRole('button', { name: 'Move on to the decision' }).dblclick()

    await isDone('4 candidates are moved on to the decision')
    expect(await statesOf()).toContainEqual({ state: 'interviewed', count: 5 })
  })

  test('decides along the ranking of the panel, and reads every letter before it goes', async () => {
    const ranking = [phoned, byPhone, metLastWeek, one, other]
    const scores = new Map(ranking.map(({ number }, place) => [number, Math.max(1, 4 - place)]))
    for (const email of ['priyanka@northmoor.example', 'panel@northmoor.example'])
      await scoreAll(elevate, email, { campaignId, stage: 'interview', scores })
    const chair = await signInOverHttp(elevate, 'panel@northmoor.example')
    await chair({ method: 'POST', path: `/panels/${campaignId}/closing?stage=interview` })

    await ruth.goTo(`/recruitment/${campaignId}/decide`)
    await onPage('Decide about candidates')
    await ruth.look('decide')
    await decide(phoned.name, 'Offer a place')
    await decide(byPhone.name, 'Offer a place')
    await decide(metLastWeek.name, 'Keep on the reserve list')
    await decide(one.name, 'Not this time')
    await decide(other.name, 'Not this time')
    await press('Go on to the letters')
    await page.getByRole('alert').waitFor()
    await ruth.look('decide-without-reason')
    await page.getByLabel('Why?').selectOption({ label: 'Others scored higher' })
    await press('Go on to the letters')
    await onPage('Read the letters before they go')
    await page.getByRole('heading', { name: `${byPhone.name}: Offer a place` }).waitFor()
    await page.getByText('by phone: you get a task to ring them').waitFor()

    await ruth.look('decide-letters')
    expect(await statesOf()).toContainEqual({ state: 'interviewed', count: 5 })
    expect(await mailsTo(elevate, 'rang.us@example.org')).toHaveLength(1)
  })

  test('sends them all at once, and only once', async () => {
    await page.getByRole('button', { name: 'Decide and send all 5 letters' }).dblclick()

    await isDone('All 5 are decided, and their letters are written')
    await ruth.look('decided')
    const states = await statesOf()
    expect(states).toContainEqual({ state: 'offered', count: 2 })
    expect(states).toContainEqual({ state: 'reserve', count: 1 })
    expect(states).toContainEqual({ state: 'not-appointed', count: 2 })
    expect(await mailsTo(elevate, 'rang.us@example.org')).toHaveLength(2)
  })

  test('writes down the answer of a candidate who has no computer, and the checks start', async () => {
    await ruth.goTo(`/applications/${byPhone.id}`)
    await onPage(byPhone.name)
    await ruth.look('application-offered')
    await follow('See the offer and its answer')
    await page.getByText('This applicant has no account.').waitFor()
    await ruth.look('offer-open')
    await follow('Write down their answer')
    await page.getByLabel('They accept').check()
    await ruth.look('offer-answer')
    await page.getByRole('button', { name: 'Write it down' }).dblclick()

    await isDone(`${byPhone.name} has accepted. The checks have started`)
    await page.getByRole('heading', { name: 'Not cleared yet' }).waitFor()
    await ruth.look('checks-started')
  })
})

const decide = (name: string, outcome: string) =>
  page.getByLabel(`Decision about ${name}`).selectOption({ label: outcome })
