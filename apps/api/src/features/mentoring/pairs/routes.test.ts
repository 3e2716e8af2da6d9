import { describe, expect, test } from 'vitest'
import { mailsTo, signedIn } from '../../../../test/coffee.ts'
import { startApi } from '../../../../test/harness.ts'
import { aMentor, aMentorRequest, aMentorship } from '../../../../test/mentoring.ts'
import { aCoordinator, anOrganisation, aPartner } from '../../../../test/people.ts'
import { doMentoringWork } from '../public.ts'

const api = await startApi()
const trust = await anOrganisation(api)
const coordinator = await signedIn(api, await aCoordinator(api, trust))

const aPair = async () => {
  const { mentorshipId, mentor, partner } = await aMentorship(api, trust)
  return { mentorshipId, mentor: await signedIn(api, mentor), partner: await signedIn(api, partner), ...mentor }
}

const terms = {
  contactMethod: 'phone',
  frequency: 'Every other week',
  sessionMinutes: 45,
  arrangedBy: 'partner',
  noticeDays: 2,
  contactBetween: 'By text message, within two days',
  months: 12,
  anythingElse: 'Not on Fridays',
}

describe('ending', () => {
  test('by the partner asks for no reason: the mentor reads a neutral sentence, the coordinator that it ended and what is wanted', async () => {
    const { mentorshipId, mentor, partner } = await aPair()

    const reply = await partner.post(`/mentorships/${mentorshipId}/end`, { wantsAnother: true })

    expect(reply.body).toMatchObject({ state: 'ended', wantsAnother: true, reach: null })
    const [mail] = await mailsTo(api, mentor)
    expect(mail?.body).toContain('nobody is asked for one')
    const { rows } = await api.owner.query(
      `select title, detail from tasks where dedupe_key = $1 union all select title, detail from tasks where about_person_id = $2 and kind = 'mentor-wanted'`,
      [`mentorship:${mentorshipId}:ended`, partner.id],
    )
    expect(rows.map(({ detail }) => detail)).toEqual(['Another mentor is wanted. Nobody is asked for a reason.', ''])
    expect((await partner.get('/me/mentoring')).body.requests).toHaveLength(1)
  })

  test('leaves no trace of who it was, not in the trail either, and the same words whoever it was', async () => {
    const [one, other] = [await aPair(), await aPair()]

    await one.partner.post(`/mentorships/${one.mentorshipId}/end`, { wantsAnother: null })
    await other.mentor.post(`/mentorships/${other.mentorshipId}/end`, { wantsAnother: null })

    const { rows } = await api.owner.query(
      `select actor_id, details from audit_entries where action = 'mentorship.ended' and subject_id = any ($1)`,
      [[one.mentorshipId, other.mentorshipId]],
    )
    expect(rows).toEqual([
      { actor_id: null, details: {} },
      { actor_id: null, details: {} },
    ])
    const seen = await Promise.all(
      [one, other].map(async ({ mentorshipId }) => (await coordinator.get(`/mentorships/${mentorshipId}`)).body),
    )
    expect(seen[0]).toEqual({
      ...seen[1],
      id: one.mentorshipId,
      mentor: seen[0].mentor,
      partner: seen[0].partner,
    })
  })

  test('happens once, however often it is asked at the same time', async () => {
    const { mentorshipId, mentor, partner } = await aPair()

    const replies = await Promise.all([
      partner.post(`/mentorships/${mentorshipId}/end`, { wantsAnother: null }),
      mentor.post(`/mentorships/${mentorshipId}/end`, { wantsAnother: null }),
    ])

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('is for good: the two are suggested to each other no more, and nobody can pair them', async () => {
    const { mentorshipId, mentorId, partner } = await aPair()
    await partner.post(`/mentorships/${mentorshipId}/end`, { wantsAnother: true })
    const [request] = (await partner.get('/me/mentoring')).body.requests
    const word = { mentorId, partnerPersonId: partner.id, startedOn: '2026-11-20' }

    const { body } = await partner.get(`/mentor-requests/${request.id}/suggestions`)
    const chosen = await partner.post(`/mentor-requests/${request.id}/choose`, { mentorId })
    const paired = await coordinator.post('/mentorships', word)

    expect(body.items.map((item: { mentorId: string }) => item.mentorId)).not.toContain(mentorId)
    expect([chosen.body.code, paired.body.code]).toEqual(['cannot-be-paired', 'paired-before'])
  })
})

describe('the agreement', () => {
  test('is written by one, accepted by the other, and holds when both have', async () => {
    const { mentorshipId, mentor, partner } = await aPair()

    const written = await mentor.put(`/mentorships/${mentorshipId}/agreement`, terms, 0)
    const waiting = await partner.get(`/mentorships/${mentorshipId}`)
    const read = await partner.get(`/mentorships/${mentorshipId}/agreement`)
    const accepted = await partner.post(`/mentorships/${mentorshipId}/agreement/accept`, { version: 1 })

    expect(written.body).toMatchObject({ state: 'waits-for-partner', version: 1 })
    expect(waiting.body.agreement).toBe('waits-for-partner')
    expect(read.body).toMatchObject({ terms, can: { accept: true } })
    expect(accepted.body.state).toBe('agreed')
    expect((await coordinator.get(`/mentorships/${mentorshipId}`)).body.agreement).toBe('agreed')
  })

  test('a change takes back what was accepted, and nobody accepts what they have not read', async () => {
    const { mentorshipId, mentor, partner } = await aPair()
    await mentor.put(`/mentorships/${mentorshipId}/agreement`, terms, 0)
    await mentor.put(`/mentorships/${mentorshipId}/agreement`, { ...terms, months: 6 }, 1)

    const late = await partner.post(`/mentorships/${mentorshipId}/agreement/accept`, { version: 1 })
    const stale = await partner.put(`/mentorships/${mentorshipId}/agreement`, terms, 1)

    expect([late.status, late.body.code]).toEqual([409, 'changed-since'])
    expect(stale.status).toBe(412)
  })

  test('a partner who cannot sign in is read it on the phone, and the mentor alone writes down that they agree', async () => {
    const { mentorshipId, mentor, partner } = await aPair()
    const path = `/mentorships/${mentorshipId}/agreement`
    await mentor.put(path, terms, 0)
    const bySomebodyWhoSignsIn = await mentor.post(`${path}/accept-for-partner`, { version: 1 })
    await api.owner.query('delete from accounts where person_id = $1', [partner.id])
    const stranger = await signedIn(api, await aMentor(api, trust))

    const foreign = await stranger.post(`${path}/accept-for-partner`, { version: 1 })
    const unread = await mentor.post(`${path}/accept-for-partner`, { version: 2 })
    const before = await mentor.get(path)
    const replies = await Promise.all([1, 2, 3].map(() => mentor.post(`${path}/accept-for-partner`, { version: 1 })))

    expect([bySomebodyWhoSignsIn.status, bySomebodyWhoSignsIn.body.code]).toEqual([409, 'signs-in'])
    expect([foreign.status, unread.body.code]).toEqual([404, 'changed-since'])
    expect(before.body.can).toMatchObject({ acceptForPartner: true })
    for (const { body } of replies)
      expect(body).toMatchObject({ state: 'agreed', isToldByPartner: true, can: { acceptForPartner: false } })
    expect((await coordinator.get(`/mentorships/${mentorshipId}`)).body.agreement).toBe('agreed')
  })

  test('is for the two alone: not for the coordinator, not in a mail, not in the trail', async () => {
    const { mentorshipId, mentor, partner } = await aPair()
    await mentor.put(`/mentorships/${mentorshipId}/agreement`, terms, 0)

    expect((await coordinator.get(`/mentorships/${mentorshipId}/agreement`)).status).toBe(403)
    expect((await coordinator.get(`/mentorships/${mentorshipId}`)).text).not.toContain('text message')
    const { rows } = await api.owner.query(
      `select string_agg(t, ' ') as all from (select body as t from outbox union all select details::text from audit_entries union all select title || detail from tasks union all select body from notifications) x`,
    )
    expect(rows[0].all).not.toMatch(/text message|Not on Fridays/)
    expect((await mailsTo(api, partner)).map(({ subject }) => subject)).toEqual(['Read how you could work together'])
  })
})

describe('a mentorship', () => {
  test('can be paused and goes on by itself on its day', async () => {
    const { mentorshipId, partner } = await aPair()

    const paused = await partner.post(`/mentorships/${mentorshipId}/pause`, { until: '2026-12-01' })
    api.clock.now = new Date('2026-12-01T08:00:00Z')
    const after = await partner.get(`/mentorships/${mentorshipId}`)
    api.clock.now = new Date('2026-11-23T10:00:00Z')

    expect(paused.body).toMatchObject({ state: 'paused', pausedUntil: '2026-12-01' })
    expect(after.body).toMatchObject({ state: 'running', pausedUntil: null })
    expect((await partner.post(`/mentorships/${mentorshipId}/pause`, { until: '2026-11-23' })).status).toBe(409)
  })

  test('without a first contact in time is brought up once, with both and the programme; not after the contact', async () => {
    const [quiet, inTouch] = [await aPair(), await aPair()]
    await inTouch.mentor.post(`/mentorships/${inTouch.mentorshipId}/first-contact`)

    await doMentoringWork(api.deps)
    await doMentoringWork(api.deps)

    const reminded = async (person: { id: string }) =>
      (await mailsTo(api, person)).filter(({ subject }) => subject.startsWith('Have you been in touch')).length
    expect(await Promise.all([quiet.mentor, quiet.partner, inTouch.mentor, inTouch.partner].map(reminded))).toEqual([
      1, 1, 0, 0,
    ])
  })

  test('is listed for the coordinator, the mentor and the partner, page by page, with a constant number of statements', async () => {
    const place = await anOrganisation(api)
    const runs = await signedIn(api, await aCoordinator(api, place))
    const mentor = await aMentor(api, place, { capacity: 9 })
    for (let i = 0; i < 4; i += 1) await aMentorship(api, place, { mentor })
    const asked = async (path: string) => {
      const before = api.database.asked.statements
      const { body } = await runs.get(path)
      return { body, statements: api.database.asked.statements - before }
    }

    const short = await asked('/mentorships?limit=1')
    const long = await asked('/mentorships?limit=50')

    expect([short.body.items.length, long.body.items.length]).toEqual([1, 4])
    expect(long.statements).toBe(short.statements)
    expect((await (await signedIn(api, mentor)).get('/mentorships?whose=mine')).body.items).toHaveLength(4)
  })

  test('is nothing for others: another mentor, another partner, another programme', async () => {
    const { mentorshipId } = await aPair()
    const others = [
      await aMentor(api, trust),
      await aPartner(api, trust),
      await aCoordinator(api, await anOrganisation(api)),
    ]

    for (const other of others) {
      expect((await (await signedIn(api, other)).get(`/mentorships/${mentorshipId}`)).status).toBe(404)
    }
  })

  test('ends with the appointment of the partner, and a request that is open too', async () => {
    const { mentorshipId, partner, mentor } = await aPair()
    const waiting = await aMentorRequest(api, trust)
    const end = async (personId: string) => {
      const { rows } = await api.owner.query('select id, version from appointments where person_id = $1', [personId])
      return coordinator
        .post(`/appointments/${rows[0].id}/end`, { endedOn: '2026-11-23', reason: 'term-ended' })
        .set('if-match', `"${rows[0].version}"`)
    }

    const replies = [await end(partner.id), await end(waiting.partner.id)]

    expect(replies.map(({ status }) => status)).toEqual([200, 200])
    expect((await mentor.get(`/mentorships/${mentorshipId}`)).body.state).toBe('ended')
    expect((await coordinator.get(`/mentor-requests/${waiting.requestId}`)).body.state).toBe('withdrawn')
  })
})
