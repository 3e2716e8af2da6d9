import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const home = join(import.meta.dirname, '..')
const readme = readFileSync(join(home, 'README.md'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'matching-readme-'))
afterAll(() => rmSync(folder, { recursive: true }))

const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map((found) => found[1] ?? '')

/** What the example says it prints: the comments after each console.log. */
const promised = (example: string) => [...example.matchAll(/^console\.log\(.*\) \/\/ (.*)$/gm)].map((found) => found[1])

describe('the README', () => {
  it.each(blocks('ts').filter((example) => example.includes('console.log')))(
    'has an example that prints what it says: %s',
    (example) => {
      const args = ['--input-type=module-typescript', '--eval', example]

      const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8' })

      expect(stderr).toBe('')
      expect(stdout.trimEnd().split('\n')).toEqual(promised(example))
    },
  )

  it('has a session at the command line that goes as it is shown', () => {
    const [session = ''] = blocks('sh')
    const script = session
      .replaceAll(/^#.*\n/gm, '')
      .replaceAll('node packages/matching/bin/', `"$NODE" "$HOME_OF_PACKAGE/bin/`)
      .replaceAll('match.ts', 'match.ts"')
    const env = { ...process.env, NODE: process.execPath, HOME_OF_PACKAGE: home }

    const { status, stdout } = spawnSync('sh', ['-e', '-c', script], { cwd: folder, env, encoding: 'utf8' })

    expect(status).toBe(0)
    expect(stdout.trim().split('\n')).toEqual([...session.matchAll(/^# (.*)$/gm)].map((found) => found[1]))
  })
})
