import { newId } from '@elevate/db/ids'
import { expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPartner, signInAs, type TestOrganisation } from '../../../test/people.ts'
import { findGaps } from './gaps.ts'

const api = await startApi('2026-11-27T10:00:00Z')

const asking = (authorization: string) => ({
  get: (path: string) => api.http.get(`/api/v1${path}`).set({ authorization }),
  post: (path: string, body: object = {}) => api.http.post(`/api/v1${path}`).set({ authorization }).send(body),
  patch: (path: string, version: number, body: object) =>
    api.http
      .patch(`/api/v1${path}`)
      .set({ authorization, 'if-match': `"${version}"` })
      .send(body),
  delete: (path: string) => api.http.delete(`/api/v1${path}`).set({ authorization }),
})

const aProgramme = async () => {
  const trust = await anOrganisation(api)
  const person = await aCoordinator(api, trust)
  return { trust, coordinator: asking((await signInAs(api, person)).authorization), coordinatorId: person.id }
}

/** A partner of whom nothing is known but when the appointment started. */
const somebody = async (trust: TestOrganisation, startsOn: string, familyName?: string) => {
  const partner = await aPartner(api, trust, familyName ? { familyName } : {})
  await api.owner.query('update appointments set starts_on = $2 where person_id = $1', [partner.id, startsOn])
  return partner
}

const aMeeting = async (trust: TestOrganisation, personId: string, day: string) => {
  const [mentorPerson, mentorId, mentorshipId] = [await aPartner(api, trust), newId(), newId()]
  await api.owner.query(`insert into mentors (id, organisation_id, person_id, capacity) values ($1, $2, $3, 2)`, [
    mentorId,
    trust.id,
    mentorPerson.id,
  ])
  await api.owner.query(
    `insert into mentorships (id, organisation_id, mentor_id, mentor_person_id, partner_person_id, started_on, first_contact_by)
     values ($1, $2, $3, $4, $5, '2026-02-01', '2026-02-15')`,
    [mentorshipId, trust.id, mentorId, mentorPerson.id, personId],
  )
  await api.owner.query(
    `insert into mentoring_sessions (id, mentorship_id, organisation_id, day, outcome, mode, minutes) values ($1, $2, $3, $4, 'held', 'phone', 45)`,
    [newId(), mentorshipId, trust.id, day],
  )
  return mentorPerson
}

const figures = async (coordinator: ReturnType<typeof asking>) => (await coordinator.get('/support/figures')).body

test('a partner whom nobody met by any way for 60 days is counted, and one whose mentor met them is not', async () => {
  const { trust, coordinator } = await aProgramme()
  const quiet = await somebody(trust, '2026-09-18')
  const met = await somebody(trust, '2026-01-05')
  const mentor = await aMeeting(trust, met.id, '2026-11-10')
  await api.owner.query(`update appointments set starts_on = '2026-11-01' where person_id = $1`, [mentor.id])

  const counted = await figures(coordinator)
  const list = await coordinator.get('/support/coverage?show=quiet')

  expect(counted).toMatchObject({ partners: 3, quietDays: 60, quiet: 1 })
  expect(list.body.items).toMatchObject([
    { personId: quiet.id, quiet: { since: '2026-09-18', days: 70 }, nextStep: { step: 'suggest-buddy' } },
  ])
})

test('the coordinator says that they were in touch: the number falls, and the task is done by it', async () => {
  const { trust, coordinator } = await aProgramme()
  const quiet = await somebody(trust, '2026-06-01')
  await findGaps(api.deps)
  await findGaps(api.deps)
  const before = await coordinator.get('/tasks?kind=support-gap')

  const call = await coordinator.post(`/support/people/${quiet.id}/call`, { organisationId: trust.id })
  const logged = await coordinator.post(`/support/people/${quiet.id}/contacts`, {
    organisationId: trust.id,
    how: 'phone',
    on: '2026-11-27',
  })

  expect(before.body.items).toHaveLength(1)
  expect(call.body).toEqual({ dueOn: '2026-11-30' })
  expect(logged.status).toBe(201)
  expect(await figures(coordinator)).toMatchObject({ quiet: 0 })
  expect((await coordinator.get('/tasks')).body.items).toEqual([])
  expect((await coordinator.get('/tasks?state=done')).body.items).toHaveLength(2)

  const takenBack = await coordinator.delete(`/support/contacts/${logged.body.id}`)

  expect(takenBack.status).toBe(204)
  expect(await figures(coordinator)).toMatchObject({ quiet: 1 })
  expect((await coordinator.get('/tasks?kind=support-gap')).body.items).toHaveLength(1)
})

test('the job asks as often for many programmes as for few, and finds the gaps of each', async () => {
  const { trust, coordinator } = await aProgramme()
  await somebody(trust, '2026-06-01')
  const asked = async () => {
    const before = api.database.asked.statements
    await findGaps(api.deps)
    return api.database.asked.statements - before
  }
  const forFew = await asked()
  const others = await Promise.all([aProgramme(), aProgramme(), aProgramme()])
  for (const other of others) await somebody(other.trust, '2026-06-01')

  const forMany = await asked()

  expect(forMany).toBe(forFew)
  for (const { get } of [coordinator, ...others.map((other) => other.coordinator)])
    expect((await get('/tasks?kind=support-gap')).body.items).toHaveLength(1)
})

