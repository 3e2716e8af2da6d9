import { describe, expect, test } from 'vitest'
import {
  aCoffeeProgramme,
  aMember,
  aPublishedRound,
  aRatherNot,
  mailsTo,
  openRound,
  type Programme,
  signedIn,
  type TestRound,
} from '../../../../test/coffee.ts'
import { startApi } from '../../../../test/harness.ts'
import type { TestPerson } from '../../../../test/people.ts'

const api = await startApi()

const partnerOf = (round: TestRound, person: { id: string }) =>
  round.groups
    .find(({ people }) => people.some(({ id }) => id === person.id))
    ?.people.filter(({ id }) => id !== person.id)
    .map(({ id }) => id) ?? []

const one = (programme: Programme, place = 0): TestPerson => {
  const member = programme.members[place]
  if (!member) throw new Error('no such member')
  return member
}

const dropOut = async (round: TestRound, person: TestPerson) => {
  const partner = await signedIn(api, person)
  return partner.post(`/coffee-rounds/${round.id}/drop-outs`, { personId: person.id })
}

const seen = async (programme: Programme, round: TestRound): Promise<TestRound> =>
  (await programme.coordinator.get(`/coffee-rounds/${round.id}`)).body

const stillIn = (round: TestRound) => round.groups.flatMap(({ people }) => people.map(({ id }) => id)).sort()

describe('what people are told when a round is published', () => {
  test('with whom, how to reach them, by when, what to talk about and why, with a calendar file', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    const [first, second] = [one(programme), one(programme, 1)]

    await aPublishedRound(programme)

    const [mail] = await mailsTo(api, first)
    expect(mail?.subject).toBe(`Your coffee match: ${second.givenName}`)
    expect(mail?.body).toContain(`Write to ${second.givenName}: ${second.email}`)
    expect(mail?.body).toContain('by Monday 21 December 2026')
    expect(mail?.body).toContain('What brought you to patient safety?')
    expect(mail?.body).toContain('have not met in a coffee round before')
    expect(mail?.body).toContain('http://elevate.test/coffee')
    expect(mail?.body).not.toContain(String(second.familyName))
    expect(mail?.attachments).toMatchObject([{ name: 'coffee.ics' }])
    const me = await signedIn(api, first)
    const told = await me.get('/me/notifications')
    expect(told.body.items[0]).toMatchObject({ title: `Your coffee match: ${second.givenName}`, href: '/coffee' })
  })

  test('who shares no contact is reached through the programme team', async () => {
    const programme = await aCoffeeProgramme(api, 1)
    await aMember(api, programme.trust, { givenName: 'Olive', contact: 'post', email: null })

    await aPublishedRound(programme)

    const [mail] = await mailsTo(api, one(programme))
    expect(mail?.body).toContain('Ask your programme team to put you in touch with Olive.')
    expect(mail?.body).not.toContain('07700')
  })

  test('who cannot be placed is told kindly, and comes first next time', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    const [by, other] = [one(programme), one(programme, 1)]
    await aRatherNot(api, programme.trust, { by, other })

    const round = await aPublishedRound(programme)

    expect(round.waiting.map(({ id }) => id).sort()).toEqual([by.id, other.id].sort())
    const [toAuthor, toOther] = [await mailsTo(api, by), await mailsTo(api, other)]
    expect(toOther[0]?.subject).toBe('No coffee match for you this time')
    const without = (text = '', name = '') => text.replace(name, 'X')
    expect(without(toOther[0]?.body, other.givenName)).toBe(without(toAuthor[0]?.body, by.givenName))
  })
})

