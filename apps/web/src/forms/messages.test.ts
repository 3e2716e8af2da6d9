import { expect, test } from 'vitest'
import { messagesFor } from './messages.ts'

const messages = {
  email: { required: 'Enter your email address', otherwise: 'Enter an address like name@example.nhs.uk' },
  availability: 'Enter times like 9am',
}
const names = ['email', 'availability', 'name'] as const

test.each([
  ['a rule with words of its own', { '/email': 'required' }, { email: 'Enter your email address' }],
  ['any other rule', { '/email': 'pattern' }, { email: 'Enter an address like name@example.nhs.uk' }],
  ['a rule with its bound, as the API sends it', { '/name': 'maxLength:100' }, { name: 'Make this shorter' }],
  ['a place deep inside a field', { '/availability/0/from': 'pattern' }, { availability: 'Enter times like 9am' }],
  ['a field without words', { '/name': 'required' }, { name: 'Fill this in' }],
])('%s is put into words at its field', (_case, broken, errors) => {
  expect(messagesFor(broken, names, messages)).toEqual({ errors, unplaced: [] })
})

test('a fault in something that the form does not show is handed back, not swallowed', () => {
  const { errors, unplaced } = messagesFor({ '/token': 'pattern', '/emails': 'type' }, names, messages)

  expect(errors).toEqual({})
  expect(unplaced).toEqual(['/token', '/emails'])
})

test('faults stand in the order of the form, whether the browser found them or the schema', () => {
  const { errors } = messagesFor(
    { '/name': 'required', '/availability': 'pattern', '/email': 'required' },
    names,
    messages,
  )

  expect(Object.keys(errors)).toEqual(['email', 'availability', 'name'])
})
