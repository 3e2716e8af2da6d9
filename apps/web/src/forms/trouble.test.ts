import { describe, expect, test } from 'vitest'
import { ApiProblem, NetworkFault } from '../http/faults.ts'
import { refusalOf } from './field.ts'
import { troubleOf, waitText } from './trouble.ts'

const problem = (status: number, code: string, more = {}) =>
  new ApiProblem({ type: 'x', title: '', status, detail: 'The round is published.', code, requestId: 'ref-1', ...more })

describe('when a form does not go through', () => {
  test('a lost connection says that everything typed is still there', () => {
    expect(troubleOf(new NetworkFault('x')).text).toContain('What you typed is still here')
  })

  test('a fault at our end has a reference to tell the coordinator', () => {
    expect(troubleOf(problem(503, 'unavailable'))).toMatchObject({ reference: 'ref-1' })
  })

  test('a refusal says in the words of the API why', () => {
    expect(troubleOf(problem(409, 'published'))).toEqual({ text: 'The round is published.' })
  })

  test('what is rationed says in the words of the API of what there was much, and how long to wait', () => {
    const much = problem(429, 'slow-down', { detail: 'Many files have come from you within an hour. Wait a minute.' })

    expect(troubleOf(much)).toEqual({ text: 'Many files have come from you within an hour. Wait a minute.' })
  })

  test.each([
    [undefined, 'Wait a few minutes'],
    [1, 'Wait 1 second,'],
    [45, 'Wait 45 seconds'],
    [600, 'Wait 10 minutes'],
  ])('too many tries: after %s seconds', (seconds, words) => {
    expect(waitText(seconds)).toContain(words)
  })
})

describe('a refusal finds its place', () => {
  const words = {
    messages: { password: 'Choose another password' },
    refusals: { 'too-common': { field: 'password', text: 'Many people use it' }, closed: 'The round is closed' },
  } as const
  const names = ['password'] as const

  test('at a field, when it is about one', () => {
    expect(refusalOf(problem(400, 'too-common'), names, words)).toEqual({ errors: { password: 'Many people use it' } })
  })

  test('at the top, when it is about the whole', () => {
    expect(refusalOf(problem(409, 'closed'), names, words)).toEqual({
      errors: {},
      trouble: { text: 'The round is closed' },
    })
  })

  test('at the fields that the API names, in the words of this form', () => {
    const refused = problem(400, 'invalid', { fields: { '/password': 'minLength:12' } })

    expect(refusalOf(refused, names, words)).toEqual({ errors: { password: 'Choose another password' } })
  })
})
