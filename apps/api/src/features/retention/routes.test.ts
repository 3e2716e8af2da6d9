import { firstUnlike, verifyTrail } from '@elevate/db/audit-chain'
import { newId } from '@elevate/db/ids'
import { expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { aCoordinator, anOrganisation, aPartner, signInAs, type TestPerson } from '../../../test/people.ts'
import { deleteByRule } from './public.ts'

const api = await startApi()
const trust = await anOrganisation(api, 'Northmoor')
const runs = await signInAs(api, await aCoordinator(api, trust))

const ask = (method: 'get' | 'put', path: string, body?: object) =>
  api.http[method](`/api/v1${path}`).set('authorization', runs.authorization).send(body)

/** A check-in that closed on a day, with a named and a private answer of a partner. */
const anAnsweredCheckIn = async (person: TestPerson, closedOn: string): Promise<string> => {
  const [programmeId, roundId] = [newId(), newId()]
  await api.owner.query(
    `insert into check_in_programmes (id, organisation_id, number, rhythm, audience, starts_on, open_days, questions)
     values ($1, $2, (select count(*) + 1 from check_in_programmes), 'monthly', 'all-partners', '2025-01-01', 7, '[]')`,
    [programmeId, trust.id],
  )
  await api.owner.query(
    `insert into check_in_rounds (id, organisation_id, programme_id, opens_on, closes_on) values ($1, $2, $3, $4::date - 7, $4)`,
    [roundId, trust.id, programmeId, closedOn],
  )
  await api.owner.query(
    `insert into check_in_answers (round_id, person_id, organisation_id, question, words, reader) values ($1, $2, $3, 'q', 'tired', 'my-lead')`,
    [roundId, person.id, trust.id],
  )
  await api.owner.query(
    `insert into check_in_private_answers (round_id, person_id, question, words) values ($1, $2, 'p', 'very tired')`,
    [roundId, person.id],
  )
  return roundId
}

const answersOf = async (roundId: string): Promise<number> =>
  (await api.owner.query('select from check_in_answers where round_id = $1', [roundId])).rowCount ?? 0

const ruleOf = async (kind: string) => {
  const { body } = await ask('get', `/organisations/${trust.id}/retention`)
  return body.rules.find((rule: { kind: string }) => rule.kind === kind)
}

test('answers to check-ins go a year after the check-in closed; before that the numbers say so', async () => {
  const partner = await aPartner(api, trust)
  const old = await anAnsweredCheckIn(partner, '2025-11-23')
  const soon = await anAnsweredCheckIn(partner, '2025-12-10')
  const recent = await anAnsweredCheckIn(partner, '2026-06-01')

  const before = await ruleOf('check-ins')
  await deleteByRule(api.deps)
  const atNight = [await answersOf(old), await answersOf(soon), await answersOf(recent)]
  api.clock.now = new Date('2026-11-24T03:20:00Z')
  await deleteByRule(api.deps)
  await deleteByRule(api.deps)

  expect(before).toMatchObject({
    months: 12,
    next: { records: 2, people: 1 },
    in30Days: { records: 4, people: 1 },
    held: 0,
  })
  expect(atNight).toEqual([1, 1, 1])
  expect([await answersOf(old), await answersOf(soon), await answersOf(recent)]).toEqual([0, 1, 1])
  const { rows } = await api.owner.query(
    `select actor_id, details from audit_entries where action = 'retention.deleted'`,
  )
  expect(rows).toEqual([
    {
      actor_id: null,
      details: { kind: 'check-ins', months: 12, tables: { check_in_answers: 1, check_in_private_answers: 1 } },
    },
  ])
})

test('a legal hold on a person keeps their records, and is counted', async () => {
  const partner = await aPartner(api, trust)
  const roundId = await anAnsweredCheckIn(partner, '2024-01-31')
  await api.owner.query(
    `insert into legal_holds (id, person_id, reason, review_on) values ($1, $2, 'A claim', '2027-01-01')`,
    [newId(), partner.id],
  )

  const rule = await ruleOf('check-ins')
  await deleteByRule(api.deps)

  expect(rule).toMatchObject({ next: { records: 0 }, held: 2 })
  expect(await answersOf(roundId)).toBe(1)
})

test('an organisation decides for how long, and two who change it at once do not overwrite each other', async () => {
  const path = `/organisations/${trust.id}/retention/check-ins`

  const first = await ask('put', path, { months: 24, version: 0 })
  const second = await ask('put', path, { months: 6, version: 0 })
  const third = await ask('put', path, { months: 36, version: 1 })

  expect(first.status).toBe(200)
  expect(second.body.code).toBe('changed-meanwhile')
  expect(third.body.rules[0]).toMatchObject({ kind: 'check-ins', months: 36, usualMonths: 12, version: 2 })
})

test('more than fit into one go all go', async () => {
  const other = await anOrganisation(api)
  await api.owner.query(
    `insert into tasks (id, organisation_id, kind, title, due_on, dedupe_key, done_at)
     select gen_random_uuid(), $1, 'other', 'Long done', '2024-01-01', 'old ' || n, '2024-01-02' from generate_series(1, 1203) n`,
    [other.id],
  )

  await Promise.all([deleteByRule(api.deps), deleteByRule(api.deps)])

  const { rowCount } = await api.owner.query('select from tasks where organisation_id = $1', [other.id])
  expect(rowCount).toBe(0)
  const { rows } = await api.owner.query(
    `select sum((details -> 'tables' ->> 'tasks')::int)::int as n from audit_entries where organisation_id = $1`,
    [other.id],
  )
  expect(rows).toEqual([{ n: 1203 }])
})

test('who held a role goes six years after its end, with checks and the leaver checklist; a hold keeps it', async () => {
  const other = await anOrganisation(api)
  const [gone, held, recent] = [await aPartner(api, other), await aPartner(api, other), await aPartner(api, other)]
  const end = (person: TestPerson, day: string) =>
    api.owner.query(`update appointments set status = 'ended', ended_on = $2 where person_id = $1`, [person.id, day])
  await end(gone, '2020-11-20')
  await end(held, '2020-11-20')
  await end(recent, '2021-11-20')
  await api.owner.query(
    `insert into legal_holds (id, person_id, reason, review_on) values ($1, $2, 'A claim', '2027-01-01')`,
    [newId(), held.id],
  )

  await deleteByRule(api.deps)

  const { rows } = await api.owner.query('select person_id as id from appointments where organisation_id = $1', [
    other.id,
  ])
  expect(rows.map(({ id }) => id).sort()).toEqual([held.id, recent.id].sort())
})

test('the oldest entries of the trail go after six years, and what is left is as whole as before', async () => {
  const writeAt = (at: string, subjectId: string | null = null) =>
    api.owner.query(
      `insert into audit_entries (at, action, subject_kind, subject_id) select $1, 'thing.done', 'thing', $2 from generate_series(1, 3)`,
      [at, subjectId],
    )
  const held = await aPartner(api, trust)
  await api.owner.query(
    `insert into legal_holds (id, person_id, reason, review_on) values ($1, $2, 'A claim', '2027-01-01')`,
    [newId(), held.id],
  )
  const ask = async <Row>(text: string, values: unknown[]) => (await api.owner.query(text, values)).rows as Row[]
  const { heads } = await verifyTrail(ask)
  await api.owner.query(`update audit_lanes set begins_after = length, begins_with = head`)
  await api.owner.query(
    `set session_replication_role = 'replica'; delete from audit_entries; set session_replication_role = 'origin'`,
  )
  await writeAt('2019-01-01')
  await writeAt('2020-06-01')
  await writeAt('2020-07-01', held.id)
  await writeAt('2026-06-01')
  const kept = await verifyTrail(ask)
  const shown = await api.http
    .get(`/api/v1/organisations/${trust.id}/retention`)
    .set('authorization', runs.authorization)

  await deleteByRule(api.deps)
  await deleteByRule(api.deps)

  const left = await ask<{ at: Date }>(`select at from audit_entries where action = 'thing.done' order by at`, [])
  const after = await verifyTrail(ask)
  expect(shown.body.common).toContainEqual(
    expect.objectContaining({ kind: 'trail', months: 72, next: { records: 6, people: 0 }, held: 3 }),
  )
  expect(left.map(({ at }) => at.getUTCFullYear())).toEqual([2020, 2020, 2020, 2026, 2026, 2026])
  expect(kept.firstBreak).toBeNull()
  expect(after.firstBreak).toBeNull()
  expect(await firstUnlike(ask, kept.heads)).toBeNull()
  expect(heads.length).toBeGreaterThan(0)
  const { rows } = await api.owner.query(`select details from audit_entries where details ->> 'kind' = 'trail'`)
  expect(rows).toEqual([{ details: { kind: 'trail', months: 72, tables: { audit_entries: 6 } } }])
  await expect(api.owner.query(`delete from audit_entries where at > '2025-01-01'`)).rejects.toThrow('append-only')
})
