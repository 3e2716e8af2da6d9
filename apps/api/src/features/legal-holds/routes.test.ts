import type { RecordHoldKind } from '@elevate/contracts/record-hold-kinds'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { type Due, makers } from '../../../test/due-records.ts'
import { startApi } from '../../../test/harness.ts'
import {
  aCoordinator,
  anAdministrator,
  anOrganisation,
  aPartner,
  type SignedIn,
  signInAs,
} from '../../../test/people.ts'
import { deleteWhatIsDue } from '../applications/public.ts'
import { deleteByRule } from '../retention/public.ts'

const api = await startApi()
const trust = await anOrganisation(api, 'Northmoor')
const runs = await signInAs(api, await aCoordinator(api, trust))
const administrator = await signInAs(api, await anAdministrator(api))

const ask = (who: SignedIn, method: 'get' | 'post' | 'delete', path: string, body?: object) =>
  api.http[method](`/api/v1${path}`).set('authorization', who.authorization).send(body)

const hold = { reason: 'A claim against the trust', reviewOn: '2027-05-01' }
const pathOf = (kind: RecordHoldKind, id: string) => `/records/${kind}/${id}/legal-holds`
const place = (kind: RecordHoldKind, id: string, who = runs) => ask(who, 'post', pathOf(kind, id), hold)

const isThere = async ({ table, where }: Due): Promise<boolean> =>
  ((await api.owner.query(`select from ${table} where ${where}`)).rowCount ?? 0) > 0
const runAll = async (): Promise<void> => {
  await deleteWhatIsDue(api.deps)
  await deleteByRule(api.deps)
}

describe('what is on hold, and nothing else, outlives its time', () => {
  test.each(Object.keys(makers) as RecordHoldKind[])('%s', async (kind) => {
    const due = makers[kind]
    const [held, other] = [await due(api, trust), await due(api, trust)]
    const placed = await place(kind, held.id)

    await runAll()
    await runAll()

    const afterRuns = [await isThere(held), await isThere(other)]
    const holdId = placed.body.holds[0].id
    const released = await ask(runs, 'post', `${pathOf(kind, held.id)}/${holdId}/release`)
    await runAll()
    expect(placed.status).toBe(201)
    expect(afterRuns).toEqual([true, false])
    expect(released.body.holds[0]).toMatchObject({ ...hold, id: holdId })
    expect(released.body.holds[0].releasedBy).toBe(released.body.holds[0].placedBy)
    expect(await isThere(held)).toBe(false)
  })

  test('with an application its emails, checks and answers for monitoring stay, and what is in the trail about it', async () => {
    const held = await makers.application(api, trust)
    await api.owner.query(
      `insert into outbox (id, organisation_id, to_address, subject, body, dedupe_key, about_kind, about_id, sent_at)
       values (gen_random_uuid(), $1, 'x@example.org', 'Thank you', '', $2::text, 'application', $2::uuid, '2024-01-01')`,
      [trust.id, held.id],
    )
    await api.owner.query(
      `insert into monitoring_answers (application_id, campaign_id, organisation_id, answers)
       select id, campaign_id, organisation_id, '{"sex": "female"}' from applications where id = $1`,
      [held.id],
    )
    await api.owner.query(
      `insert into audit_entries (at, action, subject_kind, subject_id) values ('2019-01-01', 'application.read', 'application', $1)`,
      [held.id],
    )
    await api.owner.query(
      `insert into checks (id, application_id, organisation_id, position, kind, label, is_mandatory_before_start, blocks_confidential_work, owner)
       values (gen_random_uuid(), $1, $2, 1, 'other', 'A form', false, false, 'programme')`,
      [held.id, trust.id],
    )
    const other = await makers.application(api, trust)
    await place('application', held.id)

    await runAll()

    expect(await isThere(other)).toBe(false)
    const left = await api.owner.query(
      `select (select count(*) from outbox where about_id = $1)::int as mails,
              (select count(*) from monitoring_answers where application_id = $1)::int as answers,
              (select count(*) from checks where application_id = $1)::int as checks,
              (select count(*) from audit_entries where subject_id = $1 and at < '2020-01-01')::int as entries`,
      [held.id],
    )
    expect(left.rows).toEqual([{ mails: 1, answers: 1, checks: 1, entries: 1 }])
    const { rows } = await api.owner.query(
      `select from audit_entries where action = 'campaign.monitoring-counted' and organisation_id = $1`,
      [trust.id],
    )
    expect(rows.length).toBeLessThan(2)
  })

  test('the preview counts it as kept', async () => {
    const place1 = await anOrganisation(api)
    const who = await signInAs(api, await aCoordinator(api, place1))
    const [held] = [await makers['drop-in'](api, place1), await makers['drop-in'](api, place1)]
    await place('drop-in', held.id, who)

    const { body } = await ask(who, 'get', `/organisations/${place1.id}/retention`)
    const list = await ask(who, 'get', `/organisations/${place1.id}/legal-holds`)

    expect(body.rules.find((rule: { kind: string }) => rule.kind === 'drop-ins')).toMatchObject({
      next: { records: 1 },
      held: 1,
    })
    expect(list.body.items).toMatchObject([
      { kind: 'drop-in', recordId: held.id, title: 'Long ago', day: '2024-01-10', hold: { ...hold, releasedAt: null } },
    ])
  })

  test('a campaign keeps every application that was sent to it, and no draft', async () => {
    const { id, sent, draft } = await makers.campaign(api, trust)
    await place('campaign', id)

    await runAll()

    const { rows } = await api.owner.query('select id from applications where campaign_id = $1', [id])
    expect(rows).toEqual([{ id: sent }])
    expect(draft).not.toBe(sent)
  })

  test('a colleague cannot delete it either', async () => {
    const partner = await aPartner(api, trust)
    const logged = await ask(runs, 'post', `/support/people/${partner.id}/contacts`, {
      organisationId: trust.id,
      how: 'phone',
      on: '2026-11-20',
    })
    const { rows } = await api.owner.query('select id from support_contacts where person_id = $1', [partner.id])
    const placed = await place('contact', rows[0].id)

    const taken = await ask(runs, 'delete', `/support/contacts/${rows[0].id}`)

    expect([logged.status, placed.status]).toEqual([201, 201])
    expect([taken.status, taken.body.code]).toEqual([409, 'on-legal-hold'])
  })
})

