import ICAL from 'ical.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import { registerMentor } from '../../../test/mentoring-pair.ts'
import { aCoordinator, anOrganisation, aPerson, type TestOrganisation } from '../../../test/people.ts'
import { aTrainingDay, bookPlace, trainingValues } from '../../../test/training.ts'
import { doMentorTrainingWork } from './public.ts'
import { reminderDue, trainingState } from './rules.ts'

const api = await startApi()
const morning = new Date('2026-11-23T10:00:00Z')
beforeEach(() => {
  api.clock.now = morning
})

const aMentor = async (of: TestOrganisation) => {
  const person = await aPerson(api, { grants: [{ kind: 'mentor', of }] })
  return { ...(await signedIn(api, person)), registerId: await registerMentor(api, of, person.id) }
}
const anUntrainedMentor = async (of: TestOrganisation) => {
  const mentor = await aMentor(of)
  await api.owner.query(`update mentors set training = 'none', trained_on = null where id = $1`, [mentor.registerId])
  return mentor
}
const aProgramme = async () => {
  const trust = await anOrganisation(api)
  return { trust, coordinator: await signedIn(api, await aCoordinator(api, trust)) }
}

type Told = { subject: string; body: string; attachments: { content: string }[]; withdrawn_at: Date | null }
const mailsTo = async (address: string): Promise<Told[]> =>
  (
    await api.owner.query(
      'select subject, body, attachments, withdrawn_at from outbox where to_address = $1 order by id',
      [address],
    )
  ).rows

const methodAndStart = (mail: Told | undefined) => {
  const calendar = new ICAL.Component(ICAL.parse(mail?.attachments[0]?.content ?? ''))
  const event = calendar.getFirstSubcomponent('vevent')
  return [calendar.getFirstPropertyValue('method'), String(event?.getFirstPropertyValue('dtstart'))]
}

