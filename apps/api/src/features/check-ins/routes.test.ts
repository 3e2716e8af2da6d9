import { describe, expect, test } from 'vitest'
import { aMentorFor, anOpenCheckIn, chose, mailsTo, scored, send, signedIn, worded } from '../../../test/check-ins.ts'
import { startApi } from '../../../test/harness.ts'
import { anAdministrator, anOrganisation, aPartner } from '../../../test/people.ts'

const api = await startApi()
const asked = async (partners = 1) => {
  const world = await anOpenCheckIn(api, partners)
  const [first] = world.partners
  if (!first) throw new Error('nobody')
  return { ...world, partner: await signedIn(api, first) }
}
const phone = { channel: 'phone', by: 'my-lead' }

describe('before the first question', () => {
  test('it says who will read it, by name, and by when they answer', async () => {
    const { partner, lead, deputy, trust, checkInId } = await asked()
    const mentor = await aMentorFor(api, trust, partner)

    const { body } = await partner.get(`/check-ins/${checkInId}`).expect(200)

    expect(body.promise).toEqual({
      lead: `${lead.givenName} ${lead.familyName}`,
      deputy: `${deputy.givenName} ${deputy.familyName}`,
      leadAwayUntil: null,
      mentor: `${mentor.givenName} ${mentor.familyName}`,
      answerBy: '2026-11-25',
      lowAnswerBy: '2026-11-23',
    })
    expect(body.questions.map(({ kind }: { kind: string }) => kind)).toEqual(['scale', 'choice', 'choice', 'words'])
  })

  test('everybody who is asked is told once, with nothing about them in the mail', async () => {
    const { partner, checkInId } = await asked()

    const mails = (await mailsTo(api, partner)).filter(({ subject }) => subject.includes('How are you'))

    expect(mails).toHaveLength(1)
    expect(mails[0]?.body).toContain(`/check-ins/${checkInId}`)
  })

  test('who was not asked does not learn that there is one', async () => {
    const { checkInId } = await asked()
    const away = await signedIn(api, await aPartner(api, await anOrganisation(api)))

    await away.get(`/check-ins/${checkInId}`).expect(404)
    await send(away, checkInId, {}).expect(404)
  })
})

describe('saved as you go', () => {
  test('what is written is kept, and two devices do not overwrite each other', async () => {
    const { partner, checkInId } = await asked()
    const draft = { answers: [scored(2), worded('Not finished yet')], contact: null }

    const replies = await Promise.all(
      [1, 2, 3].map(() => partner.put(`/check-ins/${checkInId}/draft`, draft, 0).then(({ status }) => status)),
    )

    expect(replies.toSorted()).toEqual([200, 412, 412])
    expect((await partner.get(`/check-ins/${checkInId}`)).body.draft).toEqual({ ...draft, version: 1 })
    await send(partner, checkInId, { answers: [scored(2)] }).expect(201)
    expect((await api.owner.query('select from check_in_drafts where round_id = $1', [checkInId])).rowCount).toBe(0)
  })
})

