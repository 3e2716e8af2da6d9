import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const program = join(import.meta.dirname, '../bin/match.ts')
const folder = mkdtempSync(join(tmpdir(), 'match-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(args: readonly string[], input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

function file(name: string, value: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(value))
  return path
}

describe('the matching command', () => {
  it('draws a round that verify accepts, and refuses the same plan once it was changed', () => {
    const instance = {
      participants: 5,
      history: [[0, 1, 2]],
      exclusions: [[2, 3]],
      org: ['a', 'a', 'b', 'b', 'c'],
      seed: 'x',
    }

    const drawn = run(['round'], JSON.stringify(instance))

    const plan = JSON.parse(drawn.stdout)
    expect(drawn.status).toBe(0)
    const paths = [file('instance.json', instance), file('plan.json', plan)]
    expect(run(['verify', ...paths], '')).toMatchObject({ status: 0, stdout: '{"accepted":true}\n' })
    const changed = run(['verify', paths[0] ?? '', file('changed.json', { ...plan, repeats: 1 })], '')
    expect(changed.status).toBe(1)
    expect(changed.stdout).toMatch(/"accepted":false,"reason":"the plan has 0 repeats, not 1"/)
  })

  it('assigns mentors', () => {
    const instance = { mentees: 2, mentors: 1, capacity: [1], score: [[1], [2]], exclusions: [] }

    const { status, stdout } = run(['mentors'], JSON.stringify(instance))

    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ assignments: [[1, 0]], unassigned: [0], score: 2 })
  })

  const round = { participants: 3, history: [], exclusions: [] }
  const mentors = { mentees: 1, mentors: 1, capacity: [1], score: [[1]], exclusions: [] }
  const faults: [string, string, unknown, RegExp][] = [
    ['text that is not JSON', 'round', '{', /not JSON/],
    ['an id that is out of range', 'round', { ...round, history: [[0, 3, 1]] }, /history\[0\]\[1\] is 3/],
    ['a negative id', 'round', { ...round, exclusions: [[-1, 0]] }, /exclusions\[0\]\[0\] is -1/],
    ['a person paired with themselves', 'round', { ...round, history: [[1, 1, 0]] }, /pairs 1 with itself/],
    ['a meeting without a round', 'round', { ...round, history: [[0, 1]] }, /must have 3 entries/],
    ['a round that is not a whole number', 'round', { ...round, history: [[0, 1, 0.5]] }, /whole number/],
    ['too few organisations', 'round', { ...round, org: ['a'] }, /org must have 3/],
    ['a seed that is not a text', 'round', { ...round, seed: 5 }, /seed must be a text/],
    ['a list instead of an instance', 'round', [], /must be an object/],
    ['a negative capacity', 'mentors', { ...mentors, capacity: [-1] }, /capacity\[0\] must not be negative/],
    ['a score row of the wrong length', 'mentors', { ...mentors, score: [[1, 2]] }, /score\[0\] must have 1/],
    ['a score that is not a number', 'mentors', { ...mentors, score: [['high']] }, /score\[0\]\[0\] must be a number/],
    [
      'a field given twice',
      'round',
      '{"participants":2,"exclusions":[[0,1]],"\\u0065xclusions":[]}',
      /has "exclusions" twice/,
    ],
    ['a long name without repeating all of it', 'round', { ...round, ['x'.repeat(5000)]: 1 }, /^.{30,120}$/m],
    ['a command that does not exist', 'shuffle', round, /use: match\.ts/],
  ]

  it.each(faults)('refuses %s with one line and no plan', (_, command, instance, reason) => {
    const { status, stdout, stderr } = run(
      [command],
      typeof instance === 'string' ? instance : JSON.stringify(instance),
    )

    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(reason)
    expect(stderr.trimEnd()).not.toContain('\n')
  })
})
