import { describe, expect, test } from 'vitest'
import { startApi } from '../../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPerson, signInAs } from '../../../../test/people.ts'
import { aCampaign, anApplication } from '../../../../test/recruitment.ts'

const api = await startApi('2026-11-23T10:00:00Z')
const trust = await anOrganisation(api, 'Northmoor')
const ruth = await aCoordinator(api, trust)
const coordinator = await signInAs(api, ruth)
const campaign = await aCampaign(api, trust)

const standing = async (id: string, since: string) =>
  api.owner.query('update applications set state_since = $2 where id = $1', [id, since])

const named = (givenName: string, familyName: string, email = `${givenName}@example.org`.toLowerCase()) => ({
  given_name: givenName,
  family_name: familyName,
  email,
})

const nguyen = await anApplication(api, campaign, { details: named('Nguyễn', "Žukauskas-O'Connor") })
const amina = await anApplication(api, campaign, { state: 'sift', details: named('Amina', 'Okafor') })
const bo = await anApplication(api, campaign, { state: 'interview', details: named('Bo', 'Li') })
const carys = await anApplication(api, campaign, { state: 'offered', details: named('Carys', '=cmd|calc') })
const dev = await anApplication(api, campaign, { state: 'withdrawn', details: named('Dev', 'Patel') })
await api.owner.query(`update applications set submitted_at = '2026-11-09T10:00:00Z' where id = $1`, [dev.id])
await anApplication(api, campaign, { state: 'draft', details: named('Edie', 'Unsent') })
await standing(amina.id, '2026-11-20T23:30:00Z')
await standing(bo.id, '2026-11-13T10:00:00Z')
await standing(nguyen.id, '2026-11-22T10:00:00Z')
await standing(dev.id, '2026-11-01T10:00:00Z')
await standing(carys.id, '2026-11-23T09:00:00Z')

const get = (path: string, who = coordinator) => api.http.get(`/api/v1${path}`).set('authorization', who.authorization)
const list = (query = '') => get(`/campaigns/${campaign.id}/applications${query}`)
type Item = { id: string; name: string; daysThere: number; turn: { who: string } }
const namesOf = async (query: string): Promise<string[]> =>
  ((await list(query)).body.items as Item[]).map(({ name }) => name)

describe('the list of applications', () => {
  test('begins with the one that came last, and leaves out what nobody has sent yet', async () => {
    const names = await namesOf('')

    expect(names).toHaveLength(5)
    expect(names).not.toContain('Edie Unsent')
    expect(names.at(-1)).toBe('Dev Patel')
  })

  test.each([
    ['sort=name', ['Carys =cmd|calc', 'Bo Li', 'Amina Okafor', 'Dev Patel', "Nguyễn Žukauskas-O'Connor"]],
    ['sort=waiting', ['Bo Li', 'Amina Okafor', "Nguyễn Žukauskas-O'Connor", 'Carys =cmd|calc', 'Dev Patel']],
    ['state=draft', ['Edie Unsent']],
    ['state=sift,offered&sort=name', ['Carys =cmd|calc', 'Amina Okafor']],
    ['stage=ended', ['Dev Patel']],
    ['turn=programme', ["Nguyễn Žukauskas-O'Connor"]],
    ['turn=applicant&sort=name', ['Carys =cmd|calc', 'Bo Li']],
    ['turn=panel', ['Amina Okafor']],
    ['search=zukau', ["Nguyễn Žukauskas-O'Connor"]],
    ['search=okafor+amina', ['Amina Okafor']],
    ['search=bo@example', ['Bo Li']],
    [`search=${nguyen.reference}`, ["Nguyễn Žukauskas-O'Connor"]],
    ['route=post', []],
  ])('narrowed to %s shows who fits', async (query, names) => {
    expect(await namesOf(`?${query}`)).toEqual(names)
  })

  test('refuses a state that there is not', async () => {
    expect((await list('?state=lost')).status).toBe(400)
  })

  test('says for how many days somebody has waited, by the calendar of London', async () => {
    const { items } = (await list('?sort=waiting')).body as { items: Item[] }

    expect(items.map(({ name, daysThere }) => [name, daysThere]).slice(0, 3)).toEqual([
      ['Bo Li', 10],
      ['Amina Okafor', 3],
      ["Nguyễn Žukauskas-O'Connor", 1],
    ])
  })

  test.each(['sent', '-sent', 'waiting', '-waiting', 'name', '-name', 'place', '-place'])(
    'walked page by page in the order %s shows each once',
    async (sort) => {
      const whole = await namesOf(`?sort=${sort}`)
      const walked: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const { body } = await list(`?sort=${sort}&limit=2${cursor ? `&cursor=${cursor}` : ''}`)
        walked.push(...(body.items as Item[]).map(({ name }) => name))
        cursor = body.nextCursor
      }

      expect(walked).toEqual(whole)
    },
  )

  test('refuses a cursor that it has not given, or that is of another order', async () => {
    const cursorOf = (key: string) =>
      Buffer.from(JSON.stringify([key, '0193a3c1-0000-7000-8000-000000000001'])).toString('base64url')
    const asked = [
      ['sent', 'Okafor'],
      ['sent', '20269923100000000000'],
      ['-sent', '00001123100000000000'],
      ['waiting', '20261123100000000000'],
      ['waiting', '220261123100000000000'],
    ] as const
    const statuses = []
    for (const [sort, key] of asked) statuses.push((await list(`?sort=${sort}&cursor=${cursorOf(key)}`)).status)

    expect(statuses).toEqual([400, 400, 400, 400, 400])
  })

  test('asks the same number of questions however long it is', async () => {
    const many = await aCampaign(api, trust)
    await anApplication(api, many)
    const asked = async () => {
      const before = api.database.asked.statements
      await get(`/campaigns/${many.id}/applications?limit=100`)
      return api.database.asked.statements - before
    }
    const forOne = await asked()
    for (let i = 0; i < 12; i += 1) await anApplication(api, many)

    expect(await asked()).toBe(forOne)
  })
})

