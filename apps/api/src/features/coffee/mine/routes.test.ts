import { describe, expect, test } from 'vitest'
import {
  aCoffeeProgramme,
  aPublishedRound,
  mailsTo,
  openRound,
  type Programme,
  signedIn,
} from '../../../../test/coffee.ts'
import { startApi } from '../../../../test/harness.ts'
import {
  aCoordinator,
  anAdministrator,
  anOrganisation,
  aPartner,
  aPerson,
  type TestPerson,
} from '../../../../test/people.ts'

const api = await startApi()
const one = ({ members }: Programme, place = 0): TestPerson => {
  const member = members[place]
  if (!member) throw new Error('no such member')
  return member
}

describe('my coffee roulette', () => {
  test('shows the match with contact, day, questions and the reason, and what I can do', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    await aPublishedRound(programme)
    const other = one(programme, 1)

    const mine = await (await signedIn(api, one(programme))).get('/coffee-rounds/mine')

    const [place] = mine.body.items
    expect(place.membership).toMatchObject({ takesPart: true, state: 'in' })
    expect(place.matches[0]).toMatchObject({
      state: 'published',
      meetBy: '2026-12-21',
      people: [{ id: other.id, name: other.givenName, contact: { kind: 'email', value: other.email } }],
      feedback: null,
      can: { dropOut: true, giveFeedback: true, getCalendarFile: true },
    })
    expect(place.matches[0].iceBreakers).toHaveLength(3)
    expect(place.matches[0].explanation).toContain('have not met')
    expect(place.nextRound).toBeNull()
    expect(mine.text).not.toContain(String(other.familyName))
  })

  test('a partner of two organisations has a place in each, and each keeps to itself', async () => {
    const first = await aCoffeeProgramme(api, 2)
    const second = await anOrganisation(api)
    const both = await signedIn(api, await aPerson(api, { partnerOf: [first.trust, second] }))
    await aPublishedRound(first)
    await openRound(first)

    const mine = await both.get('/coffee-rounds/mine')

    const places = mine.body.items.map((place: { organisation: { id: string }; nextRound: object | null }) => [
      place.organisation.id,
      place.nextRound !== null,
    ])
    expect(new Map(places)).toEqual(
      new Map([
        [first.trust.id, true],
        [second.id, false],
      ]),
    )
  })

  test('asks the same number of questions after one round and after four', async () => {
    const programme = await aCoffeeProgramme(api, 6)
    const partner = await signedIn(api, one(programme))
    const statements = async () => {
      const before = api.database.asked.statements
      await partner.get('/coffee-rounds/mine')
      return api.database.asked.statements - before
    }
    await aPublishedRound(programme)
    const after = await statements()
    for (let round = 2; round <= 4; round += 1) await aPublishedRound(programme)

    expect(await statements()).toBe(after)
  })
})

describe('my calendar file', () => {
  test('is the one from the mail, and takes the entry out again after dropping out', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    const round = await aPublishedRound(programme)
    const partner = await signedIn(api, one(programme))
    const path = `/coffee-rounds/${round.id}/my-calendar-file`
    const [mail] = await mailsTo(api, one(programme))

    const file = await partner.get(path)
    await partner.post(`/coffee-rounds/${round.id}/drop-outs`, { personId: partner.id })
    const after = await partner.get(path)

    expect(file.headers['content-type']).toContain('text/calendar')
    expect(file.text).toBe(mail?.attachments[0]?.content)
    expect(after.text).toMatch(/METHOD:CANCEL[\s\S]+SEQUENCE:1/)
  })

  test('is there for members of the round only', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    const round = await aPublishedRound(programme)
    const other = await signedIn(api, await aPartner(api, programme.trust))

    const reply = await other.get(`/coffee-rounds/${round.id}/my-calendar-file`)

    expect(reply.status).toBe(404)
  })
})

