import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anAdministrator, anOrganisation, aPerson, signInAs } from '../../../test/people.ts'
import { aCampaign, anApplication, type TestCampaign } from '../../../test/recruitment.ts'

const api = await startApi()
const trust = await anOrganisation(api, 'Northmoor')
const ruth = await aCoordinator(api, trust)
const coordinator = await signInAs(api, ruth)
const elsewhere = await signInAs(api, await aCoordinator(api, await anOrganisation(api, 'Eastvale')))

type Who = { authorization: string }
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
const ask = (who: Who, method: Method, path: string) =>
  api.http[method](`/api/v1${path}`).set('authorization', who.authorization)
const type = (campaign: TestCampaign, body: object = {}) =>
  ask(coordinator, 'post', `/campaigns/${campaign.id}/applications`).send({
    route: 'phone',
    givenName: 'Beatrix',
    familyName: 'Winterbourne',
    ...body,
  })
const part = (path: string, section: string, body: object) =>
  ask(coordinator, 'patch', `${path}/details/${section}`).set('if-match', '"0"').send(body)

const typeAll = async (campaign: TestCampaign): Promise<string> => {
  const path = `/applications/${(await type(campaign)).body.id}/form`
  await part(path, 'about', { contactPreference: 'phone', phone: '01632 960777' })
  await part(path, 'eligibility', { isOldEnough: true, nhsEmployment: 'no' })
  await part(path, 'background', { backgrounds: ['patient'] })
  await part(path, 'declarations', { interestsDeclared: '', complaint: 'rather-talk' })
  for (const id of campaign.questionIds) {
    await ask(coordinator, 'put', `${path}/answers/${id}`)
      .set('if-match', '"0"')
      .send({ words: 'Mrs Winterbourne said so' })
  }
  return path
}

describe('somebody who applies by phone', () => {
  test('has an application without an email address or an account, and it says who typed it', async () => {
    const path = await typeAll(await aCampaign(api, trust))

    const sent = await ask(coordinator, 'post', `${path}/send`).send({ hasReadNotice: true })

    expect(sent.body).toMatchObject({
      state: 'submitted',
      route: 'phone',
      typedBy: `${ruth.givenName} ${ruth.familyName}`,
      details: { email: null, complaint: 'rather-talk' },
    })
  })

  test('is rung that it has arrived: the letter waits with a task', async () => {
    const path = await typeAll(await aCampaign(api, trust))
    await ask(coordinator, 'post', `${path}/send`).send({ hasReadNotice: true })

    const [, , applicationId] = path.split('/')
    const { rows } = await api.owner.query('select by, sent_at from letters where application_id = $1', [applicationId])
    const { rows: tasks } = await api.owner.query(
      `select kind from tasks where kind = 'phone' and href like '%' || $1 || '%'`,
      [applicationId],
    )
    expect([rows, tasks]).toEqual([[{ by: 'phone', sent_at: null }], [{ kind: 'phone' }]])
  })

  test('can have it withdrawn for them', async () => {
    const path = await typeAll(await aCampaign(api, trust))
    await ask(coordinator, 'post', `${path}/send`).send({ hasReadNotice: true })

    expect((await ask(coordinator, 'post', `${path}/withdraw`)).body).toMatchObject({ state: 'withdrawn' })
  })
})

test('a letter that was there before the close is typed after it, within 14 days', async () => {
  const campaign = await aCampaign(api, trust, { closesAt: '2026-11-20T12:00:00Z' })

  const late = await type(campaign, { route: 'post' })
  const inTime = await type(campaign, { route: 'post', arrivedInTime: true })

  expect(late.body).toMatchObject({ status: 409, code: 'closed' })
  const form = (await ask(coordinator, 'get', `/applications/${inTime.body.id}/form`)).body
  expect(form).toMatchObject({ sendBy: '2026-12-07T10:00:00.000Z', can: { write: true } })
})

test('what applicants write themselves staff do not reach through the form', async () => {
  const campaign = await aCampaign(api, trust)
  const { id } = await anApplication(api, campaign, { state: 'draft', applicant: await aPerson(api) })

  expect((await ask(coordinator, 'get', `/applications/${id}/form`)).status).toBe(404)
})

