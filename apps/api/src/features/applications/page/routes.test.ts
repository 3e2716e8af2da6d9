import { describe, expect, test } from 'vitest'
import { startApi } from '../../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPerson, signInAs } from '../../../../test/people.ts'
import { aCampaign, anApplication } from '../../../../test/recruitment.ts'

const api = await startApi('2026-11-23T10:00:00Z')
const trust = await anOrganisation(api, 'Northmoor')
const coordinator = await signInAs(api, await aCoordinator(api, trust))
const campaign = await aCampaign(api, trust, { closesAt: '2026-11-20T12:00:00Z' })

const get = (id: string, who = coordinator) =>
  api.http.get(`/api/v1/applications/${id}`).set('authorization', who.authorization)
const post = (id: string, rest: string, body: object) =>
  api.http.post(`/api/v1/applications/${id}${rest}`).set('authorization', coordinator.authorization).send(body)
const audited = async (id: string): Promise<string[]> => {
  const { rows } = await api.owner.query('select action from audit_entries where subject_id = $1 order by id', [id])
  return rows.map(({ action }) => action)
}

describe('an application', () => {
  test('is shown with its details, answers and history, and the look is written down', async () => {
    const { id } = await anApplication(api, campaign, { state: 'sift', answers: ['Because of my mother.', 'Once.'] })

    const { status, body } = await get(id)

    expect(status).toBe(200)
    expect(body.details.givenName).toMatch(/^Beatrix/)
    expect(body.answers.map(({ words }: { words: string }) => words)).toEqual(['Because of my mother.', 'Once.'])
    expect(body.steps.map(({ move }: { move: string }) => move)).toEqual(['submit', 'start-sift'])
    expect(body.can).toEqual({
      moves: ['shortlist', 'not-shortlist', 'withdraw'],
      writeNote: true,
      keepLonger: false,
      admitLate: false,
      goOnTyping: false,
    })
    expect(await audited(id)).toEqual(['application.read'])
  })

  test('that is still being written shows no details and no answers: they are the applicant’s until they are sent', async () => {
    const { id } = await anApplication(api, campaign, { state: 'draft', answers: ['Not ready', 'Not ready'] })

    const { body, text } = await get(id)

    expect(body.details).toBeNull()
    expect(body.answers).toBeNull()
    expect(text).not.toContain('Not ready')
  })

  test('that staff are typing is theirs to read and to go on with', async () => {
    const { id } = await anApplication(api, campaign, { state: 'draft' })
    await api.owner.query(
      `update applications set route = 'phone', entered_by = (select person_id from grants where organisation_id = $2 limit 1) where id = $1`,
      [id, trust.id],
    )

    const { body } = await get(id)

    expect(body.details).not.toBeNull()
    expect(body.can.goOnTyping).toBe(true)
    expect(body.enteredBy).not.toBeNull()
  })

  test('never shows what was answered for equality monitoring', async () => {
    const { id } = await anApplication(api, campaign)
    await api.owner.query(
      `insert into monitoring_answers (application_id, campaign_id, organisation_id, answers) values ($1, $2, $3, '{"religion":"zoroastrian"}')`,
      [id, campaign.id, trust.id],
    )

    expect((await get(id)).text).not.toContain('zoroastrian')
  })

  test('of another organisation is not there, for its notes and its clock alike', async () => {
    const eastvale = await anOrganisation(api, 'Eastvale')
    const { id } = await anApplication(api, await aCampaign(api, eastvale))

    const replies = [
      await get(id),
      await post(id, '/notes', { words: 'x' }),
      await post(id, '/keep-longer', { until: '2028-01-01', why: 'x' }),
    ]

    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404])
  })

  test('asks the same number of questions however much has been written about it', async () => {
    const { id } = await anApplication(api, campaign)
    const asked = async () => {
      const before = api.database.asked.statements
      await get(id)
      return api.database.asked.statements - before
    }
    const atFirst = await asked()
    for (const words of ['one', 'two', 'three']) await post(id, '/notes', { words })

    expect(await asked()).toBe(atFirst)
  })
})

describe('a note', () => {
  test('is shown with who wrote it and when, newest first', async () => {
    const { id } = await anApplication(api, campaign)
    await post(id, '/notes', { words: 'Rang to ask about parking.' })
    await post(id, '/notes', { words: 'Prefers the afternoon.' })

    const { body } = await get(id)

    expect(body.notes).toMatchObject([
      { words: 'Prefers the afternoon.', writtenAt: '2026-11-23T10:00:00.000Z' },
      { words: 'Rang to ask about parking.' },
    ])
    expect(body.notes[0].writtenBy).toMatch(/Okafor/)
  })

  test('is not shown to the applicant, nor to the panel', async () => {
    const applicant = await aPerson(api)
    const panel = await aPerson(api, { grants: [{ kind: 'panel-member', of: trust }] })
    const own = await aCampaign(api, trust, { panel: [panel] })
    const { id } = await anApplication(api, own, { applicant })
    await post(id, '/notes', { words: 'Secret of the office.' })

    for (const somebody of [applicant, panel]) {
      const signedIn = await signInAs(api, somebody)
      const { rows } = await api.owner.query('select id from sign_ins where person_id = $1', [somebody.id])
      await api.owner.query('begin')
      await api.owner.query('set local role elevate_app')
      await api.owner.query('select app.open_session($1, $2)', [rows[0].id, '2026-11-23'])
      const seen = await api.owner.query('select * from application_notes where application_id = $1', [id])
      await api.owner.query('rollback')

      expect((await get(id, signedIn)).status).toBe(403)
      expect(seen.rows).toEqual([])
    }
  })

  test('is written once, however often the button is pressed', async () => {
    const { id } = await anApplication(api, campaign)
    const press = () => post(id, '/notes', { words: 'Once.' }).set('idempotency-key', 'note-pressed-twice')

    const [first, second] = await Promise.all([press(), press()])

    const { body } = await get(id)
    expect(first.body).toEqual(second.body)
    expect(body.notes).toHaveLength(1)
  })
})

