import { readFileSync } from 'node:fs'
import { InputError, mentorInstance, roundInstance } from '../src/input.ts'
import { LevelsOverflow } from '../src/levels.ts'
import { assignMentors } from '../src/mentors.ts'
import type { RoundPlan } from '../src/plan.ts'
import { roundPlan } from '../src/plan-input.ts'
import { drawRound } from '../src/round.ts'
import { planFault } from '../src/verify.ts'

const USAGE = 'use: match.ts round < instance.json | verify instance.json plan.json | mentors < instance.json'

type Answer = { readonly output: unknown; readonly code: 0 | 1 }

function readText(path: string | 0, what: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new InputError(`${what} cannot be read`)
  }
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new InputError(`${what} is not JSON`)
  }
}

/**
 * JSON.parse keeps the last of two fields with one name: half of somebody's exclusions would be ignored without a word. The lists
 * of an instance hold no objects, so every name in it is a field of its own.
 */
function refuseTwice(text: string): void {
  const seen = new Set<string>()
  for (const [, written, colon] of text.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?/g)) {
    if (colon === undefined) continue
    const name: string = JSON.parse(`"${written}"`)
    if (seen.has(name)) throw new InputError(`the instance has ${JSON.stringify(name.slice(0, 60))} twice`)
    seen.add(name)
  }
}

function readInstance(path: string | 0, what: string): unknown {
  const text = readText(path, what)
  const instance = parsed(text, what)
  refuseTwice(text)
  return instance
}

/** A file that is JSON but no plan is a plan that is refused, not a fault of the caller. */
function readPlan(path: string): RoundPlan | string {
  const value = parsed(readText(path, path), path)
  try {
    return roundPlan(value)
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
}

function verified(instancePath: string, planPath: string): Answer {
  const instance = roundInstance(readInstance(instancePath, instancePath))
  const plan = readPlan(planPath)
  const reason = typeof plan === 'string' ? plan : planFault(instance, plan)
  if (reason === undefined) return { output: { accepted: true }, code: 0 }
  return { output: { accepted: false, reason }, code: 1 }
}

function answer(args: readonly string[]): Answer {
  const [command, first, second] = args
  if (command === 'round' && args.length === 1) {
    return { output: drawRound(roundInstance(readInstance(0, 'the instance'))), code: 0 }
  }
  if (command === 'mentors' && args.length === 1) {
    return { output: assignMentors(mentorInstance(readInstance(0, 'the instance'))), code: 0 }
  }
  if (command === 'verify' && first !== undefined && second !== undefined && args.length === 3) {
    return verified(first, second)
  }
  throw new InputError(USAGE)
}

try {
  const { output, code } = answer(process.argv.slice(2))
  process.stdout.write(`${JSON.stringify(output)}\n`)
  process.exitCode = code
} catch (error) {
  if (!(error instanceof InputError || error instanceof LevelsOverflow)) throw error
  process.stderr.write(`match: ${error.message.replaceAll(/\s+/g, ' ')}\n`)
  process.exitCode = 2
}