describe('a place on a training day', () => {
  test('the last one goes to one mentor only, however many ask at once', async () => {
    const { trust } = await aProgramme()
    const dayId = await aTrainingDay(api, trust, { places: 1 })
    const mentors = await Promise.all(Array.from({ length: 8 }, () => aMentor(trust)))

    const replies = await Promise.all(mentors.map((mentor) => mentor.post(`/mentor-training/days/${dayId}/bookings`)))

    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(replies.filter(({ status, body }) => status === 409 && body.code === 'full')).toHaveLength(7)
    const { rows } = await api.owner.query('select from training_bookings where training_day_id = $1', [dayId])
    expect(rows).toHaveLength(1)
  })

  test('a double click takes one place and is confirmed once, with an entry for the calendar', async () => {
    const { trust } = await aProgramme()
    const dayId = await aTrainingDay(api, trust)
    const mentor = await anUntrainedMentor(trust)
    const book = () => mentor.post(`/mentor-training/days/${dayId}/bookings`)

    const replies = await Promise.all([book(), book()])

    expect(replies.map(({ status }) => status)).toEqual([201, 201])
    const day = await mentor.get(`/mentor-training/days/${dayId}`)
    expect(day.body).toMatchObject({ isMine: true, placesLeft: 11, bookings: [], can: { book: false, giveUp: true } })
    const mails = await mailsTo(mentor.email)
    expect(mails).toHaveLength(1)
    expect(methodAndStart(mails[0])).toEqual(['REQUEST', '2026-12-03T10:00:00'])
    expect((await mentor.get('/mentor-training/mine')).body.items).toMatchObject([{ state: 'booked' }])
  })

  test('given up, it is free for somebody else and out of the calendar', async () => {
    const { trust } = await aProgramme()
    const dayId = await aTrainingDay(api, trust, { places: 1 })
    const [first, second] = [await anUntrainedMentor(trust), await aMentor(trust)]
    await first.post(`/mentor-training/days/${dayId}/bookings`)

    await first.delete(`/mentor-training/days/${dayId}/bookings/mine`)
    const reply = await second.post(`/mentor-training/days/${dayId}/bookings`)

    expect(reply.status).toBe(201)
    expect(methodAndStart((await mailsTo(first.email)).at(-1))[0]).toBe('CANCEL')
    expect((await first.get('/mentor-training/mine')).body.items).toMatchObject([{ state: 'none' }])
  })

  test('with two days booked, the register goes by the first, and does not forget the other when one is given up', async () => {
    const { trust, coordinator } = await aProgramme()
    const [early, late] = [await aTrainingDay(api, trust), await aTrainingDay(api, trust)]
    await api.owner.query(`update training_days set starts_at = '2026-12-17T10:00:00Z' where id = $1`, [late])
    const mentor = await anUntrainedMentor(trust)
    const inRegister = async () => (await coordinator.get(`/mentors/${mentor.registerId}`)).body
    await mentor.post(`/mentor-training/days/${late}/bookings`)
    await mentor.post(`/mentor-training/days/${early}/bookings`)
    const both = await inRegister()

    await mentor.delete(`/mentor-training/days/${early}/bookings/mine`)
    const one = await inRegister()
    await coordinator.post(`/mentor-training/days/${late}/cancel`)
    const none = await inRegister()

    expect(both).toMatchObject({ training: 'booked', trainingBookedFor: '2026-12-03' })
    expect(one).toMatchObject({ training: 'booked', trainingBookedFor: '2026-12-17' })
    expect(none).toMatchObject({ training: 'none', trainingBookedFor: null })
  })

  test('a day that moves is moved in the register, and an earlier one elsewhere that a coordinator wrote down stays', async () => {
    const { trust, coordinator } = await aProgramme()
    const dayId = await aTrainingDay(api, trust)
    const [one, other] = [await anUntrainedMentor(trust), await anUntrainedMentor(trust)]
    await api.owner.query(`update mentors set training = 'booked', training_booked_for = '2026-12-01' where id = $1`, [
      other.registerId,
    ])
    for (const mentor of [one, other]) await mentor.post(`/mentor-training/days/${dayId}/bookings`)

    await coordinator.put(`/mentor-training/days/${dayId}`, { ...trainingValues, startsAt: '2026-12-10T10:00:00Z' }, 1)

    const bookedFor = async ({ registerId }: { registerId: string }) =>
      (await coordinator.get(`/mentors/${registerId}`)).body.trainingBookedFor
    expect([await bookedFor(one), await bookedFor(other)]).toEqual(['2026-12-10', '2026-12-01'])
  })

  test('whoever has one is told when the day moves and when it is called off', async () => {
    const { trust, coordinator } = await aProgramme()
    const dayId = await aTrainingDay(api, trust)
    const mentor = await aMentor(trust)
    await mentor.post(`/mentor-training/days/${dayId}/bookings`)
    const path = `/mentor-training/days/${dayId}`

    const moved = await coordinator.put(path, { ...trainingValues, startsAt: '2026-12-10T10:00:00Z' }, 1)
    const stale = await coordinator.put(path, trainingValues, 1)
    const off = await coordinator.post(`${path}/cancel`)

    expect([moved.status, stale.status, off.body.state]).toEqual([200, 412, 'cancelled'])
    const mails = await mailsTo(mentor.email)
    expect(mails.map(methodAndStart)).toEqual([
      ['REQUEST', '2026-12-03T10:00:00'],
      ['REQUEST', '2026-12-10T10:00:00'],
      ['CANCEL', '2026-12-10T10:00:00'],
    ])
  })

  test('is reminded of the day before, once, and not when it was called off', async () => {
    const { trust, coordinator } = await aProgramme()
    const [on, off] = [await aTrainingDay(api, trust), await aTrainingDay(api, trust, { title: 'Another day' })]
    const mentor = await aMentor(trust)
    for (const dayId of [on, off]) await mentor.post(`/mentor-training/days/${dayId}/bookings`)
    await coordinator.post(`/mentor-training/days/${off}/cancel`)
    api.clock.now = new Date('2026-12-02T11:00:00Z')

    await Promise.all([doMentorTrainingWork(api.deps), doMentorTrainingWork(api.deps)])
    await doMentorTrainingWork(api.deps)

    const reminders = (await mailsTo(mentor.email)).filter(({ subject }) => subject.startsWith('Soon:'))
    expect(reminders.map(({ subject }) => subject)).toEqual(['Soon: Mentor training day'])
  })
})

