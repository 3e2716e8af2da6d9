import { describe, expect, test } from 'vitest'
import { anOpenCheckIn, mailsTo, scored, send, signedIn, workAt } from '../../../../test/check-ins.ts'
import { startApi } from '../../../../test/harness.ts'

const api = await startApi()
const asked = async () => {
  const world = await anOpenCheckIn(api, 1)
  const [first] = world.partners
  if (!first) throw new Error('nobody')
  return { ...world, partner: await signedIn(api, first) }
}
type World = Awaited<ReturnType<typeof asked>>
const hopsOf = async ({ partner }: World) =>
  (
    await api.owner.query(
      `select h.step, h.to_person_id, h.why from check_in_hops h where h.person_id = $1 order by h.step`,
      [partner.id],
    )
  ).rows
const openTasks = async ({ partner }: World) =>
  (
    await api.owner.query(
      `select owner_id, due_on::text, title, detail from tasks where about_person_id = $1 and done_at is null and withdrawn_at is null`,
      [partner.id],
    )
  ).rows
const followUpOf = async ({ lead }: World) => (await lead.get('/check-in-follow-ups')).body.items[0]

describe('a low answer', () => {
  test('becomes a task of the lead, due the same working day; task and mail say nothing of it', async () => {
    const world = await asked()

    await send(world.partner, world.checkInId, { answers: [scored(1)] }).expect(201)

    const [task, ...others] = await openTasks(world)
    expect(others).toEqual([])
    expect(task).toMatchObject({ owner_id: world.lead.id, due_on: '2026-11-23' })
    expect(JSON.stringify(task)).not.toMatch(/struggling|low|score/i)
    const mails = await mailsTo(api, world.lead)
    expect(mails.at(-1)?.subject).toBe('A partner waits to hear from you')
    expect(mails.at(-1)?.body).not.toMatch(/struggling|Okafor/i)
  })

  test('the partner sees who has seen it and when, and no one is asked any more', async () => {
    const world = await asked()
    await send(world.partner, world.checkInId, { answers: [scored(1)] }).expect(201)
    const { id } = await followUpOf(world)
    api.clock.now = new Date('2026-11-23T14:10:00Z')

    const reply = await world.lead.post(`/check-in-follow-ups/${id}/acknowledge`).expect(200)
    await workAt(api, '2026-11-26T09:00:00Z')

    const name = `${world.lead.givenName} ${world.lead.familyName}`
    expect(reply.body.seen).toEqual({ by: name, at: '2026-11-23T14:10:00.000Z' })
    const mine = (await world.partner.get('/check-ins')).body.items[0].followUp
    expect(mine.seen).toEqual({ by: name, at: '2026-11-23T14:10:00.000Z' })
    expect(await hopsOf(world)).toHaveLength(1)
    await world.lead.post(`/check-in-follow-ups/${id}/done`).expect(200)
    expect(await openTasks(world)).toEqual([])
  })
})

describe('nobody has seen it in time', () => {
  test('it goes to the deputy, then to the coordinators; each hop is recorded and happens once', async () => {
    const world = await asked()
    const { partner, lead, deputy, checkInId } = world
    await send(partner, checkInId, { answers: [scored(1)] }).expect(201)

    await workAt(api, '2026-11-23T22:00:00Z')
    const sameDay = await hopsOf(world)
    await Promise.all([workAt(api, '2026-11-24T08:00:00Z'), workAt(api, '2026-11-24T08:00:00Z')])
    const nextDay = await hopsOf(world)
    await workAt(api, '2026-11-24T18:00:00Z')
    await workAt(api, '2026-11-25T08:00:00Z')
    await workAt(api, '2026-12-01T08:00:00Z')

    expect(sameDay).toEqual([{ step: 0, to_person_id: lead.id, why: 'first' }])
    expect(nextDay).toEqual([...sameDay, { step: 1, to_person_id: deputy.id, why: 'late' }])
    expect(await hopsOf(world)).toEqual([...nextDay, { step: 2, to_person_id: null, why: 'late' }])
    expect(await openTasks(world)).toHaveLength(1)
    const told = (await mailsTo(api, deputy)).filter(({ subject }) => subject.includes('waits to hear'))
    expect(told).toHaveLength(2)
    const mine = (await partner.get('/check-ins')).body.items[0].followUp
    expect(mine.hops.map(({ to }: { to: string | null }) => to?.split(' ')[0] ?? null)).toEqual([
      lead.givenName,
      deputy.givenName,
      null,
    ])
  })

  test('the deputy reads what was given to the lead only after it has come to them; other coordinators last', async () => {
    const { partner, deputy, other, checkInId } = await asked()
    await send(partner, checkInId, { answers: [scored(1)] }).expect(201)
    const at = `/check-ins/${checkInId}/people/${partner.id}`
    const may = async () => [(await deputy.get(at)).status, (await other.get(at)).status]

    const first = await may()
    await workAt(api, '2026-11-24T08:00:00Z')
    const second = await may()
    await workAt(api, '2026-11-25T08:00:00Z')

    expect([first, second, await may()]).toEqual([
      [404, 404],
      [200, 404],
      [200, 200],
    ])
  })

  test('nothing is passed on at the weekend', async () => {
    const world = await asked()
    await send(world.partner, world.checkInId, { answers: [scored(1)] }).expect(201)

    await workAt(api, '2026-11-28T09:00:00Z')
    await workAt(api, '2026-11-29T09:00:00Z')

    expect(await hopsOf(world)).toHaveLength(1)
  })
})

describe('the lead is out of the office', () => {
  test('the deputy is asked straight away, and reads; the partner was told before', async () => {
    const world = await asked()
    const { partner, lead, deputy, trust, checkInId } = world
    const away = { personId: lead.id, from: '2026-11-20', to: '2026-11-27' }
    await lead.post(`/check-in-programmes/${trust.id}/absences`, away).expect(201)

    const before = (await partner.get(`/check-ins/${checkInId}`)).body.promise
    await send(partner, checkInId, { answers: [scored(1)] }).expect(201)

    expect(before.leadAwayUntil).toBe('2026-11-27')
    expect(await hopsOf(world)).toEqual([{ step: 0, to_person_id: deputy.id, why: 'away' }])
    await deputy.get(`/check-ins/${checkInId}/people/${partner.id}`).expect(200)
  })
})

describe('other coordinators', () => {
  test('see that somebody waits and how long, never why', async () => {
    const { partner, other, checkInId } = await asked()
    await send(partner, checkInId, { answers: [scored(1)] }).expect(201)

    const { items } = (await other.get('/check-in-follow-ups')).body

    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ isMine: false, reasons: null, channel: null, checkInId: null })
    await other.post(`/check-in-follow-ups/${items[0].id}/acknowledge`).expect(404)
  })

  test('a partner with a lead of their own: that one is asked', async () => {
    const world = await asked()
    const { partner, lead, other, trust, checkInId } = world
    const own = { leadId: other.id, deputyId: null }
    await lead.put(`/check-in-programmes/${trust.id}/own-leads/${partner.id}`, own, 0).expect(200)

    await send(partner, checkInId, { answers: [scored(1)] }).expect(201)

    expect(await hopsOf(world)).toEqual([{ step: 0, to_person_id: other.id, why: 'first' }])
    await lead.get(`/check-ins/${checkInId}/people/${partner.id}`).expect(404)
  })
})
