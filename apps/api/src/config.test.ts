import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

const enough = { DATABASE_URL: 'postgres://localhost/elevate', JWT_SECRET: 'x'.repeat(32) }
const inProduction = {
  ...enough,
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://elevate.example',
  SMTP_URL: 'smtp://mail',
  MAIL_FROM: 'a@b.example',
}

describe('the settings', () => {
  test('every fault is reported at once, by name', () => {
    expect(() => readConfig({ PORT: 'http', PUBLIC_URL: 'nowhere' })).toThrow(
      /DATABASE_URL[\s\S]*JWT_SECRET[\s\S]*PORT[\s\S]*PUBLIC_URL/,
    )
  })

  test.each(['PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM', 'JWT_SECRET', 'DATABASE_URL'])(
    'in production %s has no default',
    (name) => {
      expect(() => readConfig({ ...inProduction, [name]: undefined })).toThrow(name)
    },
  )

  test('the demo programme is refused in production', () => {
    expect(() => readConfig({ ...inProduction, DEMO: '1' })).toThrow('DEMO')
  })

  test('reads that may lag go to the same database unless another is named', () => {
    expect(readConfig(enough).replicaUrl).toBe(enough.DATABASE_URL)
    expect(readConfig({ ...enough, DATABASE_REPLICA_URL: 'postgres://other/elevate' }).replicaUrl).toBe(
      'postgres://other/elevate',
    )
  })
})