test('a task about a gap goes by itself once somebody has been in touch, and comes once however often the job runs', async () => {
  const { trust, coordinator } = await aProgramme()
  const quiet = await somebody(trust, '2026-06-01')
  await Promise.all([findGaps(api.deps), findGaps(api.deps), findGaps(api.deps)])
  const made = await coordinator.get('/tasks?kind=support-gap')
  const mentor = await aMeeting(trust, quiet.id, '2026-11-26')
  await api.owner.query(`update appointments set starts_on = '2026-11-01' where person_id = $1`, [mentor.id])

  await findGaps(api.deps)

  expect(made.body.items).toHaveLength(1)
  expect(made.body.items[0].detail).toContain('Monday 1 June 2026')
  expect((await coordinator.get('/tasks?kind=support-gap')).body.items).toEqual([])
})

test('a contact cannot lie ahead, nor be with somebody of another programme', async () => {
  const { trust, coordinator } = await aProgramme()
  const other = await aProgramme()
  const quiet = await somebody(trust, '2026-06-01')
  const log = (who: typeof coordinator, on: string) =>
    who.post(`/support/people/${quiet.id}/contacts`, { organisationId: trust.id, how: 'phone', on })

  expect((await log(coordinator, '2026-11-28')).body).toMatchObject({ status: 409, code: 'not-yet' })
  expect((await log(other.coordinator, '2026-11-26')).status).toBe(404)
  expect((await other.coordinator.get(`/support/people/${quiet.id}`)).status).toBe(404)
})

test('the list is walked page by page without losing or repeating anybody, with the same number of questions', async () => {
  const { trust, coordinator } = await aProgramme()
  for (const number of [1, 2, 3, 4, 5]) await somebody(trust, `2026-0${number}-01`, `Same${number % 2}`)

  const statements = async (limit: number): Promise<number> => {
    const before = api.database.asked.statements
    await coordinator.get(`/support/coverage?limit=${limit}`)
    return api.database.asked.statements - before
  }
  const walk = async (sort: string): Promise<string[]> => {
    const seen: string[] = []
    let cursor = ''
    do {
      const page = await coordinator.get(`/support/coverage?limit=2&sort=${sort}${cursor && `&cursor=${cursor}`}`)
      seen.push(...page.body.items.map(({ personId }: { personId: string }) => personId))
      cursor = page.body.nextCursor ?? ''
    } while (cursor)
    return seen
  }

  for (const sort of ['name', '-name', 'quiet', '-quiet']) expect(new Set(await walk(sort)).size).toBe(5)
  expect((await walk('-quiet'))[0]).toBe((await walk('quiet')).at(-1))
  expect(await statements(100)).toBe(await statements(2))
  const sheet = await coordinator.get('/support/coverage/export?format=csv&search=same1')
  expect(sheet.text.trim().split('\r\n')).toHaveLength(4)
})

test('a line of time tells what was, page by page, and nothing of another programme; the partner reads their own', async () => {
  const { trust, coordinator } = await aProgramme()
  const partner = await somebody(trust, '2026-01-05')
  const mentor = await aMeeting(trust, partner.id, '2026-11-10')
  const own = asking((await signInAs(api, partner)).authorization)
  await coordinator.post(`/support/people/${partner.id}/contacts`, {
    organisationId: trust.id,
    how: 'video',
    on: '2026-11-20',
  })

  const first = await coordinator.get(`/support/people/${partner.id}/events?limit=2`)
  const second = await coordinator.get(`/support/people/${partner.id}/events?limit=2&cursor=${first.body.nextCursor}`)
  const mine = await own.get(`/support/people/${partner.id}/events`)
  const theirs = await own.get(`/support/people/${mentor.id}`)

  expect([...first.body.items, ...second.body.items].map(({ kind, on }) => `${on} ${kind}`)).toEqual([
    '2026-11-20 contact',
    '2026-11-10 session-held',
    '2026-02-01 mentor-started',
    '2026-01-05 appointment-started',
  ])
  expect(mine.body.items).toHaveLength(4)
  expect(mine.body.items.every(({ can }: { can: { takeBack: boolean } }) => !can.takeBack)).toBe(true)
  expect(theirs.status).toBe(404)
})

test('the programme decides after how many days and what it offers; the second of two editors is told', async () => {
  const { trust, coordinator } = await aProgramme()
  await somebody(trust, '2026-10-28')
  const settings = `/organisations/${trust.id}/support-settings`

  const before = await coordinator.get(settings)
  const changed = await coordinator.patch(settings, before.body.version, {
    quietDays: 30,
    offers: ['coffee', 'mentor'],
  })
  const late = await coordinator.patch(settings, before.body.version, { quietDays: 90 })

  expect(before.body).toMatchObject({ quietDays: 60, version: 0 })
  expect(changed.body).toMatchObject({ quietDays: 30, offers: ['mentor', 'coffee'], version: 1 })
  expect(late.status).toBe(412)
  expect(await figures(coordinator)).toMatchObject({ quiet: 1, offers: [{ offer: 'mentor' }, { offer: 'coffee' }] })
})

test('the home of a coordinator begins with whom nobody was in touch with, the longest first', async () => {
  const { trust, coordinator } = await aProgramme()
  await somebody(trust, '2026-08-01')
  const longest = await somebody(trust, '2026-03-01')

  const home = await coordinator.get('/home/coordinator')

  expect(home.body.programmes[0].figures.quiet).toBe(2)
  expect(home.body.programmes[0].quiet[0].personId).toBe(longest.id)
})
