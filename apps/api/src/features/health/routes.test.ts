import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { startApi } from '../../../test/harness.ts'

const api = await startApi()
const figures = async (): Promise<string> => (await fetch(`${api.url}/api/metrics`)).text()

type Rules = { groups: { rules: { alert: string; expr: string }[] }[] }
const alerts = new URL('../../../../launch/docker/alerts.yml', import.meta.url)
const rules = (parse(readFileSync(alerts, 'utf8')) as Rules).groups.flatMap((group) => group.rules)

test('requests are counted by the pattern of their route, wherever it stands in the app', async () => {
  await fetch(`${api.url}/api/v1/product`)
  await fetch(`${api.url}/api/v1/people/0198a000-0000-7000-8000-000000000000?token=secret`)
  const text = await figures()

  expect(text).toMatch(/duration_seconds_count\{method="GET",route="\/api\/v1\/product",status="200"\} [1-9]/)
  expect(text).toMatch(/duration_seconds_count\{method="GET",route="\/api\/v1\/people\/:personId",status="401"\} 1/)
  expect(text).toMatch(/http_refused_total\{status="401"\} [1-9]/)
  expect(text).not.toMatch(/0198a000|secret/)
})

test('mails that wait and were given up, jobs, migrations and the audit trail are told', async () => {
  await api.owner.query(
    `insert into outbox (id, to_address, subject, body, dedupe_key, send_after, failed_at) values
       (uuidv7(), 'a@b.example', 's', 'b', 'late', $1, null),
       (uuidv7(), 'a@b.example', 's', 'b', 'not yet', $2, null)`,
    ['2026-11-23T09:50:00Z', '2026-11-23T11:00:00Z'],
  )
  await api.owner.query(
    "insert into audit_checks (at, entries, lanes, digest, broken_how) values ($1, 1, 1, 'x', null)",
    ['2026-11-23T03:20:00Z'],
  )
  const text = await figures()

  expect(text).toMatch(/^elevate_database_up 1$/m)
  expect(text).toMatch(/^elevate_mails_waiting 1$/m)
  expect(text).toMatch(/^elevate_mails_oldest_seconds 600$/m)
  expect(text).toMatch(/^elevate_jobs_waiting\{queue="send-mail"\} \d/m)
  expect(text).toMatch(/^elevate_migrations_pending 0$/m)
  expect(text).toMatch(/^elevate_audit_trail_whole 1$/m)
  expect(text).not.toContain('a@b.example')
})

test('a migration that the database lacks is told', async () => {
  await api.owner.query(
    'delete from drizzle.__drizzle_migrations where created_at = (select max(created_at) from drizzle.__drizzle_migrations)',
  )

  expect(await figures()).toMatch(/^elevate_migrations_pending 1$/m)
})

test('every figure that an alert asks for is there', async () => {
  const text = await figures()
  const asked = rules.flatMap(({ expr }) => expr.match(/\b(?:elevate|http|nodejs|process|database)_[a-z_]+/g) ?? [])

  expect(rules.length).toBeGreaterThanOrEqual(12)
  expect(asked.filter((name) => !text.includes(`\n${name}`))).toEqual([])
})

test('nobody who comes through a proxy is told', async () => {
  const reply = await fetch(`${api.url}/api/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })

  expect(reply.status).toBe(404)
})
