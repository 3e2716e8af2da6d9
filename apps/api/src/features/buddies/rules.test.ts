import { describe, expect, test } from 'vitest'
import { pairRefusal } from './confirming/rules.ts'
import { askedWeek, isNewPartner, pairKey, weekOf } from './rules.ts'
import { reasonsFor, whyWaiting } from './suggesting/reason-rules.ts'
import { type Pairable, propose } from './suggesting/rules.ts'

const person = (id: string, values: Partial<Pairable> = {}): Pairable => ({
  id,
  called: id,
  isNew: false,
  pairs: 0,
  wish: null,
  monthsHere: 18,
  interests: [],
  slots: [],
  ...values,
})
const fresh = (id: string, values: Partial<Pairable> = {}) => person(id, { isNew: true, monthsHere: 1, ...values })
const apartFrom = (...pairs: [string, string][]) => new Set(pairs.map(([a, b]) => pairKey(a, b)))
const proposed = (people: Pairable[], apart = apartFrom(), mostPairs = 1) => {
  const { pairs, without } = propose(people, apart, mostPairs)
  return { pairs: pairs.map(({ personIds }) => personIds), without: without.map(({ id }) => id) }
}

describe('suggesting', () => {
  test('a new partner is put with an experienced one, never with another new one', () => {
    const { pairs } = proposed([fresh('Ann'), fresh('Bob'), person('Cleo'), person('Dan')])

    expect(pairs.map(([one]) => one)).toEqual(['Ann', 'Bob'])
    expect(pairs.map(([, other]) => other).toSorted()).toEqual(['Cleo', 'Dan'])
  })

  test('most new partners come first, even where that suits less', () => {
    const ann = fresh('Ann', { slots: ['Monday morning'] })
    const cleo = person('Cleo', { slots: ['Monday morning'] })

    const { pairs } = proposed([ann, fresh('Bob'), cleo, person('Dan')], apartFrom(['Bob', 'Dan']))

    expect(pairs).toEqual([
      ['Ann', 'Dan'],
      ['Bob', 'Cleo'],
    ])
  })

  test('among those who could, who has asked for a buddy comes before who suits better', () => {
    const ann = fresh('Ann', { slots: ['Monday morning'], interests: ['falls'] })
    const suiting = person('Cleo', { slots: ['Monday morning'], interests: ['falls'] })

    expect(proposed([ann, suiting, person('Dan', { wish: 'wanted' })]).pairs).toEqual([['Ann', 'Dan']])
  })

  test('two who have asked and are left over are put together', () => {
    expect(proposed([person('Cleo', { wish: 'wanted' }), person('Dan', { wish: 'wanted' })]).pairs).toEqual([
      ['Cleo', 'Dan'],
    ])
  })

  test('who has no pair yet is chosen before somebody who has one', () => {
    expect(proposed([fresh('Ann'), person('Cleo', { pairs: 1 }), person('Dan')], apartFrom(), 2).pairs).toEqual([
      ['Ann', 'Dan'],
    ])
  })

  test('with more new partners than partners with room there is a trio', () => {
    expect(proposed([fresh('Ann'), fresh('Bob'), person('Cleo')]).pairs).toEqual([['Ann', 'Bob', 'Cleo']])
  })

  test('nobody is put with somebody they must not be with, not even in a trio', () => {
    expect(proposed([fresh('Ann'), fresh('Bob'), person('Cleo')], apartFrom(['Bob', 'Cleo'])).without).toEqual(['Bob'])
  })

  test('why somebody has to wait is told as numbers, and not where it would be about who is kept apart', () => {
    const why = (people: Pairable[], apart = apartFrom()) =>
      propose(people, apart, 1).without.map(({ shortage }) => whyWaiting(shortage))
    const [ann, bob, cat, cleo] = [fresh('Ann'), fresh('Bob'), fresh('Cat'), person('Cleo')]

    expect(why([ann, cat, bob, cleo])).toEqual(['3 new partners wait, and the others have room for one pair.'])
    expect(why([ann])).toEqual(['No partner with some experience has room for a buddy.'])
    expect(why([ann, cleo], apartFrom(['Ann', 'Cleo']))).toEqual([null])
    expect(why([ann, bob, cleo, person('Dan')], apartFrom(['Ann', 'Dan'], ['Bob', 'Dan'], ['Ann', 'Bob']))).toEqual([
      null,
    ])
  })

  test('who would rather have none is left in peace, and who has one does not wait', () => {
    const people = [fresh('Ann', { wish: 'none' }), fresh('Bob', { pairs: 1 }), person('Cleo')]

    expect(proposed(people)).toEqual({ pairs: [], without: [] })
  })

  test('the reasons say what they have in common, in plain words', () => {
    const ann = fresh('Ann', { slots: ['Monday morning'], interests: ['falls', 'culture'] })
    const cleo = person('Cleo', { slots: ['Monday morning'], interests: ['culture', 'falls'], monthsHere: 26 })

    expect(reasonsFor([ann, cleo])).toEqual([
      'Ann is new as a partner.',
      'Cleo has been a partner for 2 years.',
      'Both are free on Monday mornings.',
      'Both are interested in falls and culture.',
    ])
  })
})

describe('weeks', () => {
  test.each([
    ['2026-11-23', 1, 1],
    ['2026-11-29', 1, 1],
    ['2026-11-30', 2, 1],
    ['2026-12-14', 4, 4],
    ['2027-02-07', 11, 4],
    ['2027-02-08', 12, 12],
    ['2027-06-01', 28, 12],
  ])('on %s it is week %i, and week %i is asked about', (today, week, asked) => {
    expect([weekOf('2026-11-23', today), askedWeek([1, 4, 12], '2026-11-23', today)]).toEqual([week, asked])
  })

  test.each([
    ['2026-05-24', true],
    ['2026-05-23', false],
    ['2026-12-01', false],
    [null, false],
  ])('on 23 November 2026 a partner who began on %s is new: %s', (startsOn, isNew) => {
    expect(isNewPartner(startsOn, '2026-11-23', 6)).toBe(isNew)
  })
})

describe('what cannot be a pair', () => {
  const people = new Map([fresh('Ann'), person('Cleo')].map((one) => [one.id, one]))
  const none = { together: apartFrom(), mentoring: apartFrom(), openly: apartFrom(), mostPairs: 2 }
  const both: [string, string] = ['Ann', 'Cleo']

  test.each([
    ['paired-before', { ...none, together: apartFrom(both) }],
    ['is-their-mentor', { ...none, mentoring: apartFrom(both) }],
    ['kept-apart', { ...none, openly: apartFrom(both) }],
  ])('%s', (code, known) => {
    expect(pairRefusal(['Cleo', 'Ann'], people, known)?.code).toBe(code)
  })

  test.each([
    ['has-a-buddy', fresh('Ann', { pairs: 1 })],
    ['has-enough-buddies', person('Ann', { pairs: 2 })],
    ['would-rather-not', person('Ann', { wish: 'none' })],
  ])('%s', (code, ann) => {
    expect(pairRefusal(both, new Map(people).set('Ann', ann), none)).toEqual({ code, personIds: ['Ann'] })
  })

  test('anybody who is not an active partner here', () => {
    expect(pairRefusal(['Ann', 'Zoe'], people, none)).toEqual({ code: 'not-a-partner', personIds: ['Zoe'] })
  })
})
