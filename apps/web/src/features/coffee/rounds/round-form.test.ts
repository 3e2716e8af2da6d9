import { expect, test } from 'vitest'
import { noDate } from '../../../forms/typed-date.ts'
import { newRound, roundBodyOf, roundBroken } from './round-form.ts'

const now = new Date('2026-11-20T10:00:00Z')
const questions = { iceBreakers: 'own' as const, first: 'Why you?', second: 'Tea or coffee?', third: 'What next?' }
const eleventh = { day: '11', month: '12', year: '2026' }

test('a round can be opened without filling anything in', () => {
  expect(roundBroken(newRound, { now, isNew: true })).toEqual({})
  expect(roundBodyOf(newRound)).toEqual({})
})

test('what is filled in is sent', () => {
  const answers = { ...newRound, ...questions, title: 'Winter round', meetBy: eleventh }

  expect(roundBodyOf(answers)).toEqual({
    title: 'Winter round',
    meetBy: '2026-12-11',
    iceBreakers: ['Why you?', 'Tea or coffee?', 'What next?'],
  })
})

test.each([
  ['a round that is changed keeps a name', { ...newRound, meetBy: eleventh, title: ' ' }, 'title', 'required'],
  ['a round that is changed keeps a day', { ...newRound, title: 'Winter', meetBy: noDate }, 'meetBy', 'required'],
])('%s', (_case, answers, field, rule) => {
  expect(roundBroken(answers, { now, isNew: false })).toMatchObject({ [field]: rule })
})

test.each([
  ['matches need a day to come', { ...newRound, meetBy: { ...eleventh, month: '11' } }, 'meetBy', 'past'],
  ['a third question is asked for', { ...newRound, ...questions, third: '' }, 'third', 'required'],
  ['a question is short', { ...newRound, ...questions, first: 'a'.repeat(201) }, 'first', 'maxLength'],
])('%s', (_case, answers, field, rule) => {
  expect(roundBroken(answers, { now, isNew: true })).toMatchObject({ [field]: rule })
})
