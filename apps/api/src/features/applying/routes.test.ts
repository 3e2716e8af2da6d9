import { newId } from '@elevate/db/ids'
import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anAdministrator, anOrganisation, aPerson, signInAs } from '../../../test/people.ts'
import { aCampaign, anApplication } from '../../../test/recruitment.ts'

const api = await startApi()
const trust = await anOrganisation(api, 'Northmoor')

type Who = { authorization: string }
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
const ask = (who: Who, method: Method, path: string) =>
  api.http[method](`/api/v1${path}`).set('authorization', who.authorization)
const save = (who: Who, path: string, { version, body }: { version: number; body: object }) =>
  ask(who, path.includes('/answers/') ? 'put' : 'patch', path)
    .set('if-match', `"${version}"`)
    .send(body)

const anApplicant = async (details: Record<string, unknown> = {}) => {
  const campaign = await aCampaign(api, trust)
  const person = await aPerson(api, { givenName: 'Beatrix', familyName: 'Winterbourne' })
  const applicant = await signInAs(api, person)
  const { id } = await anApplication(api, campaign, {
    state: 'draft',
    applicant: person,
    details: {
      is_old_enough: true,
      nhs_employment: 'no',
      backgrounds: ['carer'],
      interests_declared: '',
      complaint: 'no',
      ...details,
    },
    answers: ['I am Beatrix Winterbourne of LS1 4AP', 'I spoke up'],
  })
  return { campaign, person, applicant, id, path: `/me/applications/${id}` }
}
const send = (who: Who, path: string) => ask(who, 'post', `${path}/send`).send({ hasReadNotice: true })

describe('a draft', () => {
  test('is made once, however often it is started', async () => {
    const campaign = await aCampaign(api, trust)
    const me = await signInAs(api, await aPerson(api))
    const start = () => ask(me, 'post', '/me/applications').send({ campaignId: campaign.id })

    const replies = await Promise.all([start(), start(), start()])

    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1)
    expect(replies[0]?.body.reference).toMatch(/^PSP-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect((await ask(me, 'get', '/me/applications')).body.items).toHaveLength(1)
  })

  test('whose reply got lost is answered again, though its person is an applicant since', async () => {
    const campaign = await aCampaign(api, trust)
    const me = await signInAs(api, await aPerson(api))
    const key = newId()
    const start = () =>
      ask(me, 'post', '/me/applications').set('idempotency-key', key).send({ campaignId: campaign.id })

    const [lost, again] = [await start(), await start()]

    expect([lost.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(lost.body)
  })

  test('begins with what the person said about themselves, and makes nobody known to the organisation', async () => {
    const campaign = await aCampaign(api, trust)
    const person = await aPerson(api, { givenName: 'Beatrix' })
    const me = await signInAs(api, person)

    const { id } = (await ask(me, 'post', '/me/applications').send({ campaignId: campaign.id })).body
    const form = (await ask(me, 'get', `/me/applications/${id}`)).body

    expect(form).toMatchObject({ state: 'draft', turn: 'applicant', details: { givenName: 'Beatrix' } })
    const { rows } = await api.owner.query('select from organisation_people where person_id = $1', [person.id])
    expect(rows).toEqual([])
  })

  test('of two tabs in one part the second is told; tabs in two parts do not meet', async () => {
    const { applicant, path } = await anApplicant()
    const background = () => save(applicant, `${path}/details/background`, { version: 0, body: { linkToArea: 'Here' } })

    const replies = await Promise.all([background(), background()])
    const other = await save(applicant, `${path}/details/availability`, { version: 0, body: { hoursPerMonth: 8 } })

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412])
    expect(other.body).toMatchObject({ version: 1 })
  })

  test('keeps an answer that is too long, and cannot be sent with it', async () => {
    const { applicant, path, campaign } = await anApplicant()
    const [question] = campaign.questionIds
    const words = 'word '.repeat(301).trim()

    const saved = await save(applicant, `${path}/answers/${question}`, { version: 1, body: { words } })
    const sent = await send(applicant, path)

    expect(saved.body).toMatchObject({ version: 2 })
    expect((await ask(applicant, 'get', path)).body.questions[0].words).toBe(words)
    expect(sent.body).toMatchObject({
      status: 409,
      code: 'incomplete',
      faults: [{ section: 'questions', field: `questions/${question}`, rule: 'too-many-words' }],
    })
  })

  test('takes nothing after the close but keeps what was there; let in late, it is taken again', async () => {
    const { applicant, path, id } = await anApplicant()
    const before = api.clock.now
    api.clock.now = new Date('2026-12-14T12:00:00Z')
    const change = { version: 0, body: { linkToArea: 'Here' } }

    const closed = await save(applicant, `${path}/details/background`, change)
    await api.owner.query(`update applications set late_until = '2026-12-15T12:00:00Z' where id = $1`, [id])
    const late = await save(applicant, `${path}/details/background`, change)
    api.clock.now = before

    expect(closed.body).toMatchObject({ status: 409, code: 'closed' })
    expect(late.status).toBe(200)
  })

  test('is deleted for good, by nobody but its applicant', async () => {
    const { applicant, path, id } = await anApplicant()
    const somebody = await signInAs(api, await aPerson(api))
    const remove = (who: Who) => ask(who, 'delete', path).set('if-match', '"1"')

    const refused = await remove(somebody)
    const removed = await remove(applicant)

    expect([refused.status, removed.status]).toEqual([404, 204])
    for (const table of ['application_details', 'application_answers']) {
      const { rows } = await api.owner.query(`select from ${table} where application_id = $1`, [id])
      expect(rows).toEqual([])
    }
  })
})

