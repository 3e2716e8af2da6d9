import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { add, lastLine, oneTest, tallyOf } from '../tally.ts'
import { temporaryFolder } from './database-holder.ts'

const report = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 }

const fileWith = async (content: object): Promise<string> => {
  const file = join(await temporaryFolder(), 'report.json')
  await writeFile(file, JSON.stringify(content))
  return file
}

test('the last line adds up tests and steps', async () => {
  const tests = await tallyOf(await fileWith(report), true)

  expect(lastLine(add(tests, oneTest(true)))).toBe('tests: 8 passed, 0 failed, 2 skipped')
})

test('a run that failed outside every test is not green', async () => {
  const tests = await tallyOf(await fileWith(report), false)

  expect(tests.failed).toBe(1)
})

test('a run without a report is not green', async () => {
  const tests = await tallyOf('/nowhere/report.json', true)

  expect(tests).toEqual({ passed: 0, failed: 1, skipped: 0 })
})
