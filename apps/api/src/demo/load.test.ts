import { describe, expect, test } from 'vitest'
import { startApi } from '../../test/harness.ts'
import { signInAs } from '../../test/people.ts'
import { isEmpty } from './is-empty.ts'
import { demoPassword, loadDemo } from './load.ts'

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
})