describe('each answer goes where its author wants it', () => {
  test('to me, my mentor, my lead or nobody by name: each reader sees theirs only, and the partner who read', async () => {
    const { partner, lead, deputy, trust, checkInId } = await asked()
    const mentor = await signedIn(api, await aMentorFor(api, trust, partner))
    const answers = [scored(4, 'my-lead'), worded('Only my mentor knows', 'my-mentor'), chose('No', 'only-me')]

    const { body } = await send(partner, checkInId, { answers }).expect(201)

    expect(body.state).toBe('sent')
    expect(body.sent.answers).toHaveLength(3)
    const at = `/check-ins/${checkInId}/people/${partner.id}`
    expect((await lead.get(at).expect(200)).body.answers).toEqual([scored(4, 'my-lead')])
    expect((await mentor.get(at).expect(200)).body.answers).toEqual([worded('Only my mentor knows', 'my-mentor')])
    await deputy.get(at).expect(404)
    const { reads } = (await partner.get(`/check-ins/${checkInId}`)).body
    expect(reads.map(({ by }: { by: string }) => by.split(' ')[0])).toEqual([lead.givenName, mentor.givenName])
    const trail = await api.owner.query(
      `select from audit_entries where action = 'check-in.read' and subject_id = $1`,
      [partner.id],
    )
    expect(trail.rowCount).toBe(2)
  })

  test('a mentor reads while the mentorship runs', async () => {
    const { partner, trust, checkInId } = await asked()
    const mentor = await signedIn(api, await aMentorFor(api, trust, partner))
    await send(partner, checkInId, { answers: [scored(3, 'my-mentor')] }).expect(201)
    expect((await mentor.get('/check-ins/shared')).body.items).toHaveLength(1)

    await api.owner.query('update mentorships set ended_at = now() where partner_person_id = $1', [partner.id])

    await mentor.get(`/check-ins/${checkInId}/people/${partner.id}`).expect(404)
    expect((await mentor.get('/check-ins/shared')).body.items).toEqual([])
  })

  test('it is sent once, however often somebody presses', async () => {
    const { partner, checkInId } = await asked()

    const replies = await Promise.all([1, 2, 3, 4].map(() => send(partner, checkInId, { answers: [scored(1)] })))

    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409])
    const found = await api.owner.query('select from check_in_follow_ups where person_id = $1', [partner.id])
    expect(found.rowCount).toBe(1)
  })

  test('the same request again, by its key, gives the first answer again', async () => {
    const { partner, checkInId } = await asked()
    const again = () => send(partner, checkInId, { answers: [scored(4)] }).set('idempotency-key', `key-${checkInId}`)

    const [first, second] = [await again(), await again()]

    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toEqual(first.body)
  })
})

describe('anonymous', () => {
  test('and "please contact me" exclude each other: refused here and by the database itself', async () => {
    const { partner, checkInId } = await asked()

    const reply = await send(partner, checkInId, { answers: [scored(2, 'anonymous')], contact: phone })

    expect([reply.status, reply.body.code]).toEqual([409, 'anonymous-and-contact'])
    await expect(
      api.owner.query(
        `insert into check_in_sendings (round_id, person_id, is_partly_anonymous, contact) values ($1, $2, true, '{}')`,
        [checkInId, partner.id],
      ),
    ).rejects.toThrow('check_in_sendings_anonymous_or_contact')
  })

  test('nothing says who sent it, or that somebody has', async () => {
    const { partner, lead, trust, checkInId } = await asked(2)
    const before = (await lead.get(`/check-in-programmes/${trust.id}`)).body.open

    const { body } = await send(partner, checkInId, {
      answers: [scored(1, 'anonymous'), worded('Nobody knows me', 'anonymous')],
    })

    expect(body.sent).toEqual({ answers: [], isPartlyAnonymous: true, contact: null })
    expect((await lead.get(`/check-in-programmes/${trust.id}`)).body.open).toEqual(before)
    const { fields } = await api.owner.query('select * from check_in_anonymous_answers where round_id = $1', [
      checkInId,
    ])
    expect(fields.map(({ name }) => name)).toEqual([
      'id',
      'round_id',
      'organisation_id',
      'question',
      'score',
      'choice',
      'words',
    ])
    for (const table of ['check_in_answered', 'check_in_answers', 'check_in_follow_ups'])
      expect((await api.owner.query(`select from ${table} where person_id = $1`, [partner.id])).rowCount).toBe(0)
    const trail = await api.owner.query(`select from audit_entries where action like 'check-in.%' and actor_id = $1`, [
      partner.id,
    ])
    expect(trail.rowCount).toBe(0)
  })
})

describe('"I want to talk, don’t write it down"', () => {
  test('makes a call-back without any text, and one only', async () => {
    const { partner, lead, trust } = await asked()
    const ask = () => partner.post('/check-ins/talk', { organisationId: trust.id, channel: 'phone' })

    const [first, second] = await Promise.all([ask(), ask()])

    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body.id).toBe(first.body.id)
    expect(first.body).toMatchObject({ reasons: ['talk'], channel: 'phone', dueOn: '2026-11-25', seen: null })
    const { items } = (await lead.get('/check-in-follow-ups')).body
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ isMine: true, checkInId: null, reasons: ['talk'] })
  })
})

