import { describe, expect, test } from 'vitest'
import { signedIn } from '../../../test/coffee.ts'
import { aHandbook } from '../../../test/handbook.ts'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPerson } from '../../../test/people.ts'

const api = await startApi()

const aProgramme = async () => {
  const trust = await anOrganisation(api)
  const coordinator = await signedIn(api, await aCoordinator(api, trust))
  const mentor = await signedIn(api, await aPerson(api, { grants: [{ kind: 'mentor', of: trust }] }))
  return { trust, coordinator, mentor, path: `/organisations/${trust.id}/handbook` }
}
const sections = [{ heading: 'What a mentor is here for', text: 'You listen.' }]

describe('the mentor’s handbook', () => {
  test('begins with the usual text, is written, published, and every mentor is asked to read it', async () => {
    const { coordinator, mentor, path } = await aProgramme()
    const start = await coordinator.get(`${path}/draft`)
    const saved = await coordinator.put(`${path}/draft`, { whatChanged: '', sections }, 0)
    const early = await mentor.get(path)

    const published = await coordinator.post(`${path}/publication`, { version: saved.body.version })
    const asked = await mentor.get('/handbooks/mine')
    const read = await mentor.post(`${path}/acknowledgements`, { number: 1 })

    expect(start.body).toMatchObject({ number: 1, version: 0 })
    expect(start.body.sections.length).toBeGreaterThan(4)
    expect([early.status, published.body.number]).toEqual([404, 1])
    expect(asked.body.items).toMatchObject([{ number: 1, acknowledgedAt: null }])
    expect(read.body).toMatchObject({ acknowledgedAt: '2026-11-23T10:00:00.000Z', can: { acknowledge: false } })
    const { rows } = await api.owner.query('select subject from outbox where to_address = $1', [mentor.email])
    expect(rows).toEqual([{ subject: 'The mentor’s handbook is there' }])
  })

  test('a new version asks again, and the earlier one cannot be acknowledged any more', async () => {
    const { trust, coordinator, mentor, path } = await aProgramme()
    await aHandbook(api, trust)
    await mentor.post(`${path}/acknowledgements`, { number: 1 })
    const { body: draft } = await coordinator.put(`${path}/draft`, { whatChanged: 'Limits are clearer.', sections }, 0)
    await coordinator.post(`${path}/publication`, { version: draft.version })

    const late = await mentor.post(`${path}/acknowledgements`, { number: 1 })
    const asked = await mentor.get('/handbooks/mine')
    const readers = await coordinator.get(`${path}/readers`)

    expect([late.status, late.body.code]).toEqual([409, 'newer-version'])
    expect(asked.body.items).toMatchObject([{ number: 2, whatChanged: 'Limits are clearer.', acknowledgedAt: null }])
    expect(readers.body.items).toMatchObject([{ state: 'earlier', number: 1 }])
    expect((await mentor.get(`${path}?number=1`)).body).toMatchObject({ number: 1, isNewest: false })
  })

  test('who has read it is told page by page, by name, each mentor once', async () => {
    const { trust, coordinator, path, mentor } = await aProgramme()
    for (const _more of [1, 2, 3]) await aPerson(api, { grants: [{ kind: 'mentor', of: trust }] })
    await aHandbook(api, trust)
    await mentor.post(`${path}/acknowledgements`, { number: 1 })
    const all = (await coordinator.get(`${path}/readers`)).body.items

    const walked: unknown[] = []
    let cursor = ''
    do {
      const { body } = await coordinator.get(`${path}/readers?limit=1${cursor && `&cursor=${cursor}`}`)
      walked.push(...body.items)
      cursor = body.nextCursor ?? ''
    } while (cursor)

    expect(all).toHaveLength(4)
    expect(walked).toEqual(all)
    expect(all.filter(({ state }: { state: string }) => state === 'read')).toMatchObject([
      { person: { id: mentor.id } },
    ])
  })

  test('a later version says what is new', async () => {
    const { trust, coordinator, path } = await aProgramme()
    await aHandbook(api, trust)
    await coordinator.put(`${path}/draft`, { whatChanged: '', sections }, 0)

    const reply = await coordinator.post(`${path}/publication`, { version: 1 })

    expect([reply.status, reply.body.code]).toEqual([409, 'what-changed'])
  })

  test('of two who write the second is told; of many who publish at once, it is published once', async () => {
    const { coordinator, path } = await aProgramme()
    const write = () => coordinator.put(`${path}/draft`, { whatChanged: '', sections }, 0)

    const written = await Promise.all([write(), write()])
    const published = await Promise.all(
      Array.from({ length: 5 }, () => coordinator.post(`${path}/publication`, { version: 1 })),
    )

    expect(written.map(({ status }) => status).toSorted()).toEqual([200, 412])
    expect(published.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await coordinator.get(`${path}/versions`)).body.items).toHaveLength(1)
  })

  test('what is published is never edited, not even by hand', async () => {
    const { trust } = await aProgramme()
    await aHandbook(api, trust)

    for (const statement of [
      `update handbook_versions set what_changed = 'Nothing' where organisation_id = '${trust.id}'`,
      `delete from handbook_versions where organisation_id = '${trust.id}'`,
    ]) {
      await expect(api.owner.query(statement)).rejects.toMatchObject({ constraint: 'handbook_versions_published' })
    }
  })
})
