import { newId } from '@elevate/db/ids'
import { beforeEach, describe, expect, test } from 'vitest'
import { signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import { aMentoringPair, endPair, registerMentor } from '../../../test/mentoring-pair.ts'
import { aCoordinator } from '../../../test/people.ts'
import { doMentoringSessionWork } from './public.ts'

const api = await startApi()
const morning = new Date('2026-11-23T10:00:00Z')
beforeEach(() => {
  api.clock.now = morning
})

const held = (day: string, more: object = {}) => ({
  day,
  outcome: 'held',
  mode: 'phone',
  minutes: 45,
  nextOn: null,
  ...more,
})
const missed = (day: string) => ({ day, outcome: 'missed', mode: 'phone', minutes: null, nextOn: null })

const tasksOf = async (organisationId: string) =>
  (
    await api.owner.query(
      'select title, href, withdrawn_at from tasks where organisation_id = $1 and kind = $2 order by id',
      [organisationId, 'mentoring'],
    )
  ).rows

describe('the shared log', () => {
  test('is read by the two and by who runs the programme, with day, length, how, whether and next day, and nothing else', async () => {
    const { id, trust, mentor, partner } = await aMentoringPair(api)
    const coordinator = await signedIn(api, await aCoordinator(api, trust))
    await mentor.post(`/mentorships/${id}/sessions`, held('2026-11-20', { nextOn: '2026-12-18' }))

    const replies = await Promise.all(
      [mentor, partner, coordinator].map((who) => who.get(`/mentorships/${id}/sessions`)),
    )

    for (const { body } of replies) {
      expect(body.items).toHaveLength(1)
      const { id: _id, can: _can, version: _version, ...rest } = body.items[0]
      expect(rest).toEqual({
        day: '2026-11-20',
        outcome: 'held',
        mode: 'phone',
        minutes: 45,
        nextOn: '2026-12-18',
      })
    }
    expect(replies.map(({ body }) => body.items[0].can.change)).toEqual([true, false, false])
  })

  test('offers what it was the last time, and before that what the two agreed', async () => {
    const { id, mentor, partner } = await aMentoringPair(api)
    await api.owner.query(
      `insert into mentoring_agreements (mentorship_id, mentor_person_id, partner_person_id, contact_method, frequency, session_minutes, arranged_by, notice_days, contact_between, months)
       values ($1, $2, $3, 'in-person', 'monthly', 50, 'mentor', 2, 'by email', 12)`,
      [id, mentor.id, partner.id],
    )
    const before = await mentor.get(`/mentorships/${id}/sessions/offer`)
    await mentor.post(`/mentorships/${id}/sessions`, held('2026-11-20', { minutes: 30 }))

    const after = await mentor.get(`/mentorships/${id}/sessions/offer`)

    expect(before.body.offered).toEqual({ mode: 'in-person', minutes: 50, day: '2026-11-23' })
    expect(after.body).toMatchObject({ offered: { mode: 'phone', minutes: 30 }, last: { day: '2026-11-20' } })
  })

  test('the same entry sent again and again stands there once, with the key and without', async () => {
    const { id, mentor, partner } = await aMentoringPair(api)
    const key = newId()
    const send = () => mentor.post(`/mentorships/${id}/sessions`, held('2026-11-20')).set('idempotency-key', key)

    const replies = await Promise.all(Array.from({ length: 8 }, send))
    const byOther = await partner.post(`/mentorships/${id}/sessions`, held('2026-11-20'))

    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1)
    expect([byOther.status, byOther.body.code]).toEqual([409, 'logged-already'])
    expect((await mentor.get(`/mentorships/${id}/sessions`)).body.items).toHaveLength(1)
  })

  test('whoever logged it puts it right for two weeks; of two devices the second is told', async () => {
    const { id, mentor, partner } = await aMentoringPair(api)
    const { body: entry } = await mentor.post(`/mentorships/${id}/sessions`, held('2026-11-20'))
    const path = `/mentorships/${id}/sessions/${entry.id}`

    const first = await mentor.put(path, held('2026-11-19'), 1)
    const second = await mentor.put(path, held('2026-11-18'), 1)
    const byPartner = await partner.put(path, held('2026-11-18'), 2)
    api.clock.now = new Date('2026-12-20T10:00:00Z')
    const late = await mentor.put(path, held('2026-11-18'), 2)

    expect([first.status, second.status, byPartner.status]).toEqual([200, 412, 403])
    expect([late.status, late.body.code]).toEqual([409, 'too-late'])
    expect((await mentor.get(path)).body).toMatchObject({ day: '2026-11-19', version: 2 })
  })

  test.each([
    ['tomorrow', held('2026-11-24'), 409],
    ['long before the two were paired', held('2026-06-01'), 409],
    ['one held without a length', held('2026-11-20', { minutes: null }), 400],
    ['one missed with a length', { ...missed('2026-11-20'), minutes: 30 }, 400],
    ['a next day before the session', held('2026-11-20', { nextOn: '2026-11-19' }), 400],
    ['one called off for next week', { ...missed('2026-11-30'), outcome: 'cancelled' }, 201],
  ])('%s is answered %s', async (_what, entry, status) => {
    const { id, mentor } = await aMentoringPair(api)

    const reply = await mentor.post(`/mentorships/${id}/sessions`, entry)

    expect(reply.status).toBe(status)
  })

  test('nothing is added after the end, and another pair is unknown', async () => {
    const { id, mentor } = await aMentoringPair(api)
    const other = await aMentoringPair(api)
    await endPair(api, id, morning)

    const late = await mentor.post(`/mentorships/${id}/sessions`, held('2026-11-20'))
    const foreign = await mentor.get(`/mentorships/${other.id}/sessions`)

    expect([late.status, late.body.code, foreign.status]).toEqual([409, 'ended', 404])
  })

  test('is read page by page', async () => {
    const { id, mentor } = await aMentoringPair(api)
    for (const day of ['2026-11-01', '2026-11-02', '2026-11-03']) {
      await mentor.post(`/mentorships/${id}/sessions`, held(day))
    }

    const first = await mentor.get(`/mentorships/${id}/sessions?limit=2`)
    const second = await mentor.get(`/mentorships/${id}/sessions?limit=2&cursor=${first.body.nextCursor}`)

    const days = [...first.body.items, ...second.body.items].map(({ day }: { day: string }) => day)
    expect(days).toEqual(['2026-11-03', '2026-11-02', '2026-11-01'])
    expect(second.body.nextCursor).toBeNull()
  })
})

