import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anAdministrator, anOrganisation, signInAs } from '../../../test/people.ts'

const api = await startApi('2026-11-23T10:00:00Z')
const trust = await anOrganisation(api, 'Northmoor')
const other = await anOrganisation(api, 'Eastvale')
const runs = await aCoordinator(api, trust)
const coordinator = await signInAs(api, runs)
await api.owner.query('delete from organisation_people where person_id = $1', [runs.id])

type Somebody = {
  givenName: string
  familyName: string | null
  email?: string
  interests?: string[]
  status?: 'onboarding' | 'active' | 'paused' | 'ended'
  pausedUntil?: string
  termEndsOn?: string
  role?: string
}

const add = async (one: Somebody, organisationId = trust.id): Promise<void> => {
  const { rows } = await api.owner.query(
    `insert into people (id, given_name, family_name, email, interests)
     values (gen_random_uuid(), $1, $2, $3, $4) returning id`,
    [one.givenName, one.familyName, one.email ?? null, one.interests ?? []],
  )
  await api.owner.query(
    `insert into organisation_people (organisation_id, person_id, source) values ($1, $2, 'typed')`,
    [organisationId, rows[0].id],
  )
  if (!one.status) return
  await api.owner.query(
    `insert into appointments (id, organisation_id, person_id, role, status, starts_on, term_ends_on, paused_on, paused_until, ended_on)
     values (gen_random_uuid(), $1, $2, $3, $4, '2025-01-01', $5, $6, $7, $8)`,
    [
      organisationId,
      rows[0].id,
      one.role ?? 'Patient Safety Partner',
      one.status,
      one.termEndsOn ?? null,
      one.status === 'paused' ? '2026-10-01' : null,
      one.pausedUntil ?? null,
      one.status === 'ended' ? '2026-10-01' : null,
    ],
  )
}

await add({
  givenName: 'Nguyễn',
  familyName: "Žukauskas-O'Connor",
  email: 'nguyen@example.org',
  interests: ['Sepsis'],
  status: 'active',
  termEndsOn: '2027-01-31',
})
await add({
  givenName: 'Amina',
  familyName: 'Okafor',
  interests: ['mental health', 'falls'],
  status: 'active',
  termEndsOn: '2026-12-24',
})
await add({ givenName: 'Bo', familyName: 'Li', interests: ['100% safe'], status: 'paused', pausedUntil: '2026-12-01' })
await add({ givenName: 'Carys', familyName: 'Pugh', status: 'paused', pausedUntil: '2026-11-23' })
await add({ givenName: 'Dev', familyName: 'Patel', status: 'ended', termEndsOn: '2026-11-30' })
await add({ givenName: 'Edie', familyName: 'Abbott', status: 'onboarding', role: 'Lead partner' })
await add({ givenName: 'Sukarno', familyName: null })
await add({ givenName: 'Amina', familyName: 'Okafor of Eastvale', status: 'active' }, other.id)

const list = (query = '') => api.http.get(`/api/v1/people${query}`).set('authorization', coordinator.authorization)
const namesOf = async (query: string): Promise<string[]> =>
  ((await list(query)).body.items as { name: string }[]).map(({ name }) => name)

