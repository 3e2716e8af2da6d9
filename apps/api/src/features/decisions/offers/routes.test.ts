import { describe, expect, test } from 'vitest'
import { signedIn } from '../../../../test/coffee.ts'
import { anOffer, aReservePlace } from '../../../../test/decisions.ts'
import { startApi } from '../../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPerson } from '../../../../test/people.ts'
import { aCampaign, anApplication } from '../../../../test/recruitment.ts'
import { lapseOffers, remindOfOffers } from '../public.ts'

const api = await startApi()
const trust = await anOrganisation(api, 'Northmoor')
const coordinator = await signedIn(api, await aCoordinator(api, trust))
const colleague = await signedIn(api, await aCoordinator(api, trust))

const terms = { conditions: 'Two references', answerBy: '2026-12-07' }
const rows = async (sql: string, ...values: unknown[]) => (await api.owner.query(sql, values)).rows
const stateOf = async (id: string) => (await rows('select state from applications where id = $1', id))[0].state
const lettersOf = (id: string) => rows('select kind, body from letters where application_id = $1 order by id', id)
const at = (now: string) => {
  api.clock.now = new Date(now)
}
const anApplicant = async () => signedIn(api, await aPerson(api, { givenName: 'Beatrix', familyName: 'Winterbourne' }))
const offeredTo = async (answerBy?: string) => {
  const applicant = await anApplicant()
  const campaign = await aCampaign(api, trust)
  const { id } = await anOffer(api, campaign, { applicant, ...(answerBy ? { answerBy } : {}) })
  return { applicant, id, campaign, answer: `/me/applications/${id}/offer/answer` }
}