describe('asking quietly not to be matched with somebody', () => {
  test('only the author sees it, and can take it back', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    await aPublishedRound(programme)
    const author = await signedIn(api, one(programme))
    const organisationId = programme.trust.id

    const asked = await author.post('/coffee-rather-nots', { organisationId, personId: one(programme, 1).id })
    const listed = await author.get('/coffee-rather-nots')
    const byOther = await (await signedIn(api, one(programme, 1))).delete(`/coffee-rather-nots/${asked.body.id}`)
    const removed = await author.delete(`/coffee-rather-nots/${asked.body.id}`)

    expect(asked.body).toMatchObject({ personId: one(programme, 1).id, name: one(programme, 1).givenName })
    expect(listed.body.items).toEqual([asked.body])
    expect([byOther.status, removed.status]).toEqual([404, 204])
    expect((await author.get('/coffee-rather-nots')).body.items).toEqual([])
  })

  test('a partner never learns who asked to be kept apart, and neither does anybody else', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const [author, other] = [one(programme), one(programme, 1)]
    const asking = await signedIn(api, author)
    const secret = `Unmistakable${other.id.slice(0, 4)}`
    await asking.post('/coffee-rather-nots', { organisationId: programme.trust.id, name: secret })
    const round = await aPublishedRound(programme)
    const administrator = await signedIn(api, await anAdministrator(api))
    const partner = await signedIn(api, other)

    const replies = await Promise.all([
      programme.coordinator.get(`/coffee-rounds/${round.id}`),
      programme.coordinator.get(`/coffee-members?organisationId=${programme.trust.id}`),
      programme.coordinator.get(`/coffee-keep-apart?organisationId=${programme.trust.id}`),
      programme.coordinator.get(`/coffee-rounds/${round.id}/export?format=csv`),
      programme.coordinator.get(`/connections?organisationId=${programme.trust.id}`),
      programme.coordinator.get('/coffee-rather-nots'),
      partner.get('/coffee-rounds/mine'),
      partner.get('/coffee-rather-nots'),
      administrator.get('/coffee-rather-nots'),
    ])

    expect(replies.map(({ text }) => text).filter((text) => text.includes(secret))).toEqual([])
    expect(replies[5]?.status).toBe(403)
    expect(replies[8]?.status).toBe(403)
    const { rows } = await api.owner.query('select row_to_json(a)::text as entry from audit_entries a')
    expect(rows.filter(({ entry }) => entry.includes(secret) || entry.includes('rather'))).toEqual([])
  })

  test('the trail shows it as a change of taking part like any other', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    const author = await signedIn(api, one(programme))
    await author.post('/coffee-rather-nots', { organisationId: programme.trust.id, name: 'Somebody Else' })
    const wish = { takesPart: true, pausedUntil: '2026-12-01', sharedContact: 'email' }
    await author.put(`/coffee-members/${programme.trust.id}/${author.id}`, wish, 1)

    const { rows } = await api.owner.query(
      'select action, subject_kind, subject_id, organisation_id, details from audit_entries where actor_id = $1 and action like $2',
      [author.id, 'coffee%'],
    )

    expect(rows).toHaveLength(2)
    expect(rows[0]).toEqual(rows[1])
  })

  test('only somebody one was matched with can be named by their id', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    const author = await signedIn(api, one(programme))
    const organisationId = programme.trust.id

    const [stranger, nobody, neither] = [
      await author.post('/coffee-rather-nots', { organisationId, personId: one(programme, 1).id }),
      await author.post('/coffee-rather-nots', { organisationId, name: 'Nobody Atall' }),
      await author.post('/coffee-rather-nots', { organisationId }),
    ]

    expect([stranger.status, nobody.status, neither.status]).toEqual([404, 201, 400])
  })
})

test('the walls of the database show quiet requests, answers and the input of draws to nobody but their author', async () => {
  const programme = await aCoffeeProgramme(api, 2)
  await aPublishedRound(programme)
  const author = await signedIn(api, one(programme))
  await author.post('/coffee-rather-nots', { organisationId: programme.trust.id, name: 'Somebody Else' })
  const counts = async (personId: string) => {
    const { rows: signIns } = await api.owner.query('select id from sign_ins where person_id = $1', [personId])
    const client = await api.database.pool.connect()
    try {
      await client.query('begin')
      await client.query('select app.open_session($1, $2)', [signIns[0].id, '2026-11-23'])
      const { rows } = await client.query(
        `select (select count(*)::int from coffee_rather_nots) as requests, (select count(*)::int from coffee_draw_inputs) as inputs,
                (select count(*)::int from coffee_draws) as draws`,
      )
      return rows[0]
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  const stranger = await signedIn(api, await aCoordinator(api, await anOrganisation(api)))

  expect(await counts(author.id)).toEqual({ requests: 1, inputs: 0, draws: 0 })
  expect(await counts(programme.coordinator.id)).toEqual({ requests: 0, inputs: 0, draws: 1 })
  expect(await counts(stranger.id)).toEqual({ requests: 0, inputs: 0, draws: 0 })
})

test('the groups of a round are exported as a spreadsheet, without contacts', async () => {
  const programme = await aCoffeeProgramme(api, 3)
  const round = await aPublishedRound(programme)

  const csv = await programme.coordinator.get(`/coffee-rounds/${round.id}/export?format=csv`)

  const [header, row] = csv.text.split('\r\n')
  expect(header).toContain('First person,Second person,Third person,Meet by,Why')
  expect(row).toContain('2026-12-21')
  for (const member of programme.members) expect(row).toContain(`${member.givenName} ${member.familyName}`)
  expect(csv.text).not.toContain('@')
})
