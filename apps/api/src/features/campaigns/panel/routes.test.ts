import { expect, test } from 'vitest'
import { signedIn } from '../../../../test/coffee.ts'
import { startApi } from '../../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPartner, aPerson } from '../../../../test/people.ts'
import { aCampaign } from '../../../../test/recruitment.ts'

const api = await startApi()

const aProgramme = async () => {
  const trust = await anOrganisation(api)
  const coordinator = await signedIn(api, await aCoordinator(api, trust))
  const campaign = await aCampaign(api, trust)
  const seat = (personId: string) => `/campaigns/${campaign.id}/panel/${personId}`
  const put = (personId: string, body: { role: string; isLay: boolean }) => coordinator.put(seat(personId), body, 1)
  return { trust, coordinator, campaign, seat, put }
}

test('somebody of the organisation is put on the panel and may score from then on', async () => {
  const { trust, put } = await aProgramme()
  const partner = await aPartner(api, trust)

  const reply = await put(partner.id, { role: 'scorer', isLay: true })

  expect(reply.body).toMatchObject({
    members: [{ person: { id: partner.id }, role: 'scorer', isLay: true, isPartner: true, canSignIn: true }],
    warnings: ['too-few-scorers', 'no-chair'],
  })
  const { rows } = await api.owner.query(
    `select organisation_id from grants where person_id = $1 and kind = 'panel-member' and ended_at is null`,
    [partner.id],
  )
  expect(rows).toEqual([{ organisation_id: trust.id }])
})

test('one chairs: a new chair takes the place of the one before', async () => {
  const { trust, put } = await aProgramme()
  const [first, second] = [await aPartner(api, trust), await aPartner(api, trust)]
  await put(first.id, { role: 'chair', isLay: true })

  const reply = await put(second.id, { role: 'chair', isLay: false })

  const roles = Object.fromEntries(
    reply.body.members.map(({ person, role }: { person: { id: string }; role: string }) => [person.id, role]),
  )
  expect(roles).toEqual({ [first.id]: 'scorer', [second.id]: 'chair' })
  expect(reply.body.warnings).toEqual([])
})

test('who coordinates the programme sees names, so they cannot score; a coordinator of another one can', async () => {
  const { trust, coordinator, put } = await aProgramme()
  const elsewhere = await anOrganisation(api)
  const guest = await aPerson(api, { partnerOf: [trust], grants: [{ kind: 'coordinator', of: elsewhere }] })

  const own = await put(coordinator.id, { role: 'scorer', isLay: false })
  const other = await put(guest.id, { role: 'scorer', isLay: false })

  expect(own.body.code).toBe('sees-names')
  expect(other.status).toBe(200)
})

test('somebody whom the organisation does not know is not found', async () => {
  const { put } = await aProgramme()
  const stranger = await aPartner(api, await anOrganisation(api))

  expect((await put(stranger.id, { role: 'scorer', isLay: true })).status).toBe(404)
})

test('who is taken off sees nothing of the campaign any more, and can come back', async () => {
  const { trust, coordinator, seat, put } = await aProgramme()
  const partner = await aPartner(api, trust)
  await put(partner.id, { role: 'scorer', isLay: true })

  const off = await coordinator.delete(seat(partner.id))
  const again = await coordinator.delete(seat(partner.id))
  const back = await put(partner.id, { role: 'scorer', isLay: true })

  expect(off.body).toMatchObject({ members: [], warnings: ['nobody'] })
  expect(again.status).toBe(404)
  expect(back.body.members).toHaveLength(1)
})

test('the panel does not change once the campaign is over', async () => {
  const { trust, coordinator } = await aProgramme()
  const { id } = await aCampaign(api, trust, { stage: 'cancelled' })
  const partner = await aPartner(api, trust)

  const reply = await coordinator.put(`/campaigns/${id}/panel/${partner.id}`, { role: 'scorer', isLay: true }, 1)

  expect(reply.body.code).toBe('campaign-over')
})