describe('the list of people', () => {
  test('is by family name as people look it up, whatever the accents, and ends with nobody of another organisation', async () => {
    expect(await namesOf('')).toEqual([
      'Edie Abbott',
      'Bo Li',
      'Amina Okafor',
      'Dev Patel',
      'Carys Pugh',
      'Sukarno',
      "Nguyễn Žukauskas-O'Connor",
    ])
  })

  test('can be turned round, and put in the order in which terms end', async () => {
    expect((await namesOf('?sort=-name'))[0]).toBe("Nguyễn Žukauskas-O'Connor")
    expect((await namesOf('?sort=termEndsOn')).slice(0, 2)).toEqual(['Amina Okafor', "Nguyễn Žukauskas-O'Connor"])
  })

  test.each([
    ['status=active', ['Amina Okafor', 'Carys Pugh', "Nguyễn Žukauskas-O'Connor"]],
    ['status=paused', ['Bo Li']],
    ['status=ended', ['Dev Patel']],
    ['status=none', ['Sukarno']],
    ['role=Lead+partner', ['Edie Abbott']],
    ['interest=sepsis', ["Nguyễn Žukauskas-O'Connor"]],
    ['interest=100%25', ['Bo Li']],
    ['search=okafor', ['Amina Okafor']],
    ['search=amina+okafor', ['Amina Okafor']],
    ['search=Okafor+Amina', ['Amina Okafor']],
    ['search=zukau', ["Nguyễn Žukauskas-O'Connor"]],
    ['search=NGUYEN@EXAMPLE', ["Nguyễn Žukauskas-O'Connor"]],
    ['search=li', ['Bo Li']],
    ['search=co', ["Nguyễn Žukauskas-O'Connor"]],
    ['search=_', []],
    ['search=okafor&status=ended', []],
    ['search=a&status=active&sort=-name', ['Amina Okafor']],
  ])('narrowed to %s shows who fits', async (query, names) => {
    expect(await namesOf(`?${query}`)).toEqual(names)
  })

  test.each(['name', '-name', 'termEndsOn', '-termEndsOn', 'name&search=a', '-termEndsOn&search=o'])(
    'walked page by page, sorted by %s, shows everybody once',
    async (sort) => {
      const whole = await namesOf(`?sort=${sort}`)

      const walked: string[] = []
      for (let cursor = ''; cursor !== 'end'; ) {
        const { body } = await list(`?limit=2&sort=${sort}${cursor && `&cursor=${cursor}`}`)
        walked.push(...body.items.map(({ name }: { name: string }) => name))
        cursor = body.nextCursor ?? 'end'
      }

      expect(walked).toEqual(whole)
      expect(whole.length).toBeGreaterThan(1)
    },
  )

  test('says who can sign in, and a break that is over as over', async () => {
    const { items } = (await list('?search=pugh')).body

    expect(items).toMatchObject([{ account: 'none', appointment: { status: 'active', termEndsOn: null } }])
  })

  test.each([
    ['a filter that there is not', '?colour=red'],
    ['a status that there is not', '?status=happy'],
    ['an order that there is not', '?sort=email'],
    ['a cursor of another list', `?cursor=${Buffer.from('["x"]').toString('base64url')}`],
    ['a cursor with no id in it', `?cursor=${Buffer.from('["x","y"]').toString('base64url')}`],
    [
      'a cursor with no day in it',
      `?sort=termEndsOn&cursor=${Buffer.from('["2026-99-99","0190d5a0-0000-7000-8000-000000000000"]').toString('base64url')}`,
    ],
    ['too many at once', '?limit=1000'],
    ['an organisation that is no id', '?organisationId=1'],
  ])('%s is refused', async (_what, query) => {
    expect((await list(query)).status).toBe(400)
  })

  test('asks the same number of questions however long the page is', async () => {
    const asked = async (query: string) => {
      const before = api.database.asked.statements
      await list(query)
      return api.database.asked.statements - before
    }

    expect([await asked('?limit=1'), await asked('?limit=100'), await asked('?search=a&limit=100')]).toEqual([1, 1, 1])
  })

  test('an administrator says of which organisation', async () => {
    const administrator = await signInAs(api, await anAdministrator(api))
    const ask = (query: string) =>
      api.http.get(`/api/v1/people${query}`).set('authorization', administrator.authorization)

    expect((await ask('')).status).toBe(400)
    expect((await ask(`?organisationId=${other.id}`)).body.items).toHaveLength(1)
  })
})

describe('what a coordinator should see to', () => {
  test('names terms and breaks that end soon, most pressing first', async () => {
    const { body } = await api.http.get('/api/v1/people/to-see-to').set('authorization', coordinator.authorization)

    expect(body.termsEnding.map(({ name }: { name: string }) => name)).toEqual([
      'Amina Okafor',
      "Nguyễn Žukauskas-O'Connor",
    ])
    expect(body.breaksEnding).toMatchObject([{ name: 'Bo Li', pausedUntil: '2026-12-01' }])
    expect(body.withoutAccount).toMatchObject([{ name: "Nguyễn Žukauskas-O'Connor" }])
    expect(body.leavers).toEqual([])
  })
})

describe('a search in the order of names', () => {
  const walk = async (query: string): Promise<string[]> => {
    const walked: string[] = []
    for (let cursor = ''; cursor !== 'end'; ) {
      const { body } = await list(`?limit=2&${query}${cursor && `&cursor=${cursor}`}`)
      walked.push(...body.items.map(({ name }: { name: string }) => name))
      cursor = body.nextCursor ?? 'end'
    }
    return walked
  }
  const begins = ['Wim Marlow', 'Ann Marlowe', 'Bea Marlowe', 'Cyd Marlowe']
  const contains = ['Marlon Abbey', 'Ivy Abbott-Marlowe', 'Jim Zeller']

  test('whose family name begins with what was typed comes first, then everybody else who fits', async () => {
    await add({ givenName: 'Bea', familyName: 'Marlowe', status: 'active' })
    await add({ givenName: 'Ivy', familyName: 'Abbott-Marlowe', status: 'active' })
    await add({ givenName: 'Wim', familyName: 'Marlow' })
    await add({ givenName: 'Cyd', familyName: 'Marlowe' })
    await add({ givenName: 'Ann', familyName: 'Marlowe', status: 'active' })
    await add({ givenName: 'Jim', familyName: 'Zeller', email: 'marlowe@example.org', status: 'active' })
    await add({ givenName: 'Marlon', familyName: 'Abbey' })

    expect(await namesOf('?search=marlo')).toEqual([...begins, ...contains])
    expect(await namesOf('?search=marlo&sort=-name')).toEqual([...begins.toReversed(), ...contains.toReversed()])
    expect(await namesOf('?search=marlowe+bea')).toEqual(['Bea Marlowe'])
    expect(await namesOf('?search=bea+marlowe')).toEqual(['Bea Marlowe'])
  })

  test.each([
    ['search=marlo', [...begins, ...contains]],
    ['search=Márlo&sort=-name', [...begins.toReversed(), ...contains.toReversed()]],
    ['search=marlo&status=active', ['Ann Marlowe', 'Bea Marlowe', 'Ivy Abbott-Marlowe', 'Jim Zeller']],
    ['search=ma', [...begins, ...contains]],
    ['search=marlowe%40ex', ['Jim Zeller']],
    ['search=marlowe%40example.com', []],
    ['search=owe%40example', ['Jim Zeller']],
  ])('%s walks through both and shows everybody once', async (query, names) => {
    expect(await walk(query)).toEqual(names)
  })
})