describe('an offer', () => {
  test('has a last day from which its last moment can be reckoned: the last of all years is none', async () => {
    at('2026-11-23T10:00:00Z')
    const { id } = await anApplication(api, await aCampaign(api, trust), { state: 'interviewed' })

    const refused = await coordinator.post(`/applications/${id}/offer`, { ...terms, answerBy: '2199-12-31' })

    expect([refused.status, refused.body.fields]).toEqual([400, { '/answerBy': 'pattern' }])
  })

  test('goes out with its letter, and the applicant reads its terms and its last moment', async () => {
    at('2026-11-23T10:00:00Z')
    const applicant = await anApplicant()
    const { id } = await anApplication(api, await aCampaign(api, trust), { state: 'interviewed', applicant })

    const made = await coordinator.post(`/applications/${id}/offer`, terms)
    const read = await applicant.get(`/me/applications/${id}/decision`)

    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ state: 'offered', can: { offer: false, recordAnswer: true } })
    expect(read.body).toMatchObject({
      offer: { ...terms, answerBefore: '2026-12-08T00:00:00.000Z', endedAt: null },
      terms: { timeAsked: 'About one day a month', payment: 'choice', termMonths: 24 },
      can: { answerOffer: true },
    })
    const [letter] = await lettersOf(id)
    expect(letter).toMatchObject({ kind: 'offer' })
    expect(letter.body).toContain('by the end of Monday 7 December 2026')
    expect(letter.body).toContain('Two references')
  })

  test.each([
    ['2026-12-07', '2026-12-07T23:59:59Z', 200],
    ['2026-12-07', '2026-12-08T00:00:00Z', 409],
    ['2027-07-07', '2027-07-07T22:59:59Z', 200],
    ['2027-07-07', '2027-07-07T23:00:00Z', 409],
  ])('to be answered by %s is answered at %s: %i', async (answerBy, now, status) => {
    const { applicant, answer, id } = await offeredTo(answerBy)
    at(now)
    const again = await signedIn(api, applicant)

    const reply = await again.post(answer, { accepts: true })

    expect(reply.status).toBe(status)
    expect(reply.body.code).toBe(status === 409 ? 'offer-lapsed' : undefined)
    expect(await stateOf(id)).toBe(status === 200 ? 'onboarding' : 'offered')
    at('2026-11-23T10:00:00Z')
  })

  test('that is accepted starts the checks once, however often the button is pressed', async () => {
    const { applicant, answer, id } = await offeredTo()

    const replies = await Promise.all([1, 2, 3].map(() => applicant.post(answer, { accepts: true })))

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(
      await rows(`select move from application_steps where application_id = $1 and move = 'accept'`, id),
    ).toHaveLength(1)
    const labels = (await rows('select label from checks where application_id = $1', id)).map(({ label }) => label)
    expect(labels.length).toBeGreaterThan(0)
    expect(new Set(labels).size).toBe(labels.length)
  })

  test('that is accepted writes to the applicant, once, what is asked of them and by when', async () => {
    const { applicant, answer, id } = await offeredTo()

    await Promise.all([1, 2].map(() => applicant.post(answer, { accepts: true })))

    const letters = await rows(
      `select id, body, by from letters where application_id = $1 and kind = 'checks-begun'`,
      id,
    )
    const [letter] = letters
    expect(letters).toHaveLength(1)
    expect(letter.body).toMatch(/Proof of identity, by \w+day \d+ \w+ 20\d\d\n/)
    expect(letter.body).toContain(`/my-applications/${id}`)
    expect(await rows('select to_address from outbox where about_id = $1', letter.id)).toHaveLength(1)
  })

  test('that is accepted on the phone leaves a task to tell them what is asked of them', async () => {
    const { id } = await anOffer(api, await aCampaign(api, trust), { details: { contact_preference: 'phone' } })

    await coordinator.post(`/applications/${id}/offer/answer`, { accepts: true })

    const [letter] = await rows(`select id, body from letters where application_id = $1 and kind = 'checks-begun'`, id)
    expect(letter.body).toContain('Proof of identity')
    expect(letter.body).not.toContain('/my-applications/')
    expect(await rows(`select kind from tasks where dedupe_key = $1`, `letter:${letter.id}`)).toEqual([
      { kind: 'phone' },
    ])
  })

  test('is answered once: of yes and no from two devices one counts and the other is told so', async () => {
    const { applicant, answer, id } = await offeredTo()

    const replies = await Promise.all([
      applicant.post(answer, { accepts: true }),
      applicant.post(answer, { accepts: false }),
    ])

    const refused = replies.filter(({ status }) => status === 409)
    expect(refused.map(({ body }) => body.code)).toEqual(['already-answered'])
    const accepted = replies[0]?.status === 200
    expect(await stateOf(id)).toBe(accepted ? 'onboarding' : 'declined')
  })

  test('that is declined, without a reason, leaves a task, for a place is free again', async () => {
    const { applicant, answer, id, campaign } = await offeredTo()

    const reply = await applicant.post(answer, { accepts: false })

    expect(reply.body).toMatchObject({
      state: 'declined',
      offer: { endedHow: 'declined' },
      can: { answerOffer: false },
    })
    const [offer] = await rows('select id from offers where application_id = $1', id)
    expect(await rows('select href from tasks where dedupe_key = $1', `offer-declined:${offer.id}`)).toEqual([
      { href: `/recruitment/${campaign.id}/decide` },
    ])
  })

  test('of somebody else is not there', async () => {
    const { answer } = await offeredTo()
    const other = await offeredTo()

    const reply = await other.applicant.post(answer, { accepts: true })

    expect(reply.status).toBe(404)
  })

  test('that was answered on the phone says who wrote it down', async () => {
    const { id } = await anOffer(api, await aCampaign(api, trust), { details: { contact_preference: 'phone' } })

    const reply = await coordinator.post(`/applications/${id}/offer/answer`, { accepts: true })

    expect(reply.body).toMatchObject({
      state: 'onboarding',
      offer: { endedHow: 'accepted', recordedBy: `${coordinator.givenName} ${coordinator.familyName}` },
    })
    const [step] = await rows(
      `select by_applicant, by_person_id from application_steps where application_id = $1 and move = 'accept'`,
      id,
    )
    expect(step).toEqual({ by_applicant: false, by_person_id: coordinator.id })
  })

  test('can be given longer, and the applicant is told the new day', async () => {
    const { applicant, id } = await offeredTo()

    const earlier = await coordinator.post(`/applications/${id}/offer/extension`, { answerBy: '2026-12-07' })
    const later = await coordinator.post(`/applications/${id}/offer/extension`, { answerBy: '2026-12-21' })

    expect(earlier.body.code).toBe('not-later')
    expect(later.body.offer.answerBy).toBe('2026-12-21')
    const [mail] = await rows('select subject from outbox where to_address = $1', applicant.email)
    expect(mail.subject).toBe('You have until Monday 21 December 2026 to answer our offer')
  })

  test('that is taken back ends the checks that were begun, with a letter and feedback due', async () => {
    const { applicant, id, answer } = await offeredTo()
    await applicant.post(answer, { accepts: true })

    const reply = await coordinator.post(`/applications/${id}/offer/withdrawal`, {
      reason: 'place-no-longer-there',
      why: 'The group was closed.',
    })

    expect(reply.body).toMatchObject({ state: 'not-appointed', feedback: { dueOn: '2026-12-03' } })
    expect((await lettersOf(id)).map(({ kind }) => kind)).toEqual(['checks-begun', 'offer-withdrawn'])
  })
})