describe('somebody looks after a pair', () => {
  test('once two sessions in a row were missed; a session that is held takes it back', async () => {
    const { id, trust, mentor } = await aMentoringPair(api)
    await mentor.post(`/mentorships/${id}/sessions`, held('2026-11-01'))
    await mentor.post(`/mentorships/${id}/sessions`, missed('2026-11-10'))
    expect(await tasksOf(trust.id)).toEqual([])

    await mentor.post(`/mentorships/${id}/sessions`, missed('2026-11-17'))
    await Promise.all([doMentoringSessionWork(api.deps), doMentoringSessionWork(api.deps)])
    const raised = await tasksOf(trust.id)
    await mentor.post(`/mentorships/${id}/sessions`, held('2026-11-20'))

    expect(raised).toMatchObject([{ href: `/mentoring/${id}/record`, withdrawn_at: null }])
    expect((await tasksOf(trust.id)).map((task) => task.withdrawn_at)).toEqual([expect.any(Date)])
  })

  test('one that was called off between two missed ones does not break the row', async () => {
    const { id, trust, mentor } = await aMentoringPair(api)
    await mentor.post(`/mentorships/${id}/sessions`, missed('2026-11-03'))
    await mentor.post(`/mentorships/${id}/sessions`, { ...missed('2026-11-10'), outcome: 'cancelled' })
    await mentor.post(`/mentorships/${id}/sessions`, missed('2026-11-17'))

    expect(await tasksOf(trust.id)).toHaveLength(1)
  })

  test('when none was held for sixty days, unless the two pause or the programme waits longer', async () => {
    const quiet = await aMentoringPair(api, { startedOn: '2026-09-01' })
    const pausing = await aMentoringPair(api, { startedOn: '2026-09-01' })
    const patient = await aMentoringPair(api, { startedOn: '2026-09-01' })
    await api.owner.query('update mentorships set is_paused = true where id = $1', [pausing.id])
    await api.owner.query(
      `insert into mentoring_settings (organisation_id, values) values ($1, '{"quietDays": 120}')`,
      [patient.trust.id],
    )

    await doMentoringSessionWork(api.deps)
    await doMentoringSessionWork(api.deps)

    expect(await tasksOf(quiet.trust.id)).toHaveLength(1)
    expect(await tasksOf(pausing.trust.id)).toEqual([])
    expect(await tasksOf(patient.trust.id)).toEqual([])
  })
})