describe('the equality page', () => {
  const answers = { ethnicCategory: 'prefer-not-to-say', sex: 'female', caring: 'adult' }

  test('is read and changed by the applicant; not answered is not the same as preferring not to say', async () => {
    const person = await aPerson(api)
    const me = await signInAs(api, person)
    const { id } = await anApplication(api, await aCampaign(api, trust), { state: 'draft', applicant: person })
    const path = `/me/applications/${id}/monitoring`

    await ask(me, 'put', path).send(answers)
    await ask(me, 'put', path).send({ ethnicCategory: 'prefer-not-to-say' })

    expect((await ask(me, 'get', path)).body).toEqual({ answers: { ethnicCategory: 'prefer-not-to-say' } })
    expect((await ask(coordinator, 'get', path)).status).toBe(404)
  })

  test.each([{ ethnicCategory: '99' }, { ethnicCategory: 'Z' }, { religion: 'Jedi' }, { health: 'poor' }])(
    'takes the published codes only: %j',
    async (wrong) => {
      const person = await aPerson(api)
      const me = await signInAs(api, person)
      const { id } = await anApplication(api, await aCampaign(api, trust), { state: 'draft', applicant: person })

      expect((await ask(me, 'put', `/me/applications/${id}/monitoring`).send(wrong)).status).toBe(400)
    },
  )

  test('is typed once and answered with nothing; no reply, entry of the trail or session of staff holds it', async () => {
    const { id } = (await type(await aCampaign(api, trust))).body
    const path = `/applications/${id}/form/monitoring`

    const typed = await ask(coordinator, 'post', path).send(answers)
    const again = await ask(coordinator, 'post', path).send({ sex: 'male' })
    const form = await ask(coordinator, 'get', `/applications/${id}/form`)

    expect([typed.status, typed.text, again.body.code]).toEqual([204, '', 'already-typed'])
    expect(form.text).not.toMatch(/ethnic|female|prefer-not/)
    const { rows: trail } = await api.owner.query('select details::text from audit_entries where subject_id = $1', [id])
    expect(JSON.stringify(trail)).not.toMatch(/female|adult/)
    const { rows } = await api.owner.query('select answers from monitoring_answers where application_id = $1', [id])
    expect(rows).toEqual([{ answers }])
  })
})

describe('what the panel reads', () => {
  const blind = async () => {
    const campaign = await aCampaign(api, trust)
    const words = 'As mayor of Northmoor I spoke up. The mayor listens.'
    const { id } = await anApplication(api, campaign, { answers: [words, 'Nothing'] })
    return { id, path: `/applications/${id}/blind-answers`, question: campaign.questionIds[0] ?? '' }
  }
  const cover = (who: Who, path: string, { version, passages }: { version: number; passages: string[] }) =>
    ask(who, 'patch', path).set('if-match', `"${version}"`).send({ passages })

  test('can be covered further by hand, and it is written down who did it', async () => {
    const { id, path, question } = await blind()

    const covered = await cover(coordinator, `${path}/${question}`, { version: 0, passages: ['mayor of Northmoor'] })

    expect(covered.body).toMatchObject({ words: 'As [covered] I spoke up. The mayor listens.', version: 1 })
    const { rows } = await api.owner.query(
      `select actor_id from audit_entries where subject_id = $1 and action = 'application.answer-covered'`,
      [id],
    )
    expect(rows).toEqual([{ actor_id: ruth.id }])
  })

  test('is covered by one of two at once; the other is told', async () => {
    const { path, question } = await blind()
    const once = () => cover(coordinator, `${path}/${question}`, { version: 0, passages: ['mayor'] })

    const replies = await Promise.all([once(), once()])

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412])
  })

  test('is covered only where the passage stands', async () => {
    const { path, question } = await blind()

    const reply = await cover(coordinator, `${path}/${question}`, { version: 0, passages: ['bishop'] })

    expect(reply.body).toMatchObject({ status: 409, code: 'passage-not-there' })
  })

  test('is covered by nobody of another organisation, and by no administrator', async () => {
    const { path, question } = await blind()
    const administrator = await signInAs(api, await anAdministrator(api))
    const passages = { version: 0, passages: ['mayor'] }

    const replies = [
      await ask(elsewhere, 'get', path),
      await cover(elsewhere, `${path}/${question}`, passages),
      await cover(administrator, `${path}/${question}`, passages),
    ]

    expect(replies.map(({ status }) => status)).toEqual([404, 404, 403])
  })
})
