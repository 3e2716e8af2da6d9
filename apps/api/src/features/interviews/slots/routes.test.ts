import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { startApi } from '../../../../test/harness.ts'
import { anInterviewBooking, anInterviewSlot } from '../../../../test/interviews.ts'
import { aCoordinator, anAdministrator, anOrganisation, aPerson, signInAs } from '../../../../test/people.ts'
import { aCampaign, anApplication } from '../../../../test/recruitment.ts'

const api = await startApi('2026-11-23T10:00:00Z')
const northmoor = await anOrganisation(api, 'Northmoor')
const eastvale = await anOrganisation(api, 'Eastvale')
const coordinator = await signInAs(api, await aCoordinator(api, northmoor))
const other = await signInAs(api, await aCoordinator(api, eastvale))
const administrator = await signInAs(api, await anAdministrator(api))

type Who = { authorization: string }
const ask = (method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, who: Who = coordinator) =>
  api.http[method](`/api/v1${path}`).set('authorization', who.authorization)
const slotsPath = (campaignId: string) => `/campaigns/${campaignId}/interview-slots`

const day = {
  day: '2026-12-10',
  from: '10:00',
  count: 3,
  minutes: 45,
  breakMinutes: 15,
  way: 'in-person',
  place: 'Room 2, North wing',
  arrival: 'Ask for Ruth at the desk.',
}
const make = (campaignId: string, over: object = {}, who: Who = coordinator) =>
  ask('post', slotsPath(campaignId), who).send({ ...day, ...over })

const aBooked = async () => {
  const campaign = await aCampaign(api, northmoor)
  const slot = await anInterviewSlot(api, campaign)
  const person = await aPerson(api, { givenName: 'Beatrix', familyName: 'Winterbourne' })
  const application = await anApplication(api, campaign, { state: 'interview', applicant: person })
  await api.owner.query(`update applications set state_since = '2026-11-20T10:00:00Z' where id = $1`, [application.id])
  await anInterviewBooking(api, campaign, { slotId: slot.id, applicationId: application.id })
  return { campaign, slot, person, application, slotPath: `${slotsPath(campaign.id)}/${slot.id}` }
}
const lastMailTo = async ({ email }: { email: string }) =>
  (await api.owner.query('select * from outbox where to_address = $1 order by created_at desc, id desc', [email]))
    .rows[0]

describe('making times', () => {
  test('a day of interviews stands on the clocks of London, with breaks in between', async () => {
    const campaign = await aCampaign(api, northmoor)

    const made = await make(campaign.id, { day: '2027-06-10' })
    const list = await ask('get', slotsPath(campaign.id))

    expect(made.status).toBe(201)
    expect(list.body.slots.map(({ startsAt }: { startsAt: string }) => startsAt)).toEqual([
      '2027-06-10T09:00:00.000Z',
      '2027-06-10T10:00:00.000Z',
      '2027-06-10T11:00:00.000Z',
    ])
    expect(list.body.slots[0].can).toEqual({ edit: true, cancel: true, book: true })
  })

  test.each([
    ['in the past', { day: '2026-11-22' }, 'in-the-past'],
    ['at night', { from: '02:00' }, 'unusual-hours'],
    ['that go on past the evening', { from: '20:00' }, 'unusual-hours'],
  ])('times %s are refused, and none of the day is made', async (_what, over, code) => {
    const campaign = await aCampaign(api, northmoor)

    const refused = await make(campaign.id, over)

    expect(refused.body.code).toBe(code)
    expect((await ask('get', slotsPath(campaign.id))).body.slots).toEqual([])
  })

  test('a room is used once at a time, also between campaigns and when two make times at once', async () => {
    const [one, two] = [await aCampaign(api, northmoor), await aCampaign(api, northmoor)]
    const place = 'The Garden Room'

    const replies = await Promise.all([make(one.id, { place }), make(two.id, { place: 'the garden  room' })])
    const elsewhere = await make(two.id, { place: 'The Library' })

    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(replies.find(({ status }) => status === 409)?.body.code).toBe('overlapping')
    expect(elsewhere.status).toBe(201)
  })

  test('an interview in person says where', async () => {
    const campaign = await aCampaign(api, northmoor)

    const refused = await make(campaign.id, { place: '' })

    expect(refused.status).toBe(400)
    expect(refused.body.fields).toEqual({ '/place': 'required' })
  })

  test('a repeat with the same key makes the day once', async () => {
    const campaign = await aCampaign(api, northmoor)
    const send = () => make(campaign.id, { place: 'Room 9' }).set('idempotency-key', 'the-same-day')

    const replies = [await send(), await send()]

    expect(replies.map(({ status }) => status)).toEqual([201, 201])
    expect((await ask('get', slotsPath(campaign.id))).body.slots).toHaveLength(3)
  })

  test('another organisation does not learn of it, and an administrator has nothing to do with it', async () => {
    const { campaign, slotPath, application } = await aBooked()

    const replies = [
      await ask('get', slotsPath(campaign.id), other),
      await make(campaign.id, {}, other),
      await ask('post', `${slotPath}/cancel`, other),
      await ask('get', `/applications/${application.id}/interview`, other),
      await ask('get', slotsPath(campaign.id), administrator),
    ]

    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404, 403])
  })
})