describe('a hold on a record', () => {
  test('is one at a time, however many ask, and stands in the trail without the reason', async () => {
    const { id } = await makers.appointment(api, trust)

    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => place('appointment', id)))

    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
    expect(replies.find(({ status }) => status === 409)?.body.code).toBe('held-already')
    const { rows } = await api.owner.query(
      `select action, subject_kind, organisation_id, details::text from audit_entries where subject_id = $1 and action like 'legal-hold%'`,
      [id],
    )
    expect(rows).toEqual([
      { action: 'legal-hold.placed', subject_kind: 'appointment', organisation_id: trust.id, details: '{}' },
    ])
  })

  test('is seen by administrators with its reason, but not whose mentorship it is', async () => {
    const { id } = await makers.mentorship(api, trust)
    await place('mentorship', id)

    const mine = await ask(runs, 'get', pathOf('mentorship', id))
    const theirs = await ask(administrator, 'get', pathOf('mentorship', id))

    expect(mine.body.names).toMatch(/ and /)
    expect(theirs.body).toMatchObject({ names: null, holds: [hold] })
  })

  test('is not known to other organisations, and not placed on what there is not', async () => {
    const elsewhere = await signInAs(api, await aCoordinator(api, await anOrganisation(api)))
    const held = await makers['drop-in'](api, trust)
    const placed = await place('drop-in', held.id)
    const { draft } = await makers.campaign(api, trust)

    const replies = await Promise.all([
      ask(elsewhere, 'get', pathOf('drop-in', held.id)),
      place('drop-in', held.id, elsewhere),
      ask(elsewhere, 'post', `${pathOf('drop-in', held.id)}/${placed.body.holds[0].id}/release`),
      ask(elsewhere, 'get', `/organisations/${trust.id}/legal-holds`),
      place('campaign', held.id),
      place('application', draft),
    ])

    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404])
  })

  test('is listed with people on hold, newest first, page by page, and after its release', async () => {
    const place1 = await anOrganisation(api)
    const who = await signInAs(api, await aCoordinator(api, place1))
    const partner = await aPartner(api, place1)
    const [first, second] = [await makers['drop-in'](api, place1), await makers.contact(api, place1)]
    const early = await place('drop-in', first.id, who)
    await ask(who, 'post', `/people/${partner.id}/legal-holds`, hold)
    await place('contact', second.id, who)
    await ask(who, 'post', `${pathOf('drop-in', first.id)}/${early.body.holds[0].id}/release`)

    const path = `/organisations/${place1.id}/legal-holds`
    const page = await ask(who, 'get', `${path}?limit=1`)
    const next = await ask(who, 'get', `${path}?limit=1&cursor=${page.body.nextCursor}`)
    const released = await ask(who, 'get', `${path}?state=released`)

    expect(page.body.items).toMatchObject([{ kind: 'contact', recordId: second.id }])
    expect(next.body).toMatchObject({ items: [{ kind: 'person', recordId: partner.id }], nextCursor: null })
    expect(next.body.items[0].names).toContain(partner.givenName)
    expect(released.body.items).toMatchObject([{ kind: 'drop-in', recordId: first.id }])
  })
})

