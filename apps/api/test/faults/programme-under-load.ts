import { doCheckInWork } from '../../src/features/check-ins/public.ts'
import { signedIn } from '../coffee.ts'
import { nameContacts } from '../concerns.ts'
import { aDropIn } from '../drop-ins.ts'
import type { TestApi } from '../harness.ts'
import { pairUp } from '../mentoring-pair.ts'
import { aCoordinator, anOrganisation, aPartner, aPerson, signInAs, type TestOrganisation } from '../people.ts'
import { aCampaign } from '../recruitment.ts'
import type { Write } from './insistent-client.ts'

const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10)
const instant = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString()

/** A check-in that is open to every partner of the organisation. */
const openCheckIn = async (api: TestApi, { id }: TestOrganisation, leads: [string, string]): Promise<string> => {
  const coordinator = await signedIn(api, await aCoordinator(api, { id, name: '' }))
  const at = `/check-in-programmes/${id}`
  await coordinator.put(`${at}/team`, { leadId: leads[0], deputyId: leads[1] }, 0).expect(200)
  const { rhythm, audience, startsOn, openDays, questions } = (await coordinator.get(at)).body
  await coordinator.put(at, { rhythm, audience, startsOn, openDays, questions }, 0).expect(200)
  await doCheckInWork(api.deps)
  const { rows } = await api.owner.query('select id from check_in_rounds where organisation_id = $1', [id])
  return rows[0].id
}

const oneAnswer = { question: 'temperature', reader: 'my-lead', score: 4, choice: null, words: null }

export type ProgrammeUnderLoad = { trust: TestOrganisation; places: number; dropIns: string[]; writes: Write[][] }

/**
 * A programme in which so many partners do so many rounds of everything: log a session, want one of too few places,
 * apply, raise a concern, answer the check-in. `writes` holds one list for each partner.
 */
export const aProgrammeUnderLoad = async (
  api: TestApi,
  { partners, rounds, places }: { partners: number; rounds: number; places: number },
): Promise<ProgrammeUnderLoad> => {
  const trust = await anOrganisation(api)
  const [lead, deputy] = [await aCoordinator(api, trust), await aCoordinator(api, trust)]
  const coordinator = await signedIn(api, lead)
  const safe = await aPerson(api, { grants: [{ kind: 'mentor', of: trust }] })
  await nameContacts(api, trust, [safe])
  const people = []
  for (let n = 0; n < partners; n += 1) {
    const partner = await aPartner(api, trust)
    const { id } = await pairUp(api, trust, { partner, startedOn: day(-300) })
    people.push({ mentorshipId: id, ...(await signInAs(api, partner)) })
  }
  const checkInId = await openCheckIn(api, trust, [lead.id, deputy.id])
  const dropIns: string[] = []
  const campaigns: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    dropIns.push(await aDropIn({ coordinator, trust }, { day: day(20 + round), capacity: places }))
    campaigns.push((await aCampaign(api, trust, { opensAt: instant(-2), closesAt: instant(20) })).id)
  }
  const inRound = (round: number, mentorshipId: string): Omit<Write, 'authorization'>[] => [
    {
      what: 'session',
      path: `/mentorships/${mentorshipId}/sessions`,
      body: { day: day(-1 - round), outcome: 'held', mode: 'phone', minutes: 45, nextOn: null },
    },
    { what: 'booking', path: `/drop-ins/${dropIns[round]}/bookings` },
    { what: 'application', path: '/me/applications', body: { campaignId: campaigns[round] } },
    {
      what: 'concern',
      path: '/concerns',
      body: { organisationId: trust.id, whatHappened: `It was ${round}`, who: '', contactBy: '', readerIds: [safe.id] },
    },
  ]
  const answers = { what: 'check-in', path: '/check-ins', body: { checkInId, answers: [oneAnswer], contact: null } }
  const writes = people.map(({ authorization, mentorshipId }) =>
    [
      ...Array.from({ length: rounds }, (_one, round) => inRound(round, mentorshipId)).flat(),
      { ...answers, what: 'check-in' },
    ].map((write) => ({ ...write, authorization })),
  )
  return { trust, places, dropIns, writes }
}