describe('changing and cancelling a time that is booked', () => {
  test('the candidate is told where and when it is now, as a change of the same entry', async () => {
    const { slotPath, person } = await aBooked()

    const changed = await ask('patch', slotPath).set('if-match', '"1"').send({ from: '14:30', place: 'Room 7' })
    const mail = await lastMailTo(person)
    const event = new ICAL.Component(ICAL.parse(mail.attachments[0].content)).getFirstSubcomponent('vevent')

    expect(changed.body).toMatchObject({ startsAt: '2026-12-10T14:30:00.000Z', place: 'Room 7', version: 2 })
    expect(mail.subject).toBe('Your interview has changed: Thursday 10 December 2026, 2:30pm')
    expect(event?.getFirstPropertyValue('location')).toBe('Room 7')
    expect(event?.getFirstPropertyValue('sequence')).toBe(1)
  })

  test('nobody is told of a change that changes nothing', async () => {
    const { slotPath, person } = await aBooked()

    const same = await ask('patch', slotPath).set('if-match', '"1"').send({ from: '10:00', minutes: 45 })

    expect(same.body.version).toBe(1)
    expect(await lastMailTo(person)).toBeUndefined()
  })

  test('two who change it at once: the second is told to look again', async () => {
    const { slotPath } = await aBooked()
    const change = (place: string) => ask('patch', slotPath).set('if-match', '"1"').send({ place })

    const replies = await Promise.all([change('Room 11'), change('Room 12')])

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412])
  })

  test('a cancelled time is taken out of the calendar and the candidate is asked to choose again, once', async () => {
    const { campaign, slotPath, person, application } = await aBooked()

    const replies = [await ask('post', `${slotPath}/cancel`), await ask('post', `${slotPath}/cancel`)]
    const mail = await lastMailTo(person)
    const list = await ask('get', slotsPath(campaign.id))

    expect(replies.map(({ status }) => status)).toEqual([204, 204])
    expect(mail.subject).toBe('Choose another time for your interview')
    expect(mail.attachments[0].content).toContain('METHOD:CANCEL')
    expect(list.body.slots).toEqual([])
    expect(list.body.waiting).toMatchObject([
      { applicationId: application.id, name: 'Beatrix Winterbourne', waitingSince: '2026-11-23T10:00:00.000Z' },
    ])
  })
})

