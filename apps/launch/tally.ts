import { readFile } from 'node:fs/promises'

export type Tally = { passed: number; failed: number; skipped: number }

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/** A step that is not made of tests counts as one. */
export const oneTest = (passed: boolean): Tally => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 })

type Report = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }

/**
 * The figures of vitest's JSON report. A run that failed without a failed test (a file that could not be loaded, an
 * error outside every test, no report at all) counts one failure: it must never look green.
 */
export const tallyOf = async (reportFile: string, passed: boolean): Promise<Tally> => {
  const text = await readFile(reportFile, 'utf8').catch(() => undefined)
  if (text === undefined) return oneTest(false)
  const report = JSON.parse(text) as Report
  const failed = passed ? report.numFailedTests : Math.max(1, report.numFailedTests)
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests }
}

export const lastLine = ({ passed, failed, skipped }: Tally): string =>
  `tests: ${passed} passed, ${failed} failed, ${skipped} skipped`
