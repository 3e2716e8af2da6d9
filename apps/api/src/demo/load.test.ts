import { applicationStates } from '@elevate/contracts/application-moves'
import { describe, expect, test } from 'vitest'
import { startApi } from '../../test/harness.ts'
import { signInAs } from '../../test/people.ts'
import { isEmpty } from './is-empty.ts'
import { loadDemo } from './load.ts'
import { demoPassword } from './password.ts'

const api = await startApi(new Date().toISOString())
const wasEmpty = await isEmpty(api.databaseUrl)
await loadDemo(api.databaseUrl)

describe('the demo programme', () => {
  test('is loaded into an empty database only', async () => {
    expect(wasEmpty).toBe(true)
    expect(await isEmpty(api.databaseUrl)).toBe(false)
  })

  test.each([
    ['admin@elevate.example', ['administrator']],
    ['coordinator@northmoor.example', ['coordinator']],
    ['coordinator@eastvale.example', ['coordinator']],
    ['panel@northmoor.example', ['panel-member']],
    ['mentor@northmoor.example', ['mentor', 'partner']],
    ['mentor2@northmoor.example', ['mentor', 'partner']],
    ['partner@northmoor.example', ['partner']],
    ['partner2@northmoor.example', ['partner']],
    ['partner@eastvale.example', ['partner']],
    ['applicant@northmoor.example', ['applicant']],
  ])('%s signs in and is %j', async (email, kinds) => {
    const { authorization } = await signInAs(api, { email })

    const me = await api.http.get('/api/v1/me').set('authorization', authorization)

    expect(demoPassword).toBe('Partners-Together-2026')
    expect(me.body.grants.map(({ kind }: { kind: string }) => kind)).toEqual(kinds)
  })

  test('has at least forty partners in every stage of life', async () => {
    const { rows } = await api.owner.query<{ status: string; n: number }>(
      'select status, count(*)::int as n from appointments group by status order by status',
    )

    expect(rows.map(({ status }) => status)).toEqual(['onboarding', 'active', 'paused', 'ended'])
    expect(rows.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThanOrEqual(40)
  })

  test('has three coffee rounds that were published, with answers, and one that is being prepared', async () => {
    const { authorization } = await signInAs(api, { email: 'coordinator@northmoor.example' })
    const get = (path: string) => api.http.get(`/api/v1${path}`).set('authorization', authorization)

    const rounds = await get('/coffee-rounds')

    const items: { id: string; state: string; peopleCount: number }[] = rounds.body.items
    expect(items.map(({ state }) => state)).toEqual(['open', 'published', 'closed', 'closed'])
    for (const { id, peopleCount } of items.slice(1)) {
      const report = await get(`/coffee-rounds/${id}/report`)
      expect(peopleCount).toBeGreaterThan(12)
      expect(report.body.answers.counted).toBeGreaterThanOrEqual(5)
    }
  })

  test('shows a partner the match of the round that is on', async () => {
    const { authorization } = await signInAs(api, { email: 'partner@northmoor.example' })

    const mine = await api.http.get('/api/v1/coffee-rounds/mine').set('authorization', authorization)

    const [place] = mine.body.items
    expect(place.matches[0].people[0].contact).not.toBeNull()
    expect(place.pastMatches).toHaveLength(2)
    expect(place.nextRound.title).toBe('Fourth coffee round')
  })

  test('has three check-ins that are over and one in which somebody cold still waits', async () => {
    const { authorization } = await signInAs(api, { email: 'coordinator@northmoor.example' })
    const get = (path: string) => api.http.get(`/api/v1${path}`).set('authorization', authorization)

    const waiting = await get('/check-in-follow-ups')

    const [cold, seen] = waiting.body.items
    expect(cold).toMatchObject({ person: { name: 'George Pennington' }, seen: null, isLate: true, reasons: ['low'] })
    expect(seen).toMatchObject({ person: { name: 'Lakshmi' }, seen: { by: 'Ruth Calder' } })
    const results = await get(`/check-in-programmes/${cold.organisation.id}/results`)
    expect(results.body.items).toHaveLength(3)
    expect(results.body.items[2].figures[0].answered).toBe(10)
  })

  test('asks a partner how they are, and shows them how they have been', async () => {
    const { authorization } = await signInAs(api, { email: 'partner@northmoor.example' })
    const get = (path: string) => api.http.get(`/api/v1${path}`).set('authorization', authorization)

    const [mine, trend] = await Promise.all([get('/check-ins'), get('/check-ins/trend')])

    expect(mine.body.items.map(({ state }: { state: string }) => state)).toEqual(['open', 'sent', 'sent', 'sent'])
    expect(trend.body.points.map(({ score }: { score: number }) => score)).toEqual([2, 3, 3])
  })

  test('has a campaign in every stage, with applications wherever they can stand', async () => {
    const { authorization } = await signInAs(api, { email: 'coordinator@northmoor.example' })

    const campaigns = await api.http.get('/api/v1/campaigns').set('authorization', authorization)

    const states = campaigns.body.items.map(({ state }: { state: string }) => state)
    expect(new Set(states)).toEqual(new Set(['draft', 'scheduled', 'open', 'closed', 'completed']))
    const { rows } = await api.owner.query<{ state: string }>('select distinct state from applications')
    expect(rows.map(({ state }) => state).toSorted()).toEqual(
      applicationStates.filter((state) => !['lapsed', 'merged'].includes(state)).toSorted(),
    )
  })

  test('shows a panel no name of those whom it scores', async () => {
    const { authorization } = await signInAs(api, { email: 'panel@northmoor.example' })
    const { rows } = await api.owner.query<{ id: string }>(
      `select id from campaigns where title = 'Patient Safety Partners for maternity'`,
    )

    const candidates = await api.http
      .get(`/api/v1/panels/${rows[0]?.id}/candidates?stage=sift`)
      .set('authorization', authorization)

    expect(candidates.body.candidates ?? candidates.body.items).toHaveLength(7)
    expect(candidates.text).not.toMatch(/Tsang|Stonebridge|Winterbourne/)
  })

  test('sends no mail about what is long past', async () => {
    const { rows } = await api.owner.query('select count(*)::int as waiting from outbox where sent_at is null')

    expect(rows[0].waiting).toBe(0)
  })
})
