import { describe, expect, test } from 'vitest'
import { type Asking, signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anOrganisation, type TestOrganisation } from '../../../test/people.ts'
import { aCampaign, anApplication } from '../../../test/recruitment.ts'

const api = await startApi()

type Programme = { trust: TestOrganisation; coordinator: Asking }

const aProgramme = async (): Promise<Programme> => {
  const trust = await anOrganisation(api)
  return { trust, coordinator: await signedIn(api, await aCoordinator(api, trust)) }
}

const role = {
  role: 'Patient Safety Partner',
  description: 'Sit on committees and ask the questions that patients would ask.',
  timeAsked: 'About one day a month',
  criteria: [
    { kind: 'essential', text: 'Listens well', scoredAt: 'both' },
    { kind: 'desirable', text: 'Has sat on a committee', scoredAt: 'sift' },
  ],
}

const create = async ({ trust, coordinator }: Programme, more: object = {}) => {
  const body = { organisationId: trust.id, title: 'Partners for safer care', role, ...more }
  const reply = await coordinator.post('/campaigns', body)
  if (reply.status !== 201) throw new Error(`creating answered ${reply.status}: ${reply.text}`)
  return reply.body
}

const complete = {
  summary: 'Help us to make care safer.',
  aboutTheWork: 'Reading papers, asking questions, being the only lay person in the room.',
  whereItHappens: 'Half online, half at the hospital.',
  supportOffered: 'A mentor, a buddy and training.',
  contactName: 'Ruth Calder',
  contactPhone: '01632 960123',
  opensAt: '2026-11-23T09:00:00Z',
  closesAt: '2026-12-14T12:00:00Z',
  payment: 'unpaid',
}

describe('creating', () => {
  test('what is left out is taken from the settings of the organisation', async () => {
    const programme = await aProgramme()

    const campaign = await create(programme)

    expect(campaign).toMatchObject({
      state: 'draft',
      nhsStaff: 'not-from-this-organisation',
      scorersNeeded: 2,
      refereesAsked: 2,
      slug: expect.stringMatching(/^partners-for-safer-care(-\d+)?$/),
      role: { role: 'Patient Safety Partner', number: 1, isFixed: false },
    })
    expect(campaign.questions.length).toBeGreaterThan(0)
    expect(campaign.missing).toMatchObject({ summary: 'required', closesAt: 'required', payment: 'no-rate' })
  })

  test('two organisations choose the same title at once: each gets an address of its own', async () => {
    const programmes = await Promise.all([aProgramme(), aProgramme(), aProgramme()])

    const made = await Promise.all(programmes.map((one) => create(one, { title: 'One and the same title' })))

    expect(new Set(made.map(({ slug }) => slug)).size).toBe(3)
  })

  test('the same request again starts one campaign', async () => {
    const { trust, coordinator } = await aProgramme()
    const ask = () =>
      coordinator
        .post('/campaigns')
        .set('idempotency-key', 'c1')
        .send({ organisationId: trust.id, title: 'Partners', role })

    const [first, again] = await Promise.all([ask(), ask()])

    expect([first?.status, again?.status]).toEqual([201, 201])
    expect(again?.body.id).toBe(first?.body.id)
    expect((await coordinator.get('/campaigns')).body.items).toHaveLength(1)
  })

  test('the version of a role of another organisation cannot be used', async () => {
    const programme = await aProgramme()
    const elsewhere = await aCampaign(api, await anOrganisation(api))

    const { trust, coordinator } = programme
    const body = { organisationId: trust.id, title: 'Partners', roleVersionId: elsewhere.roleVersionId }
    const reply = await coordinator.post('/campaigns', body)

    expect(reply.status).toBe(404)
  })
})

