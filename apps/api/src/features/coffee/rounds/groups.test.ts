import { beforeAll, describe, expect, test } from 'vitest'
import { aCoffeeProgramme, openRound, type Programme, signedIn } from '../../../../test/coffee.ts'
import { startApi } from '../../../../test/harness.ts'
import { manyMembers } from '../../../../test/many-members.ts'
import { aCoordinator, anOrganisation } from '../../../../test/people.ts'

const api = await startApi()
let programme: Programme
let roundId: string

beforeAll(async () => {
  programme = await aCoffeeProgramme(api, 0)
  await manyMembers(api.owner, programme.trust, 131)
  roundId = await openRound(programme)
  await programme.coordinator.post(`/coffee-rounds/${roundId}/draw`)
})

type Group = { people: { id: string; name: string }[]; explanation: string }
const walk = async (path: string): Promise<Group[]> => {
  const groups: Group[] = []
  let cursor = ''
  do {
    const { body } = await programme.coordinator.get(`${path}?limit=20${cursor}`)
    groups.push(...body.items)
    cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`
  } while (cursor !== '')
  return groups
}
const namesIn = (groups: Group[]) => groups.flatMap(({ people }) => people.map(({ name }) => name)).sort()
const find = async (path: string, search: string): Promise<Group[]> =>
  (await programme.coordinator.get(`${path}?search=${encodeURIComponent(search)}`)).body.items

describe.each([
  ['the groups of the preview', 'drawn-groups'],
  ['the groups of a published round', 'groups'],
])('%s', (_what, rest) => {
  beforeAll(async () => {
    if (rest === 'groups') await programme.coordinator.post(`/coffee-rounds/${roundId}/publish`)
  })
  const path = () => `/coffee-rounds/${roundId}/${rest}`

  test('are read a page at a time, each once', async () => {
    const groups = await walk(path())

    expect(groups).toHaveLength(65)
    expect(new Set(namesIn(groups)).size).toBe(131)
  })

  test('are found by the name of anybody in them', async () => {
    const [group, ...others] = await find(path(), 'given77 family77')

    expect(others).toEqual([])
    expect(group?.people.map(({ name }) => name)).toContain('Given77 Family77')
    expect(group?.explanation).not.toContain('{')
    expect(await find(path(), 'nobody of that name')).toEqual([])
  })

  test('are not there for another organisation', async () => {
    const stranger = await signedIn(api, await aCoordinator(api, await anOrganisation(api)))

    expect((await stranger.get(path())).status).toBe(404)
  })
})

test('a round that was not drawn or published yet says so', async () => {
  const next = await openRound(programme)

  const replies = [
    await programme.coordinator.get(`/coffee-rounds/${next}/drawn-groups`),
    await programme.coordinator.get(`/coffee-rounds/${next}/groups`),
  ]

  expect(replies.map(({ body }) => body.code)).toEqual(['no-draw', 'not-published'])
})