describe('goals and actions', () => {
  test('are shared by the two, and nobody else learns of them', async () => {
    const { id, trust, mentor, partner } = await aMentoringPair(api)
    const coordinator = await signedIn(api, await aCoordinator(api, trust))
    const goal = { kind: 'action', text: 'Visit the governance team', dueOn: '2026-11-20' }
    const { body: added } = await mentor.post(`/mentorships/${id}/goals`, goal)

    const before = await partner.get(`/mentorships/${id}/goals`)
    const ticked = await partner.put(`/mentorships/${id}/goals/${added.id}`, { ...goalOf(goal), isDone: true }, 1)
    const hidden = await coordinator.get(`/mentorships/${id}/goals`)

    expect(before.body.items).toMatchObject([{ ...goal, isOverdue: true, doneAt: null }])
    expect(ticked.body).toMatchObject({ doneBy: `${partner.givenName} ${partner.familyName}`, version: 2 })
    expect([hidden.status, hidden.text.includes('governance')]).toEqual([404, false])
  })

  test('of two who change one at once the second is told, and nothing is lost', async () => {
    const { id, mentor, partner } = await aMentoringPair(api)
    const { body: goal } = await mentor.post(`/mentorships/${id}/goals`, { kind: 'goal', text: 'Chair', dueOn: null })
    const path = `/mentorships/${id}/goals/${goal.id}`

    const replies = await Promise.all([
      mentor.put(path, { text: 'Chair a meeting', dueOn: null, isDone: false }, 1),
      partner.put(path, { text: 'Chair a panel', dueOn: null, isDone: false }, 1),
    ])
    const removing = await mentor.delete(path).set('if-match', '"1"')

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 412])
    expect(removing.status).toBe(412)
    const { body } = await partner.get(`/mentorships/${id}/goals`)
    expect(body.items).toHaveLength(1)
    expect(body.items[0].text).toBe(replies.find(({ status }) => status === 200)?.body.text)
  })
})

const goalOf = ({ text, dueOn }: { text: string; dueOn: string }) => ({ text, dueOn })

describe('private notes', () => {
  test('are deleted ninety days after the end, unless they have to be kept', async () => {
    const [gone, kept, running] = [await aMentoringPair(api), await aMentoringPair(api), await aMentoringPair(api)]
    const coordinator = await signedIn(api, await aCoordinator(api, kept.trust))
    for (const { id, mentor } of [gone, kept, running]) {
      await mentor.put(`/mentorships/${id}/my-notes`, { text: 'She was brave today.' }, 1)
    }
    await coordinator.put(`/mentorships/${kept.id}/notes-hold`, { isHeld: true }, 1)
    await endPair(api, gone.id, new Date('2026-11-23T10:00:00Z'))
    await endPair(api, kept.id, new Date('2026-11-23T10:00:00Z'))
    const told = await gone.mentor.get(`/mentorships/${gone.id}/my-notes`)

    api.clock.now = new Date('2027-02-21T09:00:00Z')
    await doMentoringSessionWork(api.deps)
    const early = await notesLeft(gone.id)
    api.clock.now = new Date('2027-02-22T09:00:00Z')
    await doMentoringSessionWork(api.deps)

    expect(told.body.deletedOn).toBe('2027-02-21')
    expect([early, await notesLeft(gone.id), await notesLeft(kept.id), await notesLeft(running.id)]).toEqual([
      2, 0, 2, 2,
    ])
  })

  test('written on two devices: the second is told, and what the first wrote stays', async () => {
    const { id, mentor } = await aMentoringPair(api)
    const path = `/mentorships/${id}/my-notes`

    const first = await mentor.put(path, { text: 'From the phone.' }, 1)
    const second = await mentor.put(path, { text: 'From the desk.' }, 1)

    expect([first.status, second.status]).toEqual([200, 412])
    expect((await mentor.get(path)).body.text).toBe('From the phone.')
  })
})

const notesLeft = async (mentorshipId: string): Promise<number> =>
  (await api.owner.query('select from mentoring_notes where mentorship_id = $1', [mentorshipId])).rows.length

describe('a mentor’s own support', () => {
  test('shows what they carry and how much there may be, and who else would like to be asked', async () => {
    const { id, trust, mentor, partner } = await aMentoringPair(api)
    const other = await aMentoringPair(api)
    await registerMentor(api, trust, other.mentor.id)
    await mentor.post(`/mentorships/${id}/sessions`, held('2026-11-20'))
    await mentor.post(`/mentorships/${id}/sessions`, held('2026-10-10', { minutes: 30 }))
    await mentor.put(`/organisations/${trust.id}/mentor-group/me`, { isInGroup: true }, 1)

    const { body } = await mentor.get('/mentor-support')
    const seenByPartner = await partner.get('/mentor-support')
    const partners = await mentor.get('/mentor-support/partners')

    expect(body.items).toMatchObject([
      {
        partners: 1,
        capacity: 3,
        sessionsHeld: { last30Days: 1, lastYear: 2, minutesLastYear: 75 },
        isInGroup: true,
        group: [{ email: mentor.email }],
      },
    ])
    expect(seenByPartner.body.items).toEqual([])
    expect(partners.body.items).toMatchObject([{ mentorshipId: id, lastHeldOn: '2026-11-20', nextOn: null }])
  })
})
