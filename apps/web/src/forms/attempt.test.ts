import { expect, test } from 'vitest'
import { ApiProblem, NetworkFault } from '../http/faults.ts'
import { makeAttempts } from './attempt.ts'

const refusal = new ApiProblem({ type: '', title: '', status: 409, detail: '', code: 'full', requestId: '' })

test('a second try after a lost answer is the same request to the API', () => {
  const attempts = makeAttempts()
  const first = attempts.begin({ name: 'November' })
  attempts.failed(new NetworkFault('x'))

  const second = attempts.begin({ name: 'November' })

  expect(second.idempotencyKey).toBe(first.idempotencyKey)
})

test('a corrected form is a new request', () => {
  const attempts = makeAttempts()
  const first = attempts.begin({ name: 'November' })
  attempts.failed(new NetworkFault('x'))

  const second = attempts.begin({ name: 'December' })

  expect(second.idempotencyKey).not.toBe(first.idempotencyKey)
})

test.each(['refused', 'done'])('what was %s is over: the same again is a new request', (how) => {
  const attempts = makeAttempts()
  const first = attempts.begin({ name: 'November' })
  if (how === 'refused') attempts.failed(refusal)
  else attempts.succeeded()

  const second = attempts.begin({ name: 'November' })

  expect(second.idempotencyKey).not.toBe(first.idempotencyKey)
})
