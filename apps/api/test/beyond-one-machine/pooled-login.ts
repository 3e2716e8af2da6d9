import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { afterAll } from 'vitest'

/** As docs/operating.md tells operators to make it: what our connections set for themselves, the login has from the start. */
export const aPooledLogin = async (owner: pg.Client): Promise<{ name: string; password: string }> => {
  const name = `elevate_pooled_${randomBytes(4).toString('hex')}`
  const password = randomBytes(12).toString('hex')
  await owner.query(`
    create role ${name} login password '${password}' in role elevate_app;
    alter role ${name} set role = 'elevate_app';
    alter role ${name} set timezone = 'UTC';
    alter role ${name} set statement_timeout = '2800ms';
    alter role ${name} set lock_timeout = '2s';
    alter role ${name} set idle_in_transaction_session_timeout = '10s';`)
  afterAll(async () => {
    await owner.query(`drop role ${name}`)
    await owner.end()
  })
  return { name, password }
}
