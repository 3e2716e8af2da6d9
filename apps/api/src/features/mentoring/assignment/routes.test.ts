import type { AssignmentPreview } from '@elevate/contracts/mentor-assignment'
import { describe, expect, test } from 'vitest'
import { type Asking, signedIn } from '../../../../test/coffee.ts'
import { startApi } from '../../../../test/harness.ts'
import { aMentor, aMentorRequest } from '../../../../test/mentoring.ts'
import { aCoordinator, anOrganisation, type TestOrganisation } from '../../../../test/people.ts'

const api = await startApi()

const aProgramme = async () => {
  const trust = await anOrganisation(api)
  return { trust, coordinator: await signedIn(api, await aCoordinator(api, trust)) }
}
const path = ({ id }: TestOrganisation) => `/organisations/${id}/mentor-assignment`
const preview = async (coordinator: Asking, trust: TestOrganisation): Promise<AssignmentPreview> =>
  (await coordinator.get(path(trust))).body
const pairsOf = ({ partners }: AssignmentPreview) =>
  partners.flatMap(({ requestId, mentorId }) => (mentorId ? [{ requestId, mentorId }] : []))

describe('everybody who waits, in one go', () => {
  test('most partners get a mentor, then the best fit: who can only have one mentor gets that one', async () => {
    const { trust, coordinator } = await aProgramme()
    const both = await aMentor(api, trust, { capacity: 1, meetsNeeds: ['bsl'], areas: ['falls'] })
    const other = await aMentor(api, trust, { capacity: 1 })
    const easy = await aMentorRequest(api, trust, { wishes: 'falls' })
    const signing = await aMentorRequest(api, trust, { needs: ['bsl'] })

    const proposal = await preview(coordinator, trust)

    expect(new Map(proposal.partners.map(({ requestId, mentorId }) => [requestId, mentorId]))).toEqual(
      new Map([
        [easy.requestId, other.mentorId],
        [signing.requestId, both.mentorId],
      ]),
    )
  })

  test('says why somebody is left without, and never proposes more than there are places', async () => {
    const { trust, coordinator } = await aProgramme()
    await aMentor(api, trust, { capacity: 1 })
    await aMentorRequest(api, trust)
    await aMentorRequest(api, trust)
    await aMentorRequest(api, trust, { needs: ['bsl'] })

    const { partners } = await preview(coordinator, trust)

    expect(partners.filter(({ mentorId }) => mentorId)).toHaveLength(1)
    expect(partners.filter(({ without }) => without !== null)).toHaveLength(2)
  })

  test('is confirmed as it stands or as it was changed: mentors are asked, and nothing else has happened', async () => {
    const { trust, coordinator } = await aProgramme()
    const mentors = [await aMentor(api, trust), await aMentor(api, trust)]
    const [left, asked] = [await aMentorRequest(api, trust), await aMentorRequest(api, trust)]
    const proposal = await preview(coordinator, trust)
    const chosen = proposal.partners.find(({ requestId }) => requestId === asked.requestId)?.mentorId
    const changed = mentors.find(({ mentorId }) => mentorId !== chosen)
    const pairs = [{ requestId: asked.requestId, mentorId: changed?.mentorId }]

    const reply = await coordinator.post(path(trust), { fingerprint: proposal.fingerprint, pairs })

    expect([reply.status, reply.body]).toEqual([201, { asked: 1 }])
    const { items } = (await coordinator.get('/mentor-requests')).body
    expect(items.map(({ id, state }: { id: string; state: string }) => [id, state])).toEqual([
      [left.requestId, 'waiting'],
      [asked.requestId, 'asked'],
    ])
  })

  test.each([
    ['a partner has asked meanwhile', (trust: TestOrganisation) => aMentorRequest(api, trust)],
    ['a mentor has come meanwhile', (trust: TestOrganisation) => aMentor(api, trust)],
  ])('a preview is refused as stale when %s', async (_what, change) => {
    const { trust, coordinator } = await aProgramme()
    await aMentor(api, trust)
    await aMentorRequest(api, trust)
    const proposal = await preview(coordinator, trust)
    await change(trust)

    const body = { fingerprint: proposal.fingerprint, pairs: pairsOf(proposal) }
    const reply = await coordinator.post(path(trust), body)

    expect([reply.status, reply.body.code]).toEqual([409, 'stale-preview'])
  })

  test('all or nothing: one pair that cannot be leaves everybody as they were', async () => {
    const { trust, coordinator } = await aProgramme()
    const { mentorId } = await aMentor(api, trust, { capacity: 1 })
    const waiting = [await aMentorRequest(api, trust), await aMentorRequest(api, trust)]
    const { fingerprint } = await preview(coordinator, trust)
    const pairs = waiting.map(({ requestId }) => ({ requestId, mentorId }))

    const reply = await coordinator.post(path(trust), { fingerprint, pairs })

    expect([reply.status, reply.body.code]).toEqual([409, 'no-place-left'])
    const { rows } = await api.owner.query('select count(*)::int as n from mentor_offers where mentor_id = $1', [
      mentorId,
    ])
    expect(rows).toEqual([{ n: 0 }])
  })

  test('confirmed by two coordinators at once happens once', async () => {
    const { trust, coordinator } = await aProgramme()
    const colleague = await signedIn(api, await aCoordinator(api, trust))
    await aMentor(api, trust)
    await aMentorRequest(api, trust)
    const proposal = await preview(coordinator, trust)
    const body = { fingerprint: proposal.fingerprint, pairs: pairsOf(proposal) }

    const replies = await Promise.all([coordinator.post(path(trust), body), colleague.post(path(trust), body)])

    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409])
  })
})