describe('who has a part in a record on hold', () => {
  test.each(['contact', 'mentorship', 'drop-in', 'check-in', 'coffee-round', 'appointment'] as const)(
    'is not erased while it stands: %s',
    async (kind) => {
      const { id, personId } = await makers[kind](api, trust)
      await api.owner.query(`update appointments set status = 'ended', ended_on = '2026-10-01' where person_id = $1`, [
        personId,
      ])
      await api.owner.query(`update grants set ended_at = now() where person_id = $1`, [personId])
      const request = await ask(runs, 'post', `/people/${personId}/erasure-requests`)
      const placed = await place(kind, id)

      const page = await ask(runs, 'get', `/erasure-requests/${request.body.id}`)
      const tried = await ask(administrator, 'post', `/erasure-requests/${request.body.id}/erasure`)
      await ask(runs, 'post', `${pathOf(kind, id)}/${placed.body.holds[0].id}/release`)
      const done = await ask(administrator, 'post', `/erasure-requests/${request.body.id}/erasure`)

      expect(page.body.obstacles).toEqual(['record-held'])
      expect(page.body.heldRecords).toMatchObject([{ kind, recordId: id, reason: hold.reason }])
      expect([tried.status, tried.body.code, done.status]).toEqual([409, 'erasure-obstacle', 200])
    },
  )
})

describe('a hold that comes while the rule deletes', () => {
  test.each(['application', 'contact'] as const)('keeps the record, or is refused: %s', async (kind) => {
    const all: Due[] = []
    while (all.length < 12) all.push(await makers[kind](api, trust))

    const [replies] = await Promise.all([Promise.all(all.map(({ id }) => place(kind, id))), runAll(), runAll()])

    const left: boolean[] = []
    for (const one of all) left.push(await isThere(one))
    const expected = replies.map(({ status }) => ({ 201: true, 404: false })[status])
    expect(left).toEqual(expected)
  })

  test('waits for the deletion that has begun, and finds nothing', async () => {
    const { id } = await makers.contact(api, trust)
    const other = new pg.Client({ connectionString: api.databaseUrl })
    await other.connect()
    await other.query('begin')
    await other.query(`select set_config('app.system', 'on', true)`)
    await other.query(`select * from app.apply_retention($1, 'contacts', '2026-01-01', true, 500)`, [trust.id])

    const placing = place('contact', id).then((reply) => reply)
    await expect
      .poll(
        async () =>
          (await api.owner.query(`select from pg_locks where relation = 'record_holds'::regclass and not granted`))
            .rowCount,
      )
      .toBe(1)
    await other.query('commit')
    await other.end()

    expect((await placing).status).toBe(404)
    const { rows } = await api.owner.query('select from record_holds where record_id = $1', [id])
    expect(rows).toEqual([])
  })
})