describe('sending', () => {
  test('twice at once has one effect: one step, one letter, one number', async () => {
    const { applicant, path, id } = await anApplicant()

    const replies = await Promise.all([send(applicant, path), send(applicant, path), send(applicant, path)])

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(replies[0]?.body).toMatchObject({ state: 'submitted', turn: 'programme', can: { write: false } })
    const { rows: steps } = await api.owner.query('select from application_steps where application_id = $1', [id])
    const { rows: letters } = await api.owner.query('select kind from letters where application_id = $1', [id])
    expect([steps.length, letters]).toEqual([1, [{ kind: 'application-received' }]])
  })

  test('gives the panel a number and the answers without the name', async () => {
    const { applicant, path, id, campaign } = await anApplicant()
    await api.owner.query(`update campaign_questions set is_hidden_from_panel = true where id = $1`, [
      campaign.questionIds[1],
    ])

    await send(applicant, path)

    const { rows } = await api.owner.query('select words, covered from blind_answers where application_id = $1', [id])
    expect(rows).toEqual([{ words: 'I am [covered] of [covered]', covered: 2 }])
    const { rows: numbers } = await api.owner.query('select candidate_number from applications where id = $1', [id])
    expect(numbers[0].candidate_number).toBeGreaterThan(0)
  })

  test('tells everything that is missing at once', async () => {
    const { applicant, path } = await anApplicant({ backgrounds: [], complaint: null, phone: '' })

    const reply = await ask(applicant, 'post', `${path}/send`).send({ hasReadNotice: false })

    expect(reply.body.faults).toEqual([
      { section: 'background', field: 'backgrounds', rule: 'required' },
      { section: 'declarations', field: 'complaint', rule: 'required' },
      { section: 'review', field: 'hasReadNotice', rule: 'required' },
    ])
  })

  test('stops where a rule of the campaign is not met, and says which', async () => {
    const { applicant, path } = await anApplicant({ nhs_employment: 'this-organisation' })

    const reply = await send(applicant, path)

    expect(reply.body).toMatchObject({ status: 409, code: 'not-eligible', ineligible: 'works-here' })
  })

  test('leaves nothing to write: an answer that comes later is refused', async () => {
    const { applicant, path, campaign } = await anApplicant()
    await send(applicant, path)

    const reply = await save(applicant, `${path}/answers/${campaign.questionIds[0]}`, {
      version: 1,
      body: { words: 'More' },
    })

    expect(reply.body).toMatchObject({ status: 409, code: 'sent' })
  })

  test('can be followed by a withdrawal, without a reason and more than once', async () => {
    const { applicant, path } = await anApplicant()
    await send(applicant, path)

    const replies = [await ask(applicant, 'post', `${path}/withdraw`), await ask(applicant, 'post', `${path}/withdraw`)]

    expect(replies.map(({ status, body }) => [status, body.state, body.turn])).toEqual([
      [200, 'withdrawn', 'nobody'],
      [200, 'withdrawn', 'nobody'],
    ])
  })

  test.each([
    ['was sent', true],
    ['was never sent', false],
  ])('again after a withdrawal is refused, and says so: one that %s', async (_what, isSent) => {
    const { applicant, path } = await anApplicant()
    if (isSent) await send(applicant, path)
    await ask(applicant, 'post', `${path}/withdraw`)

    const reply = await send(applicant, path)

    expect(reply.body).toMatchObject({ status: 409, code: 'withdrawn' })
  })
})

test.each([
  ['a coordinator', () => aCoordinator(api, trust)],
  ['an administrator', () => anAdministrator(api)],
  ['somebody else', () => aPerson(api)],
])('%s does not reach what an applicant writes', async (_who, somebody) => {
  const { path, id } = await anApplicant()
  const who = await signInAs(api, await somebody())

  const replies = await Promise.all([
    ask(who, 'get', path),
    ask(who, 'get', `/applications/${id}/form`),
    save(who, `${path}/details/background`, { version: 0, body: { linkToArea: 'Here' } }),
    send(who, path),
  ])

  expect(replies.every(({ status }) => status === 404 || status === 403)).toBe(true)
  expect(replies.map(({ text }) => text).join()).not.toMatch(/Beatrix|Winterbourne/)
})

test('what I wrote is in my data, without the key that locks it on a device', async () => {
  const { person, applicant, path } = await anApplicant()
  await ask(applicant, 'put', `${path}/monitoring`).send({ religion: 'sikh' })

  const { sections } = (await ask(await signInAs(api, { ...person }), 'get', '/me/data')).body

  expect(sections['Your applications']).toMatchObject([{ state: 'draft', details: { givenName: 'Beatrix' } }])
  expect(sections['What you said for equality monitoring']).toMatchObject([{ answers: { religion: 'sikh' } }])
  expect(JSON.stringify(sections)).not.toMatch(/draftKey|lockKey/)
})