describe('publishing', () => {
  test('all that is missing is named at once', async () => {
    const programme = await aProgramme()
    const { id } = await create(programme, { questions: [] })

    const reply = await programme.coordinator.post(`/campaigns/${id}/publish`)

    expect(reply.body.code).toBe('not-ready')
    expect(Object.keys(reply.body.fields).sort()).toEqual(
      ['aboutTheWork', 'closesAt', 'contactName', 'contactPhone', 'opensAt', 'payment', 'questions']
        .concat(['summary', 'supportOffered', 'whereItHappens'])
        .map((name) => `/${name}`)
        .sort(),
    )
  })

  test('it opens and closes by the clock, and the version of its role is fixed', async () => {
    const programme = await aProgramme()
    const { id } = await create(programme, { ...complete, opensAt: '2026-11-24T09:00:00Z' })

    const published = await programme.coordinator.post(`/campaigns/${id}/publish`)
    const change = { timeAsked: 'Two days' }
    const path = `/role-versions/${published.body.role.id}`
    const changed = await programme.coordinator.patch(path, change, published.body.role.version)
    const states: string[] = []
    for (const at of ['2026-11-24T08:59:59Z', '2026-11-24T09:00:00Z', '2026-12-14T11:59:59Z', '2026-12-14T12:00:00Z']) {
      api.clock.now = new Date(at)
      const as = await signedIn(api, programme.coordinator)
      states.push((await as.get(`/campaigns/${id}`)).body.state)
    }
    api.clock.now = new Date('2026-11-23T10:00:00Z')

    expect(published.body).toMatchObject({ state: 'scheduled', role: { isFixed: true } })
    expect(changed.body.code).toBe('role-version-fixed')
    expect(states).toEqual(['scheduled', 'open', 'open', 'closed'])
  })

  test('it is published once, however many click, and keeps the rate of its opening day', async () => {
    const programme = await aProgramme()
    const rates = [
      ['2026-04-01', 15_000],
      ['2026-11-01', 16_000],
      ['2027-04-01', 17_000],
    ]
    for (const [from, pence] of rates) {
      await api.owner.query(
        `insert into payment_rates (id, organisation_id, valid_from, day_pence, half_day_pence) values (gen_random_uuid(), $1, $2, $3, 8000)`,
        [programme.trust.id, from, pence],
      )
    }
    const { id } = await create(programme, { ...complete, payment: 'choice' })

    const replies = await Promise.all(
      Array.from({ length: 5 }, () => programme.coordinator.post(`/campaigns/${id}/publish`)),
    )

    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(replies.filter(({ body }) => body.code === 'already-published')).toHaveLength(4)
    const seen = await programme.coordinator.get(`/campaigns/${id}`)
    expect(seen.body.rate).toMatchObject({ dayPence: 16_000, validFrom: '2026-11-01' })
  })
})

describe('changing', () => {
  test('two coordinators change the same draft: the second is told and nothing is lost', async () => {
    const programme = await aProgramme()
    const { id } = await create(programme)
    await programme.coordinator.patch(`/campaigns/${id}`, { summary: 'First' }, 1)

    const second = await programme.coordinator.patch(`/campaigns/${id}`, { summary: 'Second' }, 1)

    expect(second.status).toBe(412)
    expect((await programme.coordinator.get(`/campaigns/${id}`)).body.summary).toBe('First')
  })

  test('once published, texts can be changed and what people applied under cannot', async () => {
    const { trust, coordinator } = await aProgramme()
    const { id } = await aCampaign(api, trust)

    const text = await coordinator.patch(`/campaigns/${id}`, { supportOffered: 'A mentor', contactPhone: '01632' }, 1)
    const terms = await coordinator.patch(`/campaigns/${id}`, { questions: [], minimumAge: 16 }, 2)

    expect(text.status).toBe(200)
    expect(terms.body).toMatchObject({ code: 'already-published', changed: ['questions', 'minimumAge'] })
  })

  test('closing early lets nothing in from that moment; the close can be put off again', async () => {
    const { trust, coordinator } = await aProgramme()
    const { id } = await aCampaign(api, trust)

    const closed = await coordinator.post(`/campaigns/${id}/close`)
    const extended = await coordinator.patch(
      `/campaigns/${id}`,
      { closesAt: '2026-12-01T12:00:00Z' },
      closed.body.version,
    )

    expect(closed.body).toMatchObject({ state: 'closed', closesAt: '2026-11-23T10:00:00.000Z' })
    expect(extended.body.state).toBe('open')
  })
})

