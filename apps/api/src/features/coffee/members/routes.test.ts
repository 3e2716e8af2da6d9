import { describe, expect, test } from 'vitest'
import { aCoffeeProgramme, aMember, aPublishedRound, openRound, signedIn } from '../../../../test/coffee.ts'
import { startApi } from '../../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPartner } from '../../../../test/people.ts'

const api = await startApi()
const joining = { takesPart: true, pausedUntil: null, sharedContact: 'email' }

describe('taking part', () => {
  test('a partner joins, is in the next draw, and leaves again, and is never asked why', async () => {
    const { trust, coordinator } = await aCoffeeProgramme(api, 1)
    const partner = await signedIn(api, await aPartner(api, trust))
    const path = `/coffee-members/${trust.id}/${partner.id}`

    const before = await partner.get(path)
    const joined = await partner.put(path, joining, before.body.version)
    const listed = await coordinator.get(`/coffee-members?organisationId=${trust.id}`)
    const left = await partner.put(path, { ...joining, takesPart: false }, joined.body.version)

    expect(before.body).toMatchObject({ takesPart: false, state: 'out', version: 0 })
    expect(joined.body).toMatchObject({ takesPart: true, state: 'in', sharedContact: 'email', version: 1 })
    expect(listed.body.items.map(({ person }: { person: { id: string } }) => person.id)).toContain(partner.id)
    expect(left.body).toMatchObject({ takesPart: false, state: 'out' })
    const after = await coordinator.get(`/coffee-members?organisationId=${trust.id}`)
    expect(after.body.items).toHaveLength(1)
  })

  test('a pause ends by itself when its day comes', async () => {
    const { trust, coordinator, members } = await aCoffeeProgramme(api, 2)
    const [member] = members
    if (!member) throw new Error('no member')
    const partner = await signedIn(api, member)
    await partner.put(`/coffee-members/${trust.id}/${member.id}`, { ...joining, pausedUntil: '2026-12-01' }, 1)
    const states = async () => {
      const reply = await coordinator.get(`/coffee-members?organisationId=${trust.id}&state=paused`)
      return reply.body.items.length
    }

    const paused = await states()
    await api.owner.query(`update coffee_members set paused_until = '2026-11-23' where person_id = $1`, [member.id])

    expect(paused).toBe(1)
    expect(await states()).toBe(0)
  })

  test('whose appointment is on a break or has ended is not drawn', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const [onABreak, gone] = programme.members
    await api.owner.query(`update appointments set status = 'paused', paused_on = '2026-11-01' where person_id = $1`, [
      onABreak?.id,
    ])
    await api.owner.query(`update appointments set status = 'ended', ended_on = '2026-11-01' where person_id = $1`, [
      gone?.id,
    ])

    const round = await aPublishedRound(programme)

    const drawn = round.groups.flatMap(({ people }) => people.map(({ id }) => id))
    expect(drawn.sort()).toEqual(
      programme.members
        .slice(2)
        .map(({ id }) => id)
        .sort(),
    )
  })

  test('a phone number is shared only when the person chooses it, and only if there is one', async () => {
    const { trust } = await aCoffeeProgramme(api, 0)
    const partner = await signedIn(api, await aPartner(api, trust))

    const reply = await partner.put(
      `/coffee-members/${trust.id}/${partner.id}`,
      { ...joining, sharedContact: 'phone' },
      0,
    )

    expect(reply.status).toBe(409)
    expect(reply.body.code).toBe('no-phone')
  })

  test('two devices change it at once: the second is told, and two joins make one', async () => {
    const { trust } = await aCoffeeProgramme(api, 0)
    const partner = await signedIn(api, await aPartner(api, trust))

    const replies = await Promise.all(
      [1, 2, 3].map(() => partner.put(`/coffee-members/${trust.id}/${partner.id}`, joining, 0)),
    )

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412])
  })

  test('a coordinator puts in somebody who asked by phone; a coordinator elsewhere cannot even look', async () => {
    const { trust, coordinator } = await aCoffeeProgramme(api, 0)
    const partner = await aPartner(api, trust)
    const stranger = await signedIn(api, await aCoordinator(api, await anOrganisation(api)))
    const other = await signedIn(api, await aPartner(api, trust))
    const path = `/coffee-members/${trust.id}/${partner.id}`

    const looked = await stranger.get(path)
    const byAnother = await other.put(path, joining, 0)
    const put = await coordinator.put(path, { ...joining, sharedContact: 'programme-team' }, 0)

    expect([looked.status, byAnother.status, put.status]).toEqual([404, 404, 200])
  })
})

