import type { AccessNeedsAudience } from '@elevate/contracts/people-vocabulary'
import { beforeEach, describe, expect, test } from 'vitest'
import { signedIn } from '../../../../test/coffee.ts'
import { aDropIn, aDropInProgramme, aPartnerIn, type DropInProgramme } from '../../../../test/drop-ins.ts'
import { startApi } from '../../../../test/harness.ts'

const api = await startApi()
beforeEach(() => {
  api.clock.now = new Date('2026-11-23T10:00:00Z')
})

/** Somebody who has said what helps them, and to whom, and has booked. */
const whoCame = async (
  programme: DropInProgramme,
  { dropInId, whatHelps, sharedWith }: { dropInId: string; whatHelps: string; sharedWith: AccessNeedsAudience },
) => {
  const partner = await aPartnerIn(api, programme)
  await api.owner.query('insert into access_needs (person_id, what_helps, shared_with) values ($1, $2, $3)', [
    partner.id,
    whatHelps,
    sharedWith,
  ])
  expect((await partner.post(`/drop-ins/${dropInId}/bookings`)).status).toBe(201)
  return partner
}

const aHostedSession = async () => {
  const programme = await aDropInProgramme(api)
  const host = await aPartnerIn(api, programme)
  const dropInId = await aDropIn(programme, { hostIds: [host.id], capacity: 10 })
  const shares = (whatHelps: string, sharedWith: AccessNeedsAudience) =>
    whoCame(programme, { dropInId, whatHelps, sharedWith })
  const open = await shares('hearing loop', 'coordinators-and-hosts')
  const toldCoordinators = await shares('large print', 'coordinators')
  await shares('a quiet corner', 'only-me')
  return { programme, host, dropInId, open, toldCoordinators, path: `/drop-ins/${dropInId}/needs` }
}

const helps = ({ body }: { body: { items: { whatHelps: string }[] } }) => body.items.map(({ whatHelps }) => whatHelps)

describe('what helps those who come', () => {
  test('is read by the host of who shares it with hosts, and by the coordinator of who shares it with them', async () => {
    const { programme, host, open, path } = await aHostedSession()

    const asHost = await host.get(path)
    const asCoordinator = await programme.coordinator.get(path)

    expect(asHost.body.items).toEqual([
      { person: { id: open.id, name: expect.any(String) }, whatHelps: 'hearing loop' },
    ])
    expect(helps(asCoordinator)).toEqual(['hearing loop', 'large print'])
  })

  test('is written down for each look, where the person finds it', async () => {
    const { host, open, toldCoordinators, path } = await aHostedSession()

    await host.get(path)
    await host.get(path)

    const { rows } = await api.owner.query(
      `select subject_id from audit_entries where actor_id = $1 and action = 'access-needs.read'`,
      [host.id],
    )
    expect(rows).toEqual([{ subject_id: open.id }, { subject_id: open.id }])
    expect(toldCoordinators.id).not.toBe(open.id)
  })

  test('is nobody’s who does not run the session, and not of a place that was given up', async () => {
    const { programme, host, dropInId, open, toldCoordinators, path } = await aHostedSession()
    const other = await aDropIn(programme)

    const asPartner = await toldCoordinators.get(path)
    const ofAnother = await host.get(`/drop-ins/${other}/needs`)
    await open.delete(`/drop-ins/${dropInId}/bookings/mine`)

    expect([asPartner.status, ofAnother.status]).toEqual([404, 404])
    expect(helps(await host.get(path))).toEqual([])
  })

  test('is shown to nobody any more once the session is over, and was never the host’s outside of it', async () => {
    const { host, open, programme, path } = await aHostedSession()
    const elsewhere = await host.get(`/people/${open.id}/access-needs`)

    api.clock.now = new Date('2026-12-03T15:00:00Z')

    expect(elsewhere.status).toBe(403)
    expect(helps(await (await signedIn(api, host)).get(path))).toEqual([])
    expect(helps(await (await signedIn(api, programme.coordinator)).get(path))).toEqual([])
  })

  test('of many is asked as often as of one, and is walked without gaps', async () => {
    const { programme, host, dropInId, path } = await aHostedSession()
    const asked = async () => {
      const before = api.database.asked.statements
      await host.get(`${path}?limit=100`)
      return api.database.asked.statements - before
    }
    const ofOne = await asked()
    for (const whatHelps of ['breaks', 'a seat at the front'])
      await whoCame(programme, { dropInId, whatHelps, sharedWith: 'coordinators-and-hosts' })

    const ofMany = await asked()
    const first = await host.get(`${path}?limit=2`)
    const rest = await host.get(`${path}?limit=2&cursor=${first.body.nextCursor}`)

    expect(ofMany).toBe(ofOne)
    expect([...helps(first), ...helps(rest)]).toEqual(['hearing loop', 'breaks', 'a seat at the front'])
    expect(rest.body.nextCursor).toBeNull()
  })
})
