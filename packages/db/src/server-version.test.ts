import { expect, test } from 'vitest'
import { whyTooOld } from './server-version.ts'

test.each([150_000, 150_012, 180_004])('version %i will do', (version) => {
  expect(whyTooOld(version)).toBeUndefined()
})

test.each([140_018, 90_624])('version %i is refused before anything is changed, in words', (version) => {
  expect(whyTooOld(version)).toMatch(/needs PostgreSQL 15 or newer, and this server is (14|9)\. Nothing was changed/)
})