describe('dropping out', () => {
  test('the one who is left joins a pair, and everybody concerned is told', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const round = await aPublishedRound(programme)
    const leaver = one(programme)
    const [left = ''] = partnerOf(round, leaver)

    const reply = await dropOut(round, leaver)

    expect(reply.status).toBe(204)
    const after = await seen(programme, round)
    expect(stillIn(after)).toEqual(
      programme.members
        .map(({ id }) => id)
        .filter((id) => id !== leaver.id)
        .sort(),
    )
    expect(after.waiting).toEqual([])
    const subjects = async (id: string) => (await mailsTo(api, { id })).map(({ subject }) => subject)
    expect((await subjects(leaver.id)).at(-1)).toBe('You have dropped out of this coffee round')
    expect((await subjects(left)).at(-1)).toContain('A new coffee match: ')
    const [joined = ''] = partnerOf(after, { id: left })
    expect((await subjects(joined)).at(-1)).toContain('joins your coffee match')
  })

  test('two who are left alone are matched with each other', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const round = await aPublishedRound(programme)
    const first = one(programme)
    const [left] = partnerOf(round, first)
    const second = programme.members.find(({ id }) => id !== first.id && id !== left)
    if (!second) throw new Error('no second')

    const replies = await Promise.all([dropOut(round, first), dropOut(round, second)])

    expect(replies.map(({ status }) => status)).toEqual([204, 204])
    const after = await seen(programme, round)
    expect(stillIn(after)).toHaveLength(2)
    expect(after.waiting).toEqual([])
  })

  test('both of a pair drop out at the same moment, more than once: nobody is moved, lost or told twice', async () => {
    const programme = await aCoffeeProgramme(api, 6)
    const round = await aPublishedRound(programme)
    const first = one(programme)
    const second = programme.members.find(({ id }) => id === partnerOf(round, first)[0])
    if (!second) throw new Error('no second')

    const replies = await Promise.all([first, second, first, second].map((person) => dropOut(round, person)))

    expect(replies.map(({ status }) => status)).toEqual([204, 204, 204, 204])
    const after = await seen(programme, round)
    expect(stillIn(after)).toHaveLength(4)
    expect(after.waiting).toEqual([])
    for (const person of [first, second]) {
      const mails = await mailsTo(api, person)
      const bye = mails.filter(({ subject }) => subject === 'You have dropped out of this coffee round')
      expect(bye).toHaveLength(1)
    }
  })

  test('everybody drops out at once: nobody is left waiting in silence', async () => {
    const programme = await aCoffeeProgramme(api, 5)
    const round = await aPublishedRound(programme)

    const replies = await Promise.all(programme.members.map((person) => dropOut(round, person)))

    expect(replies.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204])
    const after = await seen(programme, round)
    expect(stillIn(after)).toEqual([])
    expect(after.waiting).toEqual([])
  })

  test('a group of three goes on as two, with the calendar entry brought up to date', async () => {
    const programme = await aCoffeeProgramme(api, 3)
    const round = await aPublishedRound(programme)

    await dropOut(round, one(programme))

    const mails = await mailsTo(api, one(programme, 1))
    const files = mails.flatMap(({ attachments }) => attachments.map(({ content }) => content))
    const uids = new Set(files.map((file) => /^UID:(.+)\r$/m.exec(file)?.[1]))
    expect(uids.size).toBe(1)
    expect(files.map((file) => /^SEQUENCE:(\d+)/m.exec(file)?.[1])).toEqual(['0', '1'])
    expect(mails.at(-1)?.subject).toContain('Your coffee match is now')
  })

  test('with nobody free the one who is left waits, is told so, and takes the next place', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    const round = await aPublishedRound(programme)
    const [leaver, left] = [one(programme), one(programme, 1)]

    await dropOut(round, leaver)

    const after = await seen(programme, round)
    expect(after.waiting.map(({ id }) => id)).toEqual([left.id])
    const last = (await mailsTo(api, left)).at(-1)
    expect(last?.subject).toBe('Your coffee match has changed')
    expect(last?.attachments[0]?.content).toContain('METHOD:CANCEL')
    const mine = await (await signedIn(api, left)).get('/coffee-rounds/mine')
    expect(mine.body.items[0].waiting[0].note).toContain('as soon as there is a new match')
  })

  test('the small draw keeps apart who asked for it', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const round = await aPublishedRound(programme)
    const leaver = one(programme)
    const left = programme.members.find(({ id }) => id === partnerOf(round, leaver)[0])
    const other = programme.members.find(({ id }) => id !== leaver.id && id !== left?.id)
    if (!left || !other) throw new Error('no others')
    await aRatherNot(api, programme.trust, { by: other, other: left })

    await dropOut(round, leaver)

    expect((await seen(programme, round)).waiting.map(({ id }) => id)).toEqual([left.id])
  })

  test('a coordinator takes out somebody who rang; a member of another group cannot', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const round = await aPublishedRound(programme)
    const other = await signedIn(api, one(programme, 1))
    const path = `/coffee-rounds/${round.id}/drop-outs`

    const byOther = await other.post(path, { personId: one(programme).id })
    const byCoordinator = await programme.coordinator.post(path, { personId: one(programme).id })

    expect([byOther.status, byCoordinator.status]).toEqual([404, 204])
  })

  test('who drops out met nobody: the two can be drawn again as if for the first time', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    const round = await aPublishedRound(programme)
    await dropOut(round, one(programme))

    const preview = await programme.coordinator.post(`/coffee-rounds/${await openRound(programme)}/draw`)

    expect(preview.body.repeats).toBe(0)
  })

  test('an appointment that ends frees the match at once', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    const round = await aPublishedRound(programme)
    const { rows } = await api.owner.query('select id, version from appointments where person_id = $1', [
      one(programme).id,
    ])

    const ended = await programme.coordinator
      .post(`/appointments/${rows[0].id}/end`, { endedOn: '2026-11-23', reason: 'ill-or-bereaved-do-not-contact' })
      .set('if-match', `"${rows[0].version}"`)

    expect(ended.status).toBe(200)
    expect((await seen(programme, round)).waiting.map(({ id }) => id)).toEqual([one(programme, 1).id])
    const mails = await mailsTo(api, one(programme))
    expect(mails.filter(({ withdrawn_at }) => withdrawn_at === null)).toEqual([])
  })
})

