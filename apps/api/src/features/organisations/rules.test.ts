import { describe, expect, test } from 'vitest'
import { aliasesAfter } from './rules.ts'

const northmoor = { name: 'Northmoor Hospitals', shortName: 'Northmoor', aliases: ['NH'] }

describe('the names that spreadsheets may use for an organisation', () => {
  test.each([
    ['nothing is renamed', northmoor, ['NH']],
    ['it has a new name', { ...northmoor, name: 'Moorland Hospitals' }, ['NH', 'Northmoor Hospitals']],
    ['it has a new short name', { ...northmoor, shortName: 'Moor' }, ['NH', 'Northmoor']],
    ['an alias is written twice', { ...northmoor, aliases: ['NH', 'NH'] }, ['NH']],
    ['it goes back to a former name', { ...northmoor, shortName: 'NH', aliases: ['NH'] }, ['NH', 'Northmoor']],
  ])('when %s', (_when, after, aliases) => {
    expect(aliasesAfter(northmoor, after)).toEqual(aliases)
  })
})
