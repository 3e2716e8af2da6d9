import { newId } from '@elevate/db/ids'
import { type Asking, signedIn } from './coffee.ts'
import type { TestApi } from './harness.ts'
import { aCoordinator, anOrganisation, aPartner, aPerson, type TestOrganisation, type TestPerson } from './people.ts'

export { type Asking, mailsTo, signedIn } from './coffee.ts'

const work = async (api: TestApi): Promise<void> => {
  const { doCheckInWork } = await import('../src/features/check-ins/public.ts')
  await doCheckInWork(api.deps)
}
/** What the worker does at this moment of the test. */
export const workAt = async (api: TestApi, instant: string): Promise<void> => {
  api.clock.now = new Date(instant)
  await work(api)
}

export const aMentorFor = async (api: TestApi, of: TestOrganisation, partner: TestPerson): Promise<TestPerson> => {
  const mentor = await aPerson(api, { grants: [{ kind: 'mentor', of }] })
  const registered = newId()
  await api.owner.query('insert into mentors (id, organisation_id, person_id, capacity) values ($1, $2, $3, 3)', [
    registered,
    of.id,
    mentor.id,
  ])
  await api.owner.query(
    `insert into mentorships (id, organisation_id, mentor_id, mentor_person_id, partner_person_id, started_on, first_contact_by)
     values ($1, $2, $3, $4, $5, '2026-01-05', '2026-01-19')`,
    [newId(), of.id, registered, mentor.id, partner.id],
  )
  return mentor
}

export type CheckInWorld = {
  trust: TestOrganisation
  lead: Asking
  deputy: Asking
  other: Asking
  partners: TestPerson[]
  checkInId: string
}

/** A trust with a lead, a deputy and another coordinator, so many partners, and a check-in open from 23 November 2026. */
export const anOpenCheckIn = async (api: TestApi, partners: number): Promise<CheckInWorld> => {
  api.clock.now = new Date('2026-11-23T10:00:00Z')
  const trust = await anOrganisation(api)
  const [lead, deputy, other] = await Promise.all(
    [1, 2, 3].map(async () => signedIn(api, await aCoordinator(api, trust))),
  )
  if (!lead || !deputy || !other) throw new Error('nobody')
  const people: TestPerson[] = []
  for (let i = 0; i < partners; i += 1) people.push(await aPartner(api, trust))
  const at = `/check-in-programmes/${trust.id}`
  await lead.put(`${at}/team`, { leadId: lead.id, deputyId: deputy.id }, 0).expect(200)
  const { body } = await lead.get(at)
  const { rhythm, audience, startsOn, openDays, questions } = body
  await lead.put(at, { rhythm, audience, startsOn, openDays, questions }, 0).expect(200)
  await work(api)
  const { rows } = await api.owner.query('select id from check_in_rounds where organisation_id = $1', [trust.id])
  return { trust, lead, deputy, other, partners: people, checkInId: rows[0].id }
}

type Reader = 'only-me' | 'my-mentor' | 'my-lead' | 'anonymous'
const nothing = { score: null, choice: null, words: null }
export const scored = (score: number | null, reader: Reader = 'my-lead') => ({
  ...nothing,
  question: 'temperature',
  reader,
  score,
})
export const worded = (words: string, reader: Reader = 'my-lead') => ({
  ...nothing,
  question: 'anything-else',
  reader,
  words,
})
export const chose = (choice: string, reader: Reader = 'my-lead') => ({
  ...nothing,
  question: 'listened-to',
  reader,
  choice,
})

type Said = { answers?: object[]; contact?: { channel: string; by: string } | null }
export const send = (as: Asking, checkInId: string, { answers = [], contact = null }: Said) =>
  as.post('/check-ins', { checkInId, answers, contact })
