import { expect, test } from 'vitest'
import { readLaunchSettings } from '../settings.ts'

const named = { DATABASE_URL: 'postgres://db.example/elevate' }

const production = {
  ...named,
  NODE_ENV: 'production',
  JWT_SECRET: 'a secret of enough characters for all',
  PUBLIC_URL: 'https://elevate.example',
  SMTP_URL: 'smtp://mail.example',
  MAIL_FROM: 'Elevate <no-reply@elevate.example>',
}

test.each([
  ['an embedded database gets the demo programme', {}, true],
  ['an embedded database stays empty on request', { DEMO: '0' }, false],
  ['a named database is left as it is', named, false],
  ['a named database gets the demo programme on request', { ...named, DEMO: '1' }, true],
  ['production is left as it is', production, false],
])('%s', (_, env, wantsDemo) => {
  const settings = readLaunchSettings(env, '/checkout')

  expect(settings.wantsDemo).toBe(wantsDemo)
})

test.each([
  ['production refuses the demo programme', { ...production, DEMO: '1' }, 'DEMO=1'],
  ['production refuses the embedded database', { ...production, DATABASE_URL: '' }, 'DATABASE_URL'],
  ['production refuses to make up a secret', { ...production, JWT_SECRET: '' }, 'JWT_SECRET'],
  ['DEMO is yes or no', { DEMO: 'maybe' }, 'DEMO must be 0 or 1'],
  ['another kind of database is refused', { DATABASE_URL: 'mysql://db.example' }, 'DATABASE_URL must begin with'],
  ['a port is a number', { PORT: 'three thousand' }, 'PORT'],
])('%s', (_, env, fault) => {
  const read = () => readLaunchSettings(env, '/checkout')

  expect(read).toThrow(fault)
})

test('all faults are named at once', () => {
  const read = () => readLaunchSettings({ PORT: 'x', DEMO: 'x' }, '/checkout')

  expect(read).toThrow(/PORT.*DEMO/s)
})

test('data lie in .data of the checkout unless another folder is named', () => {
  const usual = readLaunchSettings({}, '/checkout').dataDir
  const chosen = readLaunchSettings({ DATA_DIR: '/srv/elevate' }, '/checkout').dataDir

  expect([usual, chosen]).toEqual(['/checkout/.data', '/srv/elevate'])
})
