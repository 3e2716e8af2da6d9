import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError, mentorInstance, roundInstance } from '../src/input.ts'
import { LevelsOverflow } from '../src/levels.ts'
import { drawRound } from '../src/round.ts'
import { hardRounds } from './arbitraries.ts'
import { tampered } from './tampering.ts'

/** What reading something from outside comes to: a value, or why it is refused. Any other fault is not caught. */
function readOrRefused<T>(read: (value: unknown) => T, value: unknown): T | string {
  try {
    return read(value)
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
}

/** JSON of any kind, with the names of the fields and of what every object has. */
const anyJson = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom(
      'participants',
      'history',
      'exclusions',
      'org',
      'seed',
      'mentees',
      'mentors',
      '__proto__',
      'toString',
    ),
    fc.oneof(fc.jsonValue(), fc.constantFrom(0, 3, -1, 1e300, [], [[0, 1]], [[0, 1, 1]], ['a', 'b', 'c'])),
  ),
)

describe('what comes from outside', () => {
  it('is either a round that can be drawn or refused with one short line, whatever it is', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const read = readOrRefused(roundInstance, value)

        if (typeof read === 'string') expect(read).toMatch(/^.{1,200}$/)
        else if (read.participants < 1_000)
          expect(drawRound(read).groups.flat().length).toBeLessThanOrEqual(read.participants)
      }),
      { seed: 81, numRuns: 1_000 },
    )
  })

  it('is refused with one line, or drawn, when a good round was changed in one of many ways', () => {
    let refused = 0
    fc.assert(
      fc.property(hardRounds({ most: 8 }), fc.nat(), (instance, seed) => {
        const read = readOrRefused(roundInstance, tampered(instance, seed))

        if (typeof read === 'string') refused += 1
        else expect(drawnOrTooFarApart(read)).toBe(true)
      }),
      { seed: 82, numRuns: 1_000 },
    )
    expect(refused).toBeGreaterThan(300)
  })

  it('is refused with one line, or assigned, when it should be mentors and mentees', () => {
    fc.assert(
      fc.property(anyJson, fc.nat(), (value, seed) => {
        const good = {
          mentees: 2,
          mentors: 2,
          capacity: [1, 1],
          score: [
            [1, 2],
            [3, 4],
          ],
          exclusions: [[0, 1]],
        }

        for (const given of [value, tampered(good, seed)]) {
          const read = readOrRefused(mentorInstance, given)
          if (typeof read === 'string') expect(read).toMatch(/^.{1,200}$/)
        }
      }),
      { seed: 83, numRuns: 1_000 },
    )
  })
})

function drawnOrTooFarApart(instance: Parameters<typeof drawRound>[0]): boolean {
  if (instance.participants > 1_000) return true
  try {
    return drawRound(instance).groups.length * 2 <= instance.participants
  } catch (error) {
    return error instanceof LevelsOverflow
  }
}

const deep = (open: string, close: string) => `${open.repeat(200_000)}${close.repeat(200_000)}`

describe('the command line', () => {
  it.each([
    ['nothing', ''],
    ['text that is no JSON', 'Dear computer, please draw a round'],
    ['half a file', '{"participants": 4, "history": [[0, 1'],
    ['two files in one', '{"participants": 4}{"participants": 4}'],
    ['lists in lists without an end', deep('[', '')],
    ['lists in lists', `{"participants": ${deep('[', ']')}}`],
    ['a number past all numbers', '{"participants": 1e999}'],
    ['a field that every object has', '{"participants": 4, "__proto__": {"exclusions": []}}'],
    ['a name with a line break', '{"participants": 4, "a\\nb\\u2028c": 1}'],
    ['a list that only looks like one', '{"participants": 4, "exclusions": {"0": [0, 1], "length": 1}}'],
    ['more people than anybody has', '{"participants": 900000000}'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x7b, 0x00])],
  ])('refuses %s with exit code 2, one line and no plan', (_, input) => {
    const program = join(import.meta.dirname, '../bin/match.ts')

    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'round'], { input, encoding: 'utf8' })

    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^match: [^\n]{1,200}\n$/)
  })
})
