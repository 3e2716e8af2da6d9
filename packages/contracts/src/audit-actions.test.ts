import { expect, test } from 'vitest'
import { auditActionNames, auditActions, auditSubjects, auditWords } from './audit-actions.ts'

const groups = Object.values(auditActions)
const all = groups.flatMap((group) => Object.values(group) as string[])

test('no action stands in two groups', () => {
  expect(auditActionNames).toHaveLength(groups.flatMap((group) => Object.keys(group)).length)
})

test('each is read as what somebody did: a sentence without the name of the action in it', () => {
  expect(all.filter((words) => !/^[A-Z][a-zA-Z' ,-]+$/.test(words))).toEqual([])
  expect(all.filter((words) => words.length > 70)).toEqual([])
})

test('no two read the same within one group, since they are chosen by their words', () => {
  for (const group of groups) expect(new Set(Object.values(group)).size).toBe(Object.keys(group).length)
})

test('what this version does not know has no words, and what it is about has', () => {
  expect(auditWords('person.praised')).toBeUndefined()
  expect(auditWords('appointment.ended')).toBe('Ended the appointment')
  expect(auditSubjects['coffee-keep-apart']).toBe('pair that is kept apart')
})