describe('cancelling', () => {
  test('everybody is told, calendars are put right, and what was not sent yet is not sent', async () => {
    const programme = await aCoffeeProgramme(api, 4)
    const round = await aPublishedRound(programme)

    const reply = await programme.coordinator.post(`/coffee-rounds/${round.id}/cancel`)

    expect(reply.body.state).toBe('cancelled')
    for (const member of programme.members) {
      const [first, second] = await mailsTo(api, member)
      expect(first?.withdrawn_at).not.toBeNull()
      expect(second?.subject).toBe('This coffee round is cancelled')
      expect(second?.attachments[0]?.content).toMatch(/METHOD:CANCEL[\s\S]+SEQUENCE:1[\s\S]+STATUS:CANCELLED/)
    }
  })

  test('a cancelled round is over, and its matches are no history', async () => {
    const programme = await aCoffeeProgramme(api, 2)
    const round = await aPublishedRound(programme)
    await programme.coordinator.post(`/coffee-rounds/${round.id}/cancel`)

    const again = await programme.coordinator.post(`/coffee-rounds/${round.id}/publish`)
    const preview = await programme.coordinator.post(`/coffee-rounds/${await openRound(programme)}/draw`)

    expect(again.body.code).toBe('round-over')
    expect(preview.body.repeats).toBe(0)
  })

  test('who was to be rung about the match and was not yet is not rung at all', async () => {
    const programme = await aCoffeeProgramme(api, 3)
    await aMember(api, programme.trust, { contact: 'phone', email: null })
    const round = await aPublishedRound(programme)

    const cancelled = await programme.coordinator.post(`/coffee-rounds/${round.id}/cancel`)

    expect(cancelled.body.toTell).toMatchObject([{ isWithdrawn: true }])
  })
})