describe('ending', () => {
  const over = { closesAt: '2026-11-20T12:00:00Z' }

  test('a campaign with unfinished applications is neither completed nor cancelled, and says how many', async () => {
    const { trust, coordinator } = await aProgramme()
    const campaign = await aCampaign(api, trust, over)
    for (const state of ['draft', 'submitted', 'interview', 'not-shortlisted'] as const) {
      await anApplication(api, campaign, { state })
    }

    const completed = await coordinator.post(`/campaigns/${campaign.id}/complete`)
    const preview = await coordinator.get(`/campaigns/${campaign.id}/cancelling`)
    const cancelled = await coordinator.post(`/campaigns/${campaign.id}/cancel`)

    expect(completed.body).toMatchObject({ code: 'applications-open', unfinished: 2 })
    expect(preview.body).toEqual({ drafts: 1, unfinished: 2, chats: 0 })
    expect(cancelled.body.code).toBe('applications-open')
  })

  test('with everything decided it is completed, and nothing about it changes any more', async () => {
    const { trust, coordinator } = await aProgramme()
    const campaign = await aCampaign(api, trust, over)
    await anApplication(api, campaign, { state: 'appointed' })

    const completed = await coordinator.post(`/campaigns/${campaign.id}/complete`)
    const changed = await coordinator.patch(`/campaigns/${campaign.id}`, { summary: 'x' }, completed.body.version)

    expect(completed.body).toMatchObject({ state: 'completed', can: { change: false, cancel: false } })
    expect(changed.body.code).toBe('campaign-over')
  })

  test('a copy has everything but dates and people, and the newest version of the role', async () => {
    const programme = await aProgramme()
    const first = await create(programme, complete)
    await programme.coordinator.post(`/campaigns/${first.id}/publish`)
    await programme.coordinator.post('/role-versions', { organisationId: programme.trust.id, ...role })

    const copy = await programme.coordinator.post(`/campaigns/${first.id}/copy`, { title: 'Once more' })

    expect(copy.body).toMatchObject({
      state: 'draft',
      title: 'Once more',
      summary: complete.summary,
      opensAt: null,
      closesAt: null,
      copiedFrom: first.id,
      role: { number: 2, isFixed: false },
    })
    expect(copy.body.questions.map(({ prompt }: { prompt: string }) => prompt)).toEqual(
      first.questions.map(({ prompt }: { prompt: string }) => prompt),
    )
  })
})

describe('the list', () => {
  test('newest first, by state and page, with applications counted by group', async () => {
    const { trust, coordinator } = await aProgramme()
    const old = await aCampaign(api, trust, { closesAt: '2026-11-20T12:00:00Z' })
    const open = await aCampaign(api, trust)
    const draft = await aCampaign(api, trust, { stage: 'draft' })
    for (const state of ['draft', 'submitted', 'sift', 'offered'] as const) await anApplication(api, open, { state })

    const first = await coordinator.get('/campaigns?limit=2')
    const second = await coordinator.get(`/campaigns?limit=2&cursor=${first.body.nextCursor}`)
    const closed = await coordinator.get('/campaigns?state=closed')

    const ids = (reply: { body: { items: { id: string }[] } }) => reply.body.items.map(({ id }) => id)
    expect([ids(first), ids(second), ids(closed)]).toEqual([[draft.id, open.id], [old.id], [old.id]])
    expect(first.body.items[1].applications).toMatchObject({ drafts: 1, toSift: 2, offered: 1, appointed: 0 })
  })

  test('it asks the same number of questions for one campaign and for five', async () => {
    const statements = async (campaigns: number) => {
      const { trust, coordinator } = await aProgramme()
      for (let i = 0; i < campaigns; i += 1) await anApplication(api, await aCampaign(api, trust))
      await coordinator.get('/campaigns')
      const before = api.database.asked.statements
      await coordinator.get('/campaigns')
      return api.database.asked.statements - before
    }

    expect(await statements(5)).toBe(await statements(1))
  })
})

test('every step is in the audit trail', async () => {
  const programme = await aProgramme()
  const { id } = await create(programme, complete)
  await programme.coordinator.post(`/campaigns/${id}/publish`)
  await programme.coordinator.post(`/campaigns/${id}/close`)
  await programme.coordinator.post(`/campaigns/${id}/complete`)

  const { rows } = await api.owner.query('select action from audit_entries where subject_id = $1 order by id', [id])

  expect(rows.map(({ action }) => action)).toEqual([
    'campaign.created',
    'campaign.published',
    'campaign.closed',
    'campaign.completed',
  ])
})