describe('attendance', () => {
  test('whoever was there is trained from that day on, with a certificate; taken back, they are not', async () => {
    const { trust, coordinator } = await aProgramme()
    const dayId = await aTrainingDay(api, trust, { startsAt: '2026-11-16T10:00:00Z' })
    const mentor = await anUntrainedMentor(trust)
    const bookingId = await bookPlace(api, trust, { dayId, personId: mentor.id })
    const tick = (attendance: string | null) =>
      coordinator.post(`/mentor-training/days/${dayId}/attendance`, { marks: [{ bookingId, attendance }] })
    const certificateOf = () => mentor.get(`/organisations/${trust.id}/mentor-training/${mentor.id}/certificate`)

    await tick('attended')
    const trained = await mentor.get('/mentor-training/mine')
    const certificate = await certificateOf()
    await tick(null)

    expect(trained.body.items).toMatchObject([
      { state: 'trained', trainedOn: '2026-11-16', refreshDueOn: '2028-11-16' },
    ])
    expect(certificate.body).toMatchObject({ title: 'Mentor training day', trainedOn: '2026-11-16' })
    expect((await mentor.get('/mentor-training/mine')).body.items).toMatchObject([{ state: 'none' }])
    expect((await certificateOf()).status).toBe(404)
  })

  test('who has missed a refresher is still trained, as the register says', async () => {
    const { trust, coordinator } = await aProgramme()
    const dayId = await aTrainingDay(api, trust, { startsAt: '2026-11-16T10:00:00Z' })
    const mentor = await anUntrainedMentor(trust)
    await api.owner.query(`update mentors set training = 'trained', trained_on = '2025-05-04' where id = $1`, [
      mentor.registerId,
    ])
    const bookingId = await bookPlace(api, trust, { dayId, personId: mentor.id })

    await coordinator.post(`/mentor-training/days/${dayId}/attendance`, {
      marks: [{ bookingId, attendance: 'missed' }],
    })

    expect((await mentor.get('/mentor-training/mine')).body.items).toMatchObject([
      { state: 'trained', trainedOn: '2025-05-04' },
    ])
  })

  test('cannot be ticked before the day, nor for somebody of another day', async () => {
    const { trust, coordinator } = await aProgramme()
    const [ahead, past] = [
      await aTrainingDay(api, trust),
      await aTrainingDay(api, trust, { startsAt: '2026-11-16T10:00:00Z' }),
    ]
    const mentor = await aMentor(trust)
    const bookingId = await bookPlace(api, trust, { dayId: ahead, personId: mentor.id })
    const marks = [{ bookingId, attendance: 'attended' }]

    const early = await coordinator.post(`/mentor-training/days/${ahead}/attendance`, { marks })
    const wrong = await coordinator.post(`/mentor-training/days/${past}/attendance`, { marks })

    expect([early.status, early.body.code, wrong.status]).toEqual([409, 'not-yet', 404])
  })

  test('training elsewhere counts too; the latest does', async () => {
    const { trust, coordinator } = await aProgramme()
    const mentor = await anUntrainedMentor(trust)
    const path = `/organisations/${trust.id}/mentor-training/${mentor.id}`

    await coordinator.put(path, { title: 'Regional workshop', trainedOn: '2026-02-03' }, 1)
    await coordinator.put(path, { title: 'Earlier workshop', trainedOn: '2024-02-03' }, 1)

    const list = await coordinator.get(`/organisations/${trust.id}/mentor-training`)
    expect(list.body.items).toMatchObject([{ state: 'trained', trainedOn: '2026-02-03' }])
  })
})

describe('training that has to be done again', () => {
  test.each([
    ['2027-03-01', '2026-12-30', undefined],
    ['2027-03-01', '2026-12-31', 60],
    ['2027-03-01', '2027-02-15', 14],
    ['2027-03-01', '2027-03-01', 0],
    ['2027-03-01', '2027-06-01', 0],
  ] as const)('due on %s, on %s the reminder is %s', (dueOn, today, expected) => {
    expect(reminderDue(dueOn, today)).toBe(expected)
  })

  test.each([
    [null, false, 'none'],
    [null, true, 'booked'],
    ['2025-01-01', false, 'trained'],
    ['2024-11-23', true, 'refresh-due'],
  ] as const)('trained on %s, booked: %s is %s', (trainedOn, isBooked, expected) => {
    expect(trainingState({ trainedOn, isBooked, refreshMonths: 24 }, '2026-11-23')).toBe(expected)
  })

  test('is told 60 and 14 days before and on the day, each once', async () => {
    const { trust } = await aProgramme()
    const mentor = await aMentor(trust)
    await api.owner.query(`update mentors set trained_on = '2025-03-01' where id = $1`, [mentor.registerId])

    for (const day of ['2026-12-20', '2027-01-05', '2027-01-06', '2027-02-20', '2027-03-01', '2027-03-02']) {
      api.clock.now = new Date(`${day}T10:00:00Z`)
      await doMentorTrainingWork(api.deps)
    }

    expect((await mailsTo(mentor.email)).map(({ subject }) => subject)).toEqual([
      'Your mentor training is due soon',
      'Your mentor training is due soon',
      'Your mentor training is due',
    ])
  })
})