describe('the trend', () => {
  test('is made of my own answers, by name or private, and shown to me alone', async () => {
    const { partner, checkInId } = await asked()
    await send(partner, checkInId, { answers: [scored(4, 'only-me')] }).expect(201)

    const { body } = await partner.get('/check-ins/trend').expect(200)

    expect(body.points).toEqual([{ checkInId, opensOn: '2026-11-23', score: 4, reader: 'only-me' }])
  })
})

describe('what is asked', () => {
  test('an answer keeps the wording that it was given to', async () => {
    const { partner, lead, trust, checkInId } = await asked()
    await send(partner, checkInId, { answers: [scored(4)] }).expect(201)
    const at = `/check-in-programmes/${trust.id}`
    const { rhythm, audience, startsOn, openDays, questions } = (await lead.get(at)).body
    const reworded = questions.map((q: { key: string }) => (q.key === 'temperature' ? { ...q, text: 'And today?' } : q))

    const changed = await lead.put(at, { rhythm, audience, startsOn, openDays, questions: reworded }, 1).expect(200)
    const stale = await lead.put(at, { rhythm, audience, startsOn, openDays, questions }, 1)

    expect(changed.body.version).toBe(2)
    expect(stale.status).toBe(412)
    const read = await lead.get(`/check-ins/${checkInId}/people/${partner.id}`)
    expect(read.body.questions[0].text).toBe('How are you in the role?')
  })
})

describe('private sentences', () => {
  const secret = 'The lighthouse keeper counts eleven herons'

  test('are in no reply that anybody else gets, in no mail, task, notification or audit entry', async () => {
    const { partner, lead, deputy, other, trust, checkInId } = await asked(2)
    const mentor = await signedIn(api, await aMentorFor(api, trust, partner))
    const administrator = await signedIn(api, await anAdministrator(api))
    await partner.put(`/check-ins/${checkInId}/draft`, { answers: [worded(secret, 'only-me')], contact: null }, 0)
    const answers = [worded(secret, 'only-me'), scored(1, 'my-lead')]
    await send(partner, checkInId, { answers, contact: phone }).expect(201)

    const paths = [
      '/check-ins',
      `/check-ins/${checkInId}`,
      '/check-ins/shared',
      `/check-ins/${checkInId}/people/${partner.id}`,
      '/check-in-follow-ups',
      `/check-in-programmes/${trust.id}`,
      `/check-in-programmes/${trust.id}/results`,
      '/tasks',
      '/me/notifications',
      '/audit',
      `/people/${partner.id}`,
    ]
    const replies = await Promise.all(
      [lead, deputy, other, mentor, administrator].flatMap((reader) => paths.map((path) => reader.get(path))),
    )

    expect(replies.some(({ status }) => status === 200)).toBe(true)
    for (const { text } of replies) expect(text).not.toContain('herons')
    for (const table of ['outbox', 'notifications', 'tasks', 'audit_entries'])
      expect((await api.owner.query(`select from ${table} t where t::text like '%herons%'`)).rowCount).toBe(0)
    expect((await partner.get(`/check-ins/${checkInId}`)).text).toContain('herons')
  })

  test('are behind a wall of the database, too: with any SQL, for everybody but their author', async () => {
    const { partner, lead, checkInId } = await asked()
    await send(partner, checkInId, { answers: [worded(secret, 'only-me')] }).expect(201)
    const { rows } = await api.owner.query(
      `select tablename, qual from pg_policies where tablename in ('check_in_private_answers', 'check_in_drafts', 'check_in_sendings') and permissive = 'PERMISSIVE' order by 1`,
    )

    expect(rows).toHaveLength(3)
    for (const { qual } of rows) expect(qual).toMatch(/^\(?\(?person_id = \( SELECT app\.person\(\) AS person\)\)?\)?$/)
    expect((await lead.get(`/check-ins/${checkInId}/people/${partner.id}`)).status).toBe(404)
  })
})
