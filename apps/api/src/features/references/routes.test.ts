import { describe, expect, test } from 'vitest'
import { checkOf, somebodyBeingChecked } from '../../../test/checks.ts'
import { signedIn } from '../../../test/coffee.ts'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPerson } from '../../../test/people.ts'
import { doRecruitmentWork } from '../recruitment-jobs/jobs.ts'

const api = await startApi()
const trust = await anOrganisation(api)
const coordinator = await signedIn(api, await aCoordinator(api, trust))
const answers = {
  howKnown: 'We ran a playgroup together for ten years.',
  withOthers: 'She listens first.',
  trust: 'Yes, without doubt.',
  suits: 'Patience.',
  anythingElse: '',
}
let networks = 0

/** Each from a network of its own, so that the tests do not count each other's attempts. */
const fromAnywhere = (name: string, body: object) => {
  networks += 1
  return api.http.post(`/api/v1/references/${name}`).set('x-forwarded-for', `203.0.113.${networks}`).send(body)
}

const aReference = async (applicant?: Awaited<ReturnType<typeof aPerson>>) => {
  const checked = await somebodyBeingChecked(api, trust, applicant ? { applicant } : {})
  const { id } = checkOf(checked, 'reference')
  return { id, applicationId: checked.applicationId, about: { name: 'Sam Lee', relationship: 'Neighbour' } }
}

const asked = async (applicant?: Awaited<ReturnType<typeof aPerson>>) => {
  const reference = await aReference(applicant)
  const email = `sam-${reference.id}@example.org`
  const reply = await coordinator.post(`/checks/${reference.id}/reference-requests`, { ...reference.about, email })
  const { rows } = await api.owner.query(
    'select subject, body, send_after, withdrawn_at from outbox where to_address = $1 order by send_after',
    [email],
  )
  const link = /http\S+/.exec(rows[0].body)?.[0] ?? ''
  return { ...reference, reply, email, link, token: link.split('#')[1] ?? '', mails: rows }
}

