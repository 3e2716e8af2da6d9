import { RecruitmentSettings } from '@elevate/contracts/recruitment-settings-values'
import { describe, expect, test } from 'vitest'
import type { Setting } from './setting.ts'
import { sectionNamed, sections, valueWords } from './settings.ts'
import { brokenIn, changesFrom, messagesOf, type Typed } from './settings-form.ts'

const all = sections.flatMap(({ settings }) => settings)
const named = (name: string): Setting => {
  const found = all.find((setting) => setting.name === name)
  if (!found) throw new Error(`no setting ${name}`)
  return found
}

describe('the settings page', () => {
  test('has every setting that there is, each once', () => {
    expect(all.map(({ name }) => name).toSorted()).toEqual(Object.keys(RecruitmentSettings.properties).toSorted())
  })

  test('takes numbers within the bounds of the API', () => {
    for (const setting of all) {
      if (setting.kind !== 'number') continue
      const bounds: object = RecruitmentSettings.properties[setting.name]
      expect(bounds).toMatchObject({ minimum: setting.least, maximum: setting.most })
    }
  })

  test.each([
    ['minimumAge', 18, '18 years'],
    ['refereesAsked', 1, '1 referee'],
    ['guaranteesInterview', true, 'Yes, always'],
    ['nhsStaff', 'welcome', 'May apply'],
    ['firstWeek', ['Welcome call', 'Kit'], 'Welcome call\nKit'],
  ])('says %s as people do', (name, value, words) => {
    expect(valueWords(named(name), value)).toBe(words)
  })
})

describe('changing a section', () => {
  const selection = sectionNamed('selection')
  if (!selection) throw new Error('no such section')
  const typed = { scorersNeeded: '3', discussAtSpread: '2', guaranteesInterview: 'false', refereesAsked: '' } as Typed

  test('sends what was typed, as numbers and as yes or no', () => {
    expect(changesFrom(selection, { ...typed, refereesAsked: '1' })).toEqual({
      scorersNeeded: 3,
      discussAtSpread: 2,
      guaranteesInterview: false,
      refereesAsked: 1,
    })
  })

  test.each(['', '1.5', '5', 'two'])('"%s" referees are refused with what to enter', (refereesAsked) => {
    expect(brokenIn(selection, { ...typed, refereesAsked }).refereesAsked).toBe('range')
    expect(messagesOf(selection).refereesAsked).toBe('Enter a whole number of referees from 0 to 4')
  })
})