describe('the retention clock', () => {
  const finished = async () => {
    const { id } = await anApplication(api, campaign, { state: 'withdrawn' })
    await api.owner.query(`update applications set delete_on = '2027-11-20' where id = $1`, [id])
    return id
  }

  test('can be put off once, with a reason, and the page says so', async () => {
    const id = await finished()
    const before = await get(id)

    const kept = await post(id, '/keep-longer', { until: '2028-05-01', why: 'A complaint is being looked into.' })

    const after = await get(id)
    expect(before.body.retention).toEqual({ deleteOn: '2027-11-20', months: 12, keptBecause: null, isHeld: false })
    expect(kept.status).toBe(200)
    expect(after.body.retention).toMatchObject({
      deleteOn: '2028-05-01',
      keptBecause: 'A complaint is being looked into.',
    })
    expect(after.body.can.keepLonger).toBe(false)
  })

  test('stands still while there is a legal hold', async () => {
    const id = await finished()
    await api.owner.query(
      `insert into record_holds (id, organisation_id, kind, record_id, reason, review_on) values (gen_random_uuid(), $1, 'application', $2, 'A claim', '2027-01-01')`,
      [trust.id, id],
    )

    expect((await get(id)).body.retention.isHeld).toBe(true)
  })

  test.each([
    ['2027-11-20', 'not-later'],
    ['2030-01-01', 'too-late'],
  ])('is not put off to %s', async (until, code) => {
    const reply = await post(await finished(), '/keep-longer', { until, why: 'because' })

    expect([reply.status, reply.body.code]).toEqual([409, code])
  })

  test('is put off by one only where two ask at once', async () => {
    const id = await finished()

    const replies = await Promise.all(
      ['2028-01-01', '2028-02-01', '2028-03-01'].map((until) => post(id, '/keep-longer', { until, why: 'because' })),
    )

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(replies.filter(({ status }) => status === 409).map(({ body }) => body.code)).toEqual([
      'kept-already',
      'kept-already',
    ])
  })

  test('does not run while the application is open', async () => {
    const { id } = await anApplication(api, campaign)

    const reply = await post(id, '/keep-longer', { until: '2028-01-01', why: 'because' })

    expect(reply.body.code).toBe('not-to-be-deleted')
  })
})

describe('letting somebody in late', () => {
  const until = '2026-11-27T12:00:00Z'
  const why = 'Was in hospital on the last day.'

  test('gives the draft until that moment, keeps the reason as a note and tells the applicant', async () => {
    const applicant = await aPerson(api)
    const { id } = await anApplication(api, campaign, { state: 'draft', applicant })

    const reply = await post(id, '/late-admission', { until, why })

    const { body } = await get(id)
    const { rows } = await api.owner.query('select to_address, body from outbox where about_id = $1', [id])
    expect(reply.body).toEqual({ lateUntil: '2026-11-27T12:00:00.000Z' })
    expect(body.lateUntil).toBe('2026-11-27T12:00:00.000Z')
    expect(body.notes[0].words).toBe(
      'May be sent after the close, until Friday 27 November 2026, 12 noon. Was in hospital on the last day.',
    )
    expect(rows).toMatchObject([{ to_address: applicant.email }])
  })

  test('twice in a row leaves one note and one mail', async () => {
    const { id } = await anApplication(api, campaign, { state: 'draft' })
    await post(id, '/late-admission', { until, why })
    await post(id, '/late-admission', { until, why })

    const { rows } = await api.owner.query('select id from outbox where about_id = $1', [id])
    expect((await get(id)).body.notes).toHaveLength(1)
    expect(rows).toHaveLength(1)
  })

  test.each([
    ['draft', '2026-11-19T12:00:00Z', 'in-the-past'],
    ['submitted', until, 'sent-already'],
  ] as const)('is refused for a %s one until %s', async (state, moment, code) => {
    const { id } = await anApplication(api, campaign, { state })

    const reply = await post(id, '/late-admission', { until: moment, why })

    expect([reply.status, reply.body.code]).toEqual([409, code])
  })

  test('is refused where the campaign has been completed', async () => {
    const over = await aCampaign(api, trust, { stage: 'completed', closesAt: '2026-11-20T12:00:00Z' })
    const { id } = await anApplication(api, over, { state: 'draft' })

    expect((await post(id, '/late-admission', { until, why })).body.code).toBe('campaign-over')
  })
})
