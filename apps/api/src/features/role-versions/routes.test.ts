import { expect, test } from 'vitest'
import { signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anOrganisation } from '../../../test/people.ts'
import { aCampaign } from '../../../test/recruitment.ts'

const api = await startApi()

const role = {
  role: 'Patient Safety Partner',
  description: 'Sit on committees.',
  timeAsked: 'One day a month',
  criteria: [
    { kind: 'essential', text: 'Listens well', scoredAt: 'both' },
    { kind: 'desirable', text: 'Has sat on a committee', scoredAt: 'sift' },
  ],
}
const aProgramme = async () => {
  const trust = await anOrganisation(api)
  return { trust, coordinator: await signedIn(api, await aCoordinator(api, trust)) }
}

test('versions of a role are numbered in their organisation, however many are written at once', async () => {
  const { trust, coordinator } = await aProgramme()
  const write = () => coordinator.post('/role-versions', { organisationId: trust.id, ...role })

  const replies = await Promise.all([write(), write(), write()])

  expect(replies.map(({ body }) => body.number).sort()).toEqual([1, 2, 3])
})

test('criteria are replaced as a whole and keep their order', async () => {
  const { trust, coordinator } = await aProgramme()
  const { body } = await coordinator.post('/role-versions', { organisationId: trust.id, ...role })
  const criteria = [...role.criteria].reverse()

  const changed = await coordinator.patch(`/role-versions/${body.id}`, { criteria }, body.version)
  const stale = await coordinator.patch(`/role-versions/${body.id}`, { timeAsked: 'x' }, body.version)

  expect(changed.body.criteria.map(({ text }: { text: string }) => text)).toEqual([
    'Has sat on a committee',
    'Listens well',
  ])
  expect(stale.status).toBe(412)
})

test('"meets all essential criteria" needs one', async () => {
  const { trust, coordinator } = await aProgramme()
  const criteria = [{ kind: 'desirable', text: 'Has sat on a committee', scoredAt: 'sift' }]

  const reply = await coordinator.post('/role-versions', { organisationId: trust.id, ...role, criteria })

  expect(reply.body.code).toBe('no-essential-criterion')
})

test('a version that people applied under stays as it is; writing again makes the next one', async () => {
  const { trust, coordinator } = await aProgramme()
  const { roleVersionId } = await aCampaign(api, trust)
  const fixed = await coordinator.get(`/role-versions/${roleVersionId}`)

  const changed = await coordinator.patch(`/role-versions/${roleVersionId}`, { timeAsked: 'x' }, fixed.body.version)
  const next = await coordinator.post('/role-versions', { organisationId: trust.id, ...role })

  expect(fixed.body.isFixed).toBe(true)
  expect(changed.body.code).toBe('role-version-fixed')
  expect(next.body.number).toBe(fixed.body.number + 1)
})