describe('a referee', () => {
  test('is asked by a short link, and once more when half of the time is over', async () => {
    const { reply, link, mails } = await asked()

    expect([reply.status, reply.body.turn, reply.body.state]).toEqual([201, 'referee', 'requested'])
    expect(link.length).toBeLessThan(80)
    expect(link).toMatch(/^http:\/\/elevate\.test\/reference#/)
    expect(mails.map(({ send_after }) => send_after.toISOString())).toEqual([
      expect.any(String),
      '2026-11-30T09:00:00.000Z',
    ])
    const kept = await api.owner.query('select token_hash from reference_requests')
    expect(kept.rows.map(({ token_hash }) => token_hash)).not.toContain(link.split('#')[1])
  })

  test('sees who asks and about whom, however often a mail scanner looks first', async () => {
    const { token } = await asked()

    const looks = [
      await fromAnywhere('look', { token }),
      await fromAnywhere('look', { token }),
      await fromAnywhere('look', { token }),
    ]

    for (const { status, body } of looks) {
      expect(status).toBe(200)
      expect(body).toMatchObject({ state: 'asked', refereeName: 'Sam Lee', organisation: trust.name })
      expect(body.about).toMatch(/^Beatrix\d+ Winterbourne\d+$/)
      expect(body.answerBy).toBe('2026-12-07')
    }
  })

  test('answers once, also with a double click, and the reminder stays away', async () => {
    const { token, id, email } = await asked()

    const both = await Promise.all([1, 2].map(() => fromAnywhere('answers', { token, answers })))
    const other = await fromAnywhere('answers', { token, answers: { ...answers, trust: 'No.' } })

    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect([other.status, other.body.code]).toEqual([409, 'answered'])
    const check = await coordinator.get(`/checks/${id}`)
    expect(check.body).toMatchObject({
      turn: 'programme',
      state: 'in-progress',
      evidence: { receivedOn: '2026-11-23' },
    })
    expect(check.body.requests[0].answers).toContainEqual({
      question: 'How do you know them, and for how long?',
      answer: answers.howKnown,
    })
    const waiting = await api.owner.query(
      'select subject from outbox where to_address = $1 and withdrawn_at is null and sent_at is null',
      [email],
    )
    expect(waiting.rows).toEqual([])
  })

  test('can say no without a reason, and then the applicant names somebody else', async () => {
    const { token, id } = await asked()

    const declined = await fromAnywhere('declined', { token })
    const answered = await fromAnywhere('answers', { token, answers })

    expect(declined.body).toMatchObject({ state: 'declined', about: null })
    expect([answered.status, answered.body.code]).toEqual([409, 'declined'])
    const check = await coordinator.get(`/checks/${id}`)
    expect(check.body).toMatchObject({ turn: 'applicant', can: { askReferee: true } })
  })

  test('with a link that was called off is told so, with somebody to ring', async () => {
    const { token, id, reply } = await asked()
    const [request] = reply.body.requests

    const withdrawn = await coordinator.post(`/checks/${id}/reference-requests/${request.id}/withdrawal`)
    const look = await fromAnywhere('look', { token })

    expect(withdrawn.body).toMatchObject({ turn: 'programme', state: 'not-started' })
    expect(look.body).toMatchObject({ state: 'withdrawn', about: null, contact: { phone: '01632 960123' } })
  })

  test('who does not answer in time is passed on to the programme, once', async () => {
    const { token, id, applicationId } = await asked()
    api.clock.now = new Date('2026-12-08T00:05:00Z')
    await Promise.all([doRecruitmentWork(api.deps), doRecruitmentWork(api.deps)])
    const look = await fromAnywhere('look', { token })
    const late = await fromAnywhere('answers', { token, answers })
    const tasks = await api.owner.query('select done_at from tasks where href = $1', [
      `/applications/${applicationId}/checks/${id}`,
    ])
    const turn = await api.owner.query('select owner from checks where id = $1', [id])
    api.clock.now = new Date('2026-11-23T10:00:00Z')

    expect([look.body.state, late.status, late.body.code]).toEqual(['run-out', 409, 'run-out'])
    expect(tasks.rows).toEqual([{ done_at: null }])
    expect(turn.rows).toEqual([{ owner: 'programme' }])
  })

  test('guesses are slowed down', async () => {
    const guesses = Array.from({ length: 21 }, () =>
      api.http.post('/api/v1/references/look').send({ token: 'guessguessguessguess12' }),
    )

    const statuses = (await Promise.all(guesses)).map(({ status }) => status)

    expect(new Set(statuses)).toEqual(new Set([404, 429]))
  })
})

test('what came by phone counts too, and says who wrote it down', async () => {
  const { id, about } = await aReference()

  const typed = await coordinator.post(`/checks/${id}/typed-references`, { ...about, phone: '01632 960123', answers })
  const judged = await coordinator.put(
    `/checks/${id}/reference`,
    { isSatisfactory: true, note: 'Warm.' },
    typed.body.version,
  )

  expect(typed.body.requests[0]).toMatchObject({
    state: 'answered',
    typedBy: `${coordinator.givenName} ${coordinator.familyName}`,
  })
  expect(judged.body).toMatchObject({ state: 'complete', completedOn: '2026-11-23' })
})

test('received is one thing and satisfactory another; the applicant learns of the first only', async () => {
  const applicant = await aPerson(api)
  const { id, token, applicationId } = await asked(applicant)
  const early = await coordinator.put(`/checks/${id}/reference`, { isSatisfactory: true, note: '' }, 2)
  await fromAnywhere('answers', { token, answers })
  const { version } = (await coordinator.get(`/checks/${id}`)).body
  const judged = await coordinator.put(`/checks/${id}/reference`, { isSatisfactory: false, note: 'Vague' }, version)
  const me = await signedIn(api, applicant)

  const mine = await me.get(`/me/applications/${applicationId}/checks`)

  expect([early.status, early.body.code]).toEqual([409, 'nothing-received'])
  expect(judged.body).toMatchObject({ state: 'in-progress', turn: 'programme' })
  const line = mine.body.checks.find((check: { id: string }) => check.id === id)
  expect(line).toMatchObject({ summary: 'Received. Thank you.', turn: 'nobody' })
  expect(mine.text).not.toMatch(/playgroup|Vague|satisfactory/)
})

test('two who ask at once ask one referee', async () => {
  const { id, about } = await aReference()
  const email = 'one@example.org'

  const replies = await Promise.all(
    [1, 2].map(() => coordinator.post(`/checks/${id}/reference-requests`, { ...about, email })),
  )

  expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
})

test('a referee who answers while the request is called off or typed: one of them, and nobody waits in a circle', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { id, reply, token } = await asked()
    const typed = { ...{ name: 'Sam Lee', relationship: 'Neighbour', phone: '01632 960123' }, answers }

    const replies = await Promise.all([
      fromAnywhere('answers', { token, answers }),
      fromAnywhere('declined', { token }),
      coordinator.post(`/checks/${id}/reference-requests/${reply.body.requests[0].id}/withdrawal`),
      coordinator.post(`/checks/${id}/typed-references`, typed),
    ])

    expect(replies.filter(({ status }) => status >= 500).map(({ body }) => body)).toEqual([])
    const { rows } = await api.owner.query(
      `select from reference_requests where check_id = $1
         and num_nonnulls(answered_at, declined_at, withdrawn_at) <> 1`,
      [id],
    )
    expect(rows).toEqual([])
  }
})

test('nobody is asked about somebody who withdraws at that moment', async () => {
  for (let round = 0; round < 4; round += 1) {
    const applicant = await aPerson(api)
    const me = await signedIn(api, applicant)
    const { id, applicationId, about } = await aReference(applicant)

    const [withdrawn] = await Promise.all([
      me.post(`/me/applications/${applicationId}/withdraw`),
      coordinator.post(`/checks/${id}/reference-requests`, { ...about, email: `late-${id}@example.org` }),
    ])

    const { rows } = await api.owner.query(
      `select r.withdrawn_at is not null as request, m.withdrawn_at is not null as mail
         from reference_requests r join outbox m on m.to_address = r.email where r.check_id = $1`,
      [id],
    )
    expect(withdrawn?.status).toBe(200)
    expect(rows.every(({ request, mail }) => request && mail)).toBe(true)
  }
})