describe('skipping one round', () => {
  test('who skips is not drawn this time, and is in again next time', async () => {
    const programme = await aCoffeeProgramme(api, 5)
    const [member] = programme.members
    if (!member) throw new Error('no member')
    const partner = await signedIn(api, member)
    const first = await openRound(programme)
    const skipped = await partner.post(`/coffee-rounds/${first}/skips`, { personId: member.id })
    const drawn = await programme.coordinator.post(`/coffee-rounds/${first}/draw`)
    await programme.coordinator.post(`/coffee-rounds/${first}/publish`)

    const second = await openRound(programme)
    const again = await programme.coordinator.get(`/coffee-rounds/${second}`)

    expect(skipped.status).toBe(204)
    expect(JSON.stringify(drawn.body)).not.toContain(member.id)
    expect(again.body.pool).toEqual({ in: 5, skipping: 0, paused: 0 })
  })

  test('skipping can be taken back until the round is published, and not after', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const [member] = programme.members
    if (!member) throw new Error('no member')
    const partner = await signedIn(api, member)
    const roundId = await openRound(programme)
    await partner.post(`/coffee-rounds/${roundId}/skips`, { personId: member.id })

    const back = await partner.delete(`/coffee-rounds/${roundId}/skips/${member.id}`)
    await programme.coordinator.post(`/coffee-rounds/${roundId}/draw`)
    await programme.coordinator.post(`/coffee-rounds/${roundId}/publish`)
    const late = await partner.post(`/coffee-rounds/${roundId}/skips`, { personId: member.id })

    expect(back.status).toBe(204)
    expect(late.body.code).toBe('already-published')
  })

  test('a skip and the publishing at the same moment: either the skip counts or it is refused', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const [member] = programme.members
    if (!member) throw new Error('no member')
    const partner = await signedIn(api, member)
    const roundId = await openRound(programme)
    await programme.coordinator.post(`/coffee-rounds/${roundId}/draw`)

    const [skipped, published] = await Promise.all([
      partner.post(`/coffee-rounds/${roundId}/skips`, { personId: member.id }),
      programme.coordinator.post(`/coffee-rounds/${roundId}/publish`),
    ])

    const codes = [skipped?.body.code ?? 'skipped', published?.body.code ?? 'published']
    expect([
      ['skipped', 'draw-out-of-date'],
      ['already-published', 'published'],
    ]).toContainEqual(codes)
  })
})

test('the list of members is walked page by page, by name, and exported', async () => {
  const { trust, coordinator } = await aCoffeeProgramme(api, 0)
  for (const givenName of ['Ana', 'Bo', 'Cleo', '=HYPERLINK("x")', 'Dev']) await aMember(api, trust, { givenName })
  const path = `/coffee-members?organisationId=${trust.id}&limit=3`

  const first = await coordinator.get(path)
  const second = await coordinator.get(`${path}&cursor=${first.body.nextCursor}`)
  const csv = await coordinator.get(`/coffee-members/export?organisationId=${trust.id}&format=csv`)
  const xlsx = await coordinator.get(`/coffee-members/export?organisationId=${trust.id}&format=xlsx`)

  expect(first.body.items).toHaveLength(3)
  expect(second.body.items).toHaveLength(2)
  expect(second.body.nextCursor).toBeNull()
  expect(csv.headers['content-type']).toContain('text/csv')
  expect(csv.text.split('\r\n')[0]).toContain('Name,Takes part,Paused until,Shares,Is told by')
  expect(csv.text).not.toMatch(/^"?=/m)
  expect(xlsx.headers['content-disposition']).toContain('coffee-members.xlsx')
})