describe('places', () => {
  test('are shown, and put in order by, only once the scoring is closed', async () => {
    const scored = await aCampaign(api, trust)
    const first = await anApplication(api, scored, { state: 'sift', details: named('Zoe', 'First') })
    const second = await anApplication(api, scored, { state: 'sift', details: named('Abe', 'Second') })
    for (const [id, place] of [
      [first.id, 1],
      [second.id, 2],
    ] as const) {
      await api.owner.query(
        `insert into scoring_results (application_id, stage, campaign_id, organisation_id, total, essential_total, most_possible, meets_all_essential, place)
         values ($1, 'sift', $2, $3, 900, 700, 1200, true, $4)`,
        [id, scored.id, trust.id, place],
      )
    }
    const path = `/campaigns/${scored.id}/applications?sort=place`
    const before = await get(path)
    await api.owner.query(`insert into scoring_locks (campaign_id, stage, organisation_id) values ($1, 'sift', $2)`, [
      scored.id,
      trust.id,
    ])

    const after = await get(path)

    expect(before.body.items.map(({ scored: one }: { scored: unknown }) => one)).toEqual([null, null])
    expect(before.body.items[0].turn).toMatchObject({ who: 'panel', isScored: false })
    expect(after.body.items.map(({ name }: Item) => name)).toEqual(['Zoe First', 'Abe Second'])
    expect(after.body.items[0].scored).toEqual({
      stage: 'sift',
      place: 1,
      total: 900,
      mostPossible: 1200,
      meetsAllEssential: true,
    })
    expect(after.body.items[0].turn).toMatchObject({ who: 'programme', isScored: true })
  })
})

describe('the board', () => {
  test('holds a column for each stage with the longest waiting first, and says how many drafts there are', async () => {
    const { body } = await get(`/campaigns/${campaign.id}/applications/board`)

    const filled = body.columns.filter(({ count }: { count: number }) => count > 0)
    expect(body.columns).toHaveLength(10)
    expect(filled.map(({ stage }: { stage: string }) => stage)).toEqual([
      'received',
      'sift',
      'interview',
      'offer',
      'ended',
    ])
    expect(body.drafts).toBe(1)
  })

  test('shows the first twenty of a column, and counts all', async () => {
    const many = await aCampaign(api, trust)
    for (let i = 0; i < 22; i += 1) await anApplication(api, many)

    const { body } = await get(`/campaigns/${many.id}/applications/board`)

    expect(body.columns[0]).toMatchObject({ stage: 'received', count: 22 })
    expect(body.columns[0].items).toHaveLength(20)
  })
})

describe('the spreadsheet', () => {
  const file = (query: string) => get(`/campaigns/${campaign.id}/applications/export?${query}`)

  test('with names holds them with formulas made harmless', async () => {
    const { text } = await file('names=true')

    expect(text).toContain("Nguyễn Žukauskas-O'Connor")
    expect(text).not.toMatch(/,=cmd/)
    expect(text.trim().split('\r\n')).toHaveLength(6)
  })

  test('without names tells nobody: no name, no address, no reference', async () => {
    const { text } = await file('names=false')

    expect(text).not.toMatch(/Okafor|example\.org|PSP-TEST/)
    expect(text).toContain('Being scored')
  })

  test('is what the filters find, and who took it is written down', async () => {
    const { text } = await file('names=true&stage=sift')

    const { rows } = await api.owner.query(
      `select details from audit_entries where action = 'applications.exported' order by id desc limit 1`,
    )
    expect(text.trim().split('\r\n')).toHaveLength(2)
    expect(rows[0].details).toEqual({ rows: 1, format: 'csv', withNames: true })
  })
})

test('the home page is told how many wait for the programme, and since when the oldest', async () => {
  const place = await anOrganisation(api)
  const desk = await signInAs(api, await aCoordinator(api, place))
  const mine = await aCampaign(api, place)
  const oldest = await anApplication(api, mine)
  await anApplication(api, mine)
  await anApplication(api, mine, { state: 'sift' })
  await standing(oldest.id, '2026-11-02T10:00:00Z')

  const { body } = await get('/applications/waiting', desk)

  expect(body.campaigns).toMatchObject([{ campaignId: mine.id, waiting: 2, daysThere: 21, duplicatesWaiting: 0 }])
})

test('a panel member of the campaign is refused, and learns no name', async () => {
  const panel = await aPerson(api, { grants: [{ kind: 'panel-member', of: trust }] })
  const own = await aCampaign(api, trust, { panel: [panel] })
  await anApplication(api, own)
  const signedIn = await signInAs(api, panel)

  for (const path of ['', '/board', '/export?names=true']) {
    const reply = await get(`/campaigns/${own.id}/applications${path}`, signedIn)

    expect(reply.status).toBe(403)
    expect(reply.text).not.toMatch(/Beatrix|Winterbourne/)
  }
})