describe('when nobody answers', () => {
  test('an email brings the offer to mind three days before, once', async () => {
    const { applicant, id } = await offeredTo('2027-01-20')
    at('2027-01-17T09:05:00Z')

    await remindOfOffers(api.deps)
    at('2027-01-17T10:05:00Z')
    await remindOfOffers(api.deps)

    const mails = await rows('select body from outbox where to_address = $1', applicant.email)
    expect(mails).toHaveLength(1)
    expect(mails[0].body).toContain(`http://elevate.test/my-applications/${id}/offer`)
    at('2026-11-23T10:00:00Z')
  })

  test('the offer lapses after its last day, and applicant and coordinator are told', async () => {
    const { applicant, id } = await offeredTo('2027-02-01')
    at('2027-02-02T00:05:00Z')

    await Promise.all([lapseOffers(api.deps), lapseOffers(api.deps)])

    expect(await stateOf(id)).toBe('lapsed')
    expect((await lettersOf(id)).map(({ kind }) => kind)).toEqual(['offer-lapsed'])
    expect(await rows('select title from tasks where about_person_id = $1', applicant.id)).toEqual([
      { title: expect.stringContaining('No answer to the offer') },
    ])
    at('2026-11-23T10:00:00Z')
  })
})

describe('places', () => {
  test('more offers than places are refused unless that is meant, and then it is written down', async () => {
    const campaign = await aCampaign(api, trust)
    const applications = await Promise.all([1, 2, 3].map(() => anApplication(api, campaign, { state: 'interviewed' })))
    const wanted = { applicationIds: applications.map(({ id }) => id), ...terms }

    const refused = await coordinator.post(`/campaigns/${campaign.id}/offers`, wanted)
    const states = await Promise.all(applications.map(({ id }) => stateOf(id)))
    const meant = await coordinator.post(`/campaigns/${campaign.id}/offers`, { ...wanted, evenIfMoreThanPlaces: true })

    expect(refused.body).toMatchObject({ code: 'more-offers-than-places' })
    expect(states).toEqual(['interviewed', 'interviewed', 'interviewed'])
    expect(meant.status).toBe(201)
    expect(
      await rows(
        `select 1 from audit_entries where action = 'campaign.more-offers-than-places' and subject_id = $1`,
        campaign.id,
      ),
    ).toHaveLength(1)
  })

  test('two coordinators who offer the last place at once: one of them is told', async () => {
    const campaign = await aCampaign(api, trust, { values: { places: 1 } })
    const [one, two] = await Promise.all([1, 2].map(() => anApplication(api, campaign, { state: 'interviewed' })))

    const replies = await Promise.all([
      coordinator.post(`/applications/${one?.id}/offer`, terms),
      colleague.post(`/applications/${two?.id}/offer`, terms),
    ])

    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect(
      await rows(
        'select 1 from offers o join applications a on a.id = o.application_id where a.campaign_id = $1',
        campaign.id,
      ),
    ).toHaveLength(1)
  })

  test('somebody who comes first on the reserve list is not passed over by accident', async () => {
    const campaign = await aCampaign(api, trust)
    await aReservePlace(api, campaign, { position: 1 })
    const second = await aReservePlace(api, campaign, { position: 2 })

    const refused = await coordinator.post(`/applications/${second.id}/offer`, terms)
    const meant = await coordinator.post(`/applications/${second.id}/offer`, { ...terms, evenIfOutOfOrder: true })

    expect(refused.body.code).toBe('not-next-on-reserve')
    expect(meant.body).toMatchObject({ state: 'offered', reserve: { endedAt: expect.any(String) } })
  })
})
