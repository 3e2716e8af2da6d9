import { readFile } from 'node:fs/promises'
import {
  commonRetentionKindNames,
  commonRetentionKinds,
  retentionKindNames,
  retentionKinds,
} from '@elevate/contracts/retention-kinds'
import { expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'

const api = await startApi()

test('docs/data-protection.md names every kind of record with its usual time, and each kind has rules', async () => {
  const words = await readFile(new URL('../../../../../docs/data-protection.md', import.meta.url), 'utf8')
  const { rows } = await api.owner.query<{ kind: string }>('select distinct kind from app.retention_steps() order by 1')

  for (const { kind, months } of [...retentionKinds, ...commonRetentionKinds]) {
    expect(words).toMatch(new RegExp(`\\| ${kind} +\\| ${months} months `))
  }
  expect(retentionKinds.map(({ kind }) => kind)).toEqual([...retentionKindNames])
  expect(commonRetentionKinds.map(({ kind }) => kind)).toEqual([...commonRetentionKindNames])
  // The trail is cut chain by chain, by a function of its own.
  expect([...rows.map(({ kind }) => kind), 'trail']).toEqual(
    [...retentionKindNames, ...commonRetentionKindNames].sort(),
  )
})
