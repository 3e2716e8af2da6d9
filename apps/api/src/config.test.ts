import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
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

  test.each([
    ['prepared', 'prepared'],
    ['unprepared', 'unprepared'],
    ['', undefined],
  ])('a pooler named %s is %s', (given, wanted) => {
    expect(readConfig({ ...enough, DATABASE_POOLER: given }).databasePooler).toBe(wanted)
  })

  test('a pooler of another kind is refused', () => {
    expect(() => readConfig({ ...enough, DATABASE_POOLER: 'session' })).toThrow('DATABASE_POOLER')
  })

  test('reads that may lag go to the same database unless another is named', () => {
    expect(readConfig(enough).replicaUrl).toBe(enough.DATABASE_URL)
    expect(readConfig({ ...enough, DATABASE_REPLICA_URL: 'postgres://other/elevate' }).replicaUrl).toBe(
      'postgres://other/elevate',
    )
  })
})

describe('secrets in files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'elevate-secrets-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const fileWith = (name: string, content: string): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }

  test('a secret is read from the file that is named, without its line break', () => {
    const { JWT_SECRET: _, ...others } = inProduction
    const config = readConfig({ ...others, JWT_SECRET_FILE: fileWith('key', `${'k'.repeat(40)}\n`) })

    expect(config.jwtSecret).toBe('k'.repeat(40))
  })

  test('the password of the database may hold any characters, and stands in both addresses', () => {
    const config = readConfig({
      ...inProduction,
      DATABASE_URL: 'postgres://elevate_server@database:5432/elevate',
      DATABASE_REPLICA_URL: 'postgres://elevate_server@replica:5432/elevate',
      DATABASE_PASSWORD_FILE: fileWith('password', 'p@ss:w/rd%\n'),
    })

    expect(decodeURIComponent(new URL(config.databaseUrl).password)).toBe('p@ss:w/rd%')
    expect(decodeURIComponent(new URL(config.replicaUrl).password)).toBe('p@ss:w/rd%')
  })

  test('a file that is missing or empty, or a secret given twice, is a fault; what it holds is not said', () => {
    const read = () =>
      readConfig({
        ...inProduction,
        SMTP_URL_FILE: join(folder, 'nowhere'),
        JWT_SECRET_FILE: fileWith('twice', 'not-to-be-shown'),
        DATABASE_PASSWORD_FILE: fileWith('empty', '\n'),
      })

    expect(read).toThrow(/JWT_SECRET and JWT_SECRET_FILE/)
    expect(read).toThrow(/SMTP_URL_FILE/)
    expect(read).toThrow(/DATABASE_PASSWORD_FILE/)
    expect(read).not.toThrow(/not-to-be-shown/)
  })
})

test('in production the address that people open is https', () => {
  expect(() => readConfig({ ...inProduction, PUBLIC_URL: 'http://elevate.example' })).toThrow('https')
})
