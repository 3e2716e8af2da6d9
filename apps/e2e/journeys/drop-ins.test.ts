import { beforeAll, describe, expect, test } from 'vitest'
import { signIn, visit } from '../harness/browser.ts'
import { startElevate } from '../harness/elevate.ts'

const elevate = await startElevate()
const desk = await visit(elevate, 'desk')
const first = await visit(elevate, 'phone')
const second = await visit(elevate, 'phone')

const one = async <Row>(question: string, values: unknown[] = []): Promise<Row> => {
  const { rows } = await elevate.database.query(question, values)
  if (!rows[0]) throw new Error(`Nothing found: ${question}`)
  return rows[0] as Row
}
const northmoor = `(select id from organisations where short_name = 'Northmoor')`
const personAt = async (email: string) =>
  (await one<{ id: string }>('select id from people where email = $1', [email])).id
const stateOf = async (dropInId: string, email: string) =>
  (
    await one<{ state: string }>('select state from drop_in_bookings where drop_in_id = $1 and person_id = $2', [
      dropInId,
      await personAt(email),
    ])
  ).state
const sideways = (page: typeof first.page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
const inDays = (days: number): string[] => {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  return day.split('-').reverse()
}

beforeAll(async () => {
  await signIn(elevate, desk, 'coordinator@northmoor.example')
  await signIn(elevate, first, 'partner@northmoor.example')
  await signIn(elevate, second, 'partner2@northmoor.example')
})

describe('what is on', () => {
  test('a partner sees the weeks, what is theirs first, on a phone and as a month', async () => {
    await first.goTo('/drop-ins')
    await first.page.getByRole('heading', { name: 'Yours' }).waitFor()
    await first.look('drop-ins-list')
    expect(await sideways(first.page)).toBeLessThanOrEqual(0)
    const { page } = second
    await second.goTo('/drop-ins')
    await page
      .getByRole('link', { name: /^Book: \w+ \d+ \w+ 20\d\d, .+ to .+/ })
      .first()
      .waitFor()

    await first.goTo('/drop-ins/month')
    await first.page.getByRole('table').waitFor()
    await first.look('drop-ins-month')
    expect(await sideways(first.page)).toBeLessThanOrEqual(0)
    await first.goTo('/drop-ins/past')
    await first.look('drop-ins-past')
  })

  test('who waits in a full session is told whose turn it is, and nobody’s name', async () => {
    const { id } = await one<{ id: string }>(
      `select id from drop_ins where title = 'Coffee in the library' and organisation_id = ${northmoor}`,
    )
    await first.goTo(`/drop-ins/${id}`)

    await first.page.getByText('You are number 2 of 2 waiting: 1 person is before you.').waitFor()
    await first.look('drop-in-waiting')
  })

  test('what was said and done last time stands at the past session', async () => {
    await first.goTo('/drop-ins/past')
    await first.page
      .getByRole('link', { name: /Tea and talk/ })
      .first()
      .click()

    await first.page.getByRole('heading', { name: 'You said, we did' }).waitFor()
    await first.look('drop-in-past')
  })
})

describe('one place', () => {
  let dropInId = ''

  test('a coordinator arranges a session', async () => {
    const { page } = desk
    await desk.goTo('/drop-ins/programme')
    await page.getByRole('table', { name: 'Sessions to come' }).waitFor()
    await desk.look('drop-ins-programme')
    await page.getByRole('link', { name: 'Arrange a single session' }).click()
    await page.getByRole('button', { name: 'Arrange the session' }).click()
    await page.getByRole('alert').waitFor()
    await desk.look('drop-in-new-refused')

    await page.getByLabel('What is it called?').fill('Reading a safety report')
    const [day = '', month = '', year = ''] = inDays(5)
    await page.getByLabel('Day', { exact: true }).fill(day)
    await page.getByLabel('Month', { exact: true }).fill(month)
    await page.getByLabel('Year', { exact: true }).fill(year)
    await page.getByLabel('Time', { exact: true }).fill('2pm')
    await page.getByLabel('Link, or number to ring').fill('https://meet.example/report')
    await page.getByLabel('How many places?').fill('1')
    await page.getByRole('button', { name: 'Arrange the session' }).click()

    await page.getByRole('alert').filter({ hasText: 'The session is arranged' }).waitFor()
    dropInId = page.url().split('/').at(-1) ?? ''
    await desk.look('drop-in-arranged')
  })

  test('a partner books it on a phone, and sees the link only then', async () => {
    const { page } = first
    await first.goTo(`/drop-ins/${dropInId}`)
    await page.getByText('People with a place can see the link.').waitFor()
    await first.look('drop-in-free')
    await page.getByLabel('Keep my name in the list of who came').check()
    await page.getByRole('button', { name: /^Book: \w+day \d+ \w+ 20\d\d, 2pm to 3pm$/ }).dblclick()

    await page.getByRole('heading', { name: 'You have a place' }).waitFor()
    await page.getByRole('link', { name: 'Join the session' }).waitFor()
    await first.look('drop-in-booked')
    expect(await stateOf(dropInId, 'partner@northmoor.example')).toBe('booked')
  })

  test('what she shares of what helps her is there for the host, who is told that the look is written down', async () => {
    await first.goTo('/profile/needs')
    await first.page.getByLabel('Coordinators, and the people who run something that I come to').check()
    await first.page.getByLabel('What helps you?').fill('Captions on the screen')
    await first.page.getByRole('button', { name: 'Save' }).click()
    await first.page.getByRole('alert').filter({ hasText: 'What helps you is saved' }).waitFor()
    await elevate.database.query(
      `insert into drop_in_hosts (drop_in_id, person_id, organisation_id) values ($1, $2, ${northmoor})`,
      [dropInId, await personAt('mentor@northmoor.example')],
    )
    const host = await visit(elevate, 'phone')
    await signIn(elevate, host, 'mentor@northmoor.example')
    await host.goTo(`/drop-ins/${dropInId}`)

    await host.page.getByRole('link', { name: 'What helps those who come' }).tap()

    await host.page.getByText('Captions on the screen').waitFor()
    await host.page.getByText('It is written down that you have looked at it').waitFor()
    await host.look('drop-in-needs')
  })

  test('another waits, has it when the first gives it up, and gives it up too', async () => {
    const { page } = second
    await second.goTo(`/drop-ins/${dropInId}`)
    await page.getByRole('button', { name: /^Join the waiting list: / }).click()
    await page.getByText('You are next: the first place that comes free is for you.').waitFor()
    await second.look('drop-in-on-the-list')

    await first.goTo(`/drop-ins/${dropInId}`)
    await first.page.getByRole('link', { name: /^I cannot come/ }).click()
    await first.page.getByRole('button', { name: 'Give up my place' }).waitFor()
    await first.look('drop-in-give-up')
    await first.page.getByRole('button', { name: 'Give up my place' }).click()
    await first.page.getByRole('alert').filter({ hasText: 'Your place is free for somebody else' }).waitFor()

    await page.reload()
    await page.getByRole('heading', { name: 'You have a place' }).waitFor()
    expect(await stateOf(dropInId, 'partner2@northmoor.example')).toBe('booked')
    await page.getByRole('link', { name: /^I cannot come/ }).click()
    await page.getByRole('button', { name: 'Give up my place' }).click()
    await page.getByRole('alert').waitFor()
    expect(await stateOf(dropInId, 'partner2@northmoor.example')).toBe('cancelled')
  })

  test('the coordinator books for somebody who phones', async () => {
    const { page } = desk
    await desk.goTo(`/drop-ins/${dropInId}/bookings`)
    await page.getByLabel('Who phoned?').selectOption({ label: 'Walter Broom' })
    await page.getByRole('button', { name: 'Book the place' }).click()

    await page.getByRole('alert').filter({ hasText: 'They have a place' }).waitFor()
    await page.getByRole('rowheader', { name: 'Walter Broom' }).waitFor()
    await desk.look('drop-in-bookings')
  })

  test('at the door a walk-in takes two taps, and closing keeps no name of who is only counted', async () => {
    await elevate.database.query(
      `update drop_ins set starts_at = now() - interval '20 minutes', ends_at = now() + interval '40 minutes', day = current_date where id = $1`,
      [dropInId],
    )
    const host = await visit(elevate, 'phone')
    await signIn(elevate, host, 'coordinator@northmoor.example')
    const { page } = host
    await host.goTo(`/drop-ins/${dropInId}`)

    await page.getByRole('link', { name: /^The door/ }).tap()
    await page.getByRole('button', { name: 'One more' }).tap()

    await page.getByText('1 person there in all.').waitFor()
    await page.getByLabel('Walter Broom').check()
    await page.getByText('2 people there in all.').waitFor()
    await host.look('drop-in-door')
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Close the door' }).click()
    await page.getByLabel('What was talked about?').fill('Long words in reports')
    await host.look('drop-in-themes')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Long words in reports').waitFor()
    const { rows } = await elevate.database.query(
      `select state, came from drop_in_bookings where drop_in_id = $1 and state not in ('cancelled', 'late')`,
      [dropInId],
    )
    expect(rows).toEqual([{ state: 'booked', came: null }])
  })
})

describe('a series', () => {
  test('one session of it is moved: the mail puts the calendar right, with a higher number', async () => {
    const partnerId = await personAt('partner@northmoor.example')
    const { id } = await one<{ id: string }>(
      `select d.id from drop_ins d join drop_in_bookings b on b.drop_in_id = d.id
        where b.person_id = $1 and b.state = 'booked' and d.series_id is not null and d.starts_at > now() order by d.starts_at limit 1`,
      [partnerId],
    )
    const { page } = desk
    await desk.goTo(`/drop-ins/${id}/change`)
    await page.getByText('This changes this session alone.').waitFor()
    await desk.look('drop-in-change')
    await page.getByLabel('Time', { exact: true }).fill('4:30pm')
    await page.getByRole('button', { name: 'Save the change' }).click()
    await page.getByRole('alert').filter({ hasText: 'The session is changed' }).waitFor()

    const mail = await one<{ content: string }>(
      `select attachments -> 0 ->> 'content' as content from outbox where person_id = $1 and subject like 'Your drop-in has changed%'`,
      [partnerId],
    )
    expect(mail.content).toContain('METHOD:REQUEST')
    expect(mail.content).toContain('SEQUENCE:1\r\n')
    expect(mail.content).toMatch(/DTSTART;TZID=Europe\/London:\d{8}T163000/)
  })

  test('a coordinator starts one, changes it from a day on, and sees how many come', async () => {
    const { page } = desk
    await desk.goTo('/drop-ins/programme/series/new')
    await page.getByLabel('What is it called?').waitFor()
    await desk.look('drop-in-series-new')
    await page.getByLabel('What is it called?').fill('Friday half hour')
    await page.getByLabel('On which day?').selectOption({ label: 'Friday' })
    const [day = '', month = '', year = ''] = inDays(1)
    await page.getByLabel('Day', { exact: true }).fill(day)
    await page.getByLabel('Month', { exact: true }).fill(month)
    await page.getByLabel('Year', { exact: true }).fill(year)
    await page.getByLabel('Link, or number to ring').fill('https://meet.example/friday')
    await page.getByRole('button', { name: 'Start the series' }).click()
    await page.getByRole('alert').filter({ hasText: 'The series is started' }).waitFor()

    await page.getByRole('link', { name: 'Change Friday half hour' }).click()
    await page.getByRole('button', { name: 'Change the series' }).waitFor()
    await desk.look('drop-in-series-change')
    await page.getByLabel('At what time?').fill('11am')
    await page.getByRole('button', { name: 'Change the series' }).click()
    await page.getByRole('alert').filter({ hasText: 'The series is changed' }).waitFor()
    await page.getByText('Every Friday at 11am').waitFor()
    await desk.goTo('/drop-ins/programme/figures')
    await page.getByRole('table').first().waitFor()
    await desk.look('drop-in-figures')
    await desk.goTo('/drop-ins/programme/settings')
    await page.getByLabel('The next person is asked').check()
    await desk.look('drop-in-settings')
  })
})

test('a calendar of one’s own can be stopped: its address then opens nothing', async () => {
  const { page } = first
  await first.goTo('/account/calendar')
  await page.getByRole('button', { name: 'Make an address for my calendar' }).click()
  const address = await page.getByLabel('Address to copy').inputValue()
  await first.look('calendar-address')
  const before = await fetch(address)
  expect([before.status, (await before.text()).startsWith('BEGIN:VCALENDAR')]).toEqual([200, true])

  await page.getByRole('button', { name: 'Stop this address' }).click()

  await page.getByRole('alert').filter({ hasText: 'The address does not work any more' }).waitFor()
  expect((await fetch(address)).status).toBe(404)
})
