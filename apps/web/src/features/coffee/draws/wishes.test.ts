import { expect, test } from 'vitest'
import { beforeWords, drawBodyOf, keyOf, newGroups, noWishes, pairFault, wishChoices, wishOf } from './wishes.ts'

const [ann, bob, carol, dan, eve] = ['Ann', 'Bob', 'Carol', 'Dan', 'Eve'].map((name) => ({
  id: name.toLowerCase(),
  name,
})) as [Person, Person, Person, Person, Person]
type Person = { id: string; name: string }

const group = (...people: Person[]) => ({ people, isPinned: false, explanation: '', repeats: 0 })
const drawOf = (...groups: ReturnType<typeof group>[]) => ({ groups, forbidden: [] as { people: Person[] }[] })

test('without a wish nothing is kept and nobody is kept apart', () => {
  expect(drawBodyOf(drawOf(group(ann, bob)), noWishes)).toEqual({ pins: [], forbids: [] })
})

test('a kept group is sent as it is, a pair of a three is kept apart by itself', () => {
  const draw = drawOf(group(ann, bob), group(carol, dan, eve))
  const byGroup = { 'ann bob': 'keep', 'carol dan eve': 'carol eve' }

  expect(drawBodyOf(draw, { ...noWishes, byGroup })).toEqual({ pins: [['ann', 'bob']], forbids: [['carol', 'eve']] })
})

test('a group that was kept stays kept until the wish is taken back', () => {
  const pinned = { ...group(ann, bob), isPinned: true }

  expect(wishOf(noWishes, pinned)).toBe('keep')
  expect(wishOf({ ...noWishes, byGroup: { 'ann bob': '' } }, pinned)).toBe('')
})

test('pairs forbidden before stay forbidden until they are allowed again', () => {
  const draw = { ...drawOf(), forbidden: [{ people: [dan, ann] }, { people: [bob, carol] }] }

  expect(drawBodyOf(draw, { ...noWishes, lifted: ['bob carol'] }).forbids).toEqual([['ann', 'dan']])
})

test('a pair that is forbidden twice is sent once', () => {
  const draw = { ...drawOf(), forbidden: [{ people: [ann, bob] }] }

  expect(drawBodyOf(draw, { ...noWishes, first: 'bob', second: 'ann' }).forbids).toEqual([['ann', 'bob']])
})

test.each([
  ['', '', undefined],
  ['ann', '', 'Choose two people to keep apart, or nobody'],
  ['ann', 'ann', 'Choose two different people to keep apart'],
  ['ann', 'bob', undefined],
])('two people are chosen to be kept apart: "%s" and "%s"', (first, second, fault) => {
  expect(pairFault({ ...noWishes, first, second })).toBe(fault)
})

test('a group of three can be kept, or any two of it kept apart', () => {
  expect(wishChoices(group(ann, bob, carol)).map(({ text }) => text)).toEqual([
    'No wish',
    'Keep this group',
    'Not Ann and Bob',
    'Not Ann and Carol',
    'Not Bob and Carol',
  ])
})

test('groups that were there before are not new, in whatever order they are listed', () => {
  const before = drawOf(group(ann, bob), group(carol, dan))
  const after = drawOf(group(bob, ann), group(carol, eve))

  expect([...newGroups(before, after)]).toEqual([keyOf([carol, eve])])
})

test('for a new group it is said with whom its people were before', () => {
  const before = drawOf(group(ann, bob, carol))

  expect(beforeWords(before, group(ann, dan))).toBe('Ann was with Bob and Carol. Dan had no match')
})