describe('for a candidate who phoned', () => {
  test('a time is booked and moved, and the day says who comes', async () => {
    const { campaign, application, slot } = await aBooked()
    const later = await anInterviewSlot(api, campaign, { startsAt: '2026-11-23T15:00:00Z' })
    const path = `/applications/${application.id}/interview`

    const moved = await ask('put', `${path}/booking`).send({ slotId: later.id })
    const list = await ask('get', slotsPath(campaign.id))

    expect(moved.body.slot).toMatchObject({ id: later.id, booking: { byProgramme: true } })
    expect(moved.body.earlier).toMatchObject([{ startsAt: '2026-12-10T10:00:00.000Z', how: 'moved' }])
    expect(moved.body.free.map(({ id }: { id: string }) => id)).toEqual([slot.id])
    expect(list.body.slots.map(({ booking }: { booking: { name: string } | null }) => booking?.name)).toEqual([
      'Beatrix Winterbourne',
      undefined,
    ])
  })

  test('who has no account is written to without a page that they could not open', async () => {
    const campaign = await aCampaign(api, northmoor)
    const slot = await anInterviewSlot(api, campaign)
    const email = 'agnes.typed@example.org'
    const { id } = await anApplication(api, campaign, { state: 'interview', details: { email } })

    await ask('put', `/applications/${id}/interview/booking`).send({ slotId: slot.id })
    const mail = await lastMailTo({ email })

    expect(mail.subject).toBe('Your interview: Thursday 10 December 2026, 10am')
    expect(mail.body).toContain('You can have another time, or give this one up, by telling us.')
    expect(`${mail.body}${mail.attachments[0].content}`).not.toContain('/my-applications/')
  })

  test('who came is marked once the time has come, and can then be moved on', async () => {
    const { campaign, application } = await aBooked()
    const mark = (attendance: string | null) =>
      ask('put', `/applications/${application.id}/interview/attendance`).send({ attendance })

    const early = await mark('attended')
    api.clock.now = new Date('2026-12-10T11:00:00Z')
    const late = await signInAs(api, await aCoordinator(api, northmoor))
    const marked = await api.http
      .put(`/api/v1/applications/${application.id}/interview/attendance`)
      .set('authorization', late.authorization)
      .send({ attendance: 'attended' })
    const list = await ask('get', slotsPath(campaign.id), late)
    api.clock.now = new Date('2026-11-23T10:00:00Z')

    expect(early.body.code).toBe('not-started')
    expect(marked.body.slot.booking.attendance).toBe('attended')
    expect(list.body.toFinish).toEqual([application.id])
  })

  test('what they ask for is written down and ticked by who has read the newest', async () => {
    const { application } = await aBooked()
    const path = `/applications/${application.id}/interview/adjustments`
    const tick = (version: number) =>
      ask('put', `${path}/arranged`).set('if-match', `"${version}"`).send({ isArranged: true })

    const asked = await ask('put', path)
      .set('if-match', '"0"')
      .send({ suggestions: ['breaks'], ownWords: '' })
    const stale = await tick(7)
    const ticked = await tick(1)

    expect(asked.body).toMatchObject({ toProvide: 'Breaks during the interview', arrangedAt: null, version: 1 })
    expect(stale.status).toBe(412)
    expect(ticked.body.arrangedAt).toBe('2026-11-23T10:00:00.000Z')
  })
})

test('the questions are set as a whole, by who has read the newest, each about a criterion of this role', async () => {
  const campaign = await aCampaign(api, northmoor)
  const elsewhere = await aCampaign(api, eastvale)
  const path = `/campaigns/${campaign.id}/interview-questions`
  const put = (version: number, items: object[]) => ask('put', path).set('if-match', `"${version}"`).send({ items })
  const { version } = (await ask('get', path)).body
  const [first, second] = ['How would you speak up?', 'What would help you?'].map((question, index) => ({
    question,
    criterionId: index === 0 ? campaign.criteria[0]?.id : null,
  }))

  const set = await put(version, [{ ...first }, { ...second }])
  const stale = await put(version, [])
  const wrong = await put(set.body.version, [{ question: 'Why?', criterionId: elsewhere.criteria[0]?.id }])

  expect(set.body.items).toMatchObject([{ ...first }, { ...second }])
  expect(stale.status).toBe(412)
  expect(wrong.status).toBe(400)
})

test('however many come, the list asks the database the same few questions', async () => {
  const statements = async (candidates: number) => {
    const campaign = await aCampaign(api, northmoor)
    for (let index = 0; index < candidates; index += 1) {
      const slot = await anInterviewSlot(api, campaign)
      const { id } = await anApplication(api, campaign, { state: 'interview' })
      await anInterviewBooking(api, campaign, { slotId: slot.id, applicationId: id })
    }
    const before = api.database.asked.statements
    const list = await ask('get', slotsPath(campaign.id))
    expect(list.body.slots).toHaveLength(candidates)
    return api.database.asked.statements - before
  }

  expect(await statements(8)).toBe(await statements(1))
})
