import { expect, test } from 'vitest'
import { buildUrl } from './url.ts'

test.each([
  { path: '/me', url: '/api/v1/me' },
  { path: '/people/:personId', params: { personId: '0199' }, url: '/api/v1/people/0199' },
  { path: '/a/:one/b/:two', params: { one: 'a/b', two: 'c?d' }, url: '/api/v1/a/a%2Fb/b/c%3Fd' },
  { path: '/people', query: { q: "O'Connor & co", limit: 25 }, url: '/api/v1/people?q=O%27Connor+%26+co&limit=25' },
  { path: '/people', query: { q: undefined, status: null, isActive: false }, url: '/api/v1/people?isActive=false' },
  { path: '/people', query: { status: ['active', 'paused'] }, url: '/api/v1/people?status=active&status=paused' },
])('$path becomes $url', ({ path, params = {}, query = {}, url }) => {
  expect(buildUrl(path, params, query)).toBe(url)
})

test('an address with a part missing is never sent', () => {
  expect(() => buildUrl('/people/:personId')).toThrow('personId')
})
