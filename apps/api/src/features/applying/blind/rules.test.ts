import { describe, expect, test } from 'vitest'
import { coverIdentity, coverPassages, type Writer } from './rules.ts'

const beatrix: Writer = {
  givenName: 'Beatrix',
  familyName: 'Winterbourne',
  preferredName: 'Trixie',
  address: '12 Mill Lane\nNorthmoor',
}
const coveredFor = (words: string, writer: Partial<Writer> = {}) =>
  coverIdentity(words, { ...beatrix, ...writer }).words

describe('what tells whose answer it is', () => {
  test.each([
    ['the whole name', 'I am Beatrix Winterbourne.', 'I am [covered].'],
    ['what somebody is called', 'Trixie, they said', '[covered], they said'],
    ['no capitals', 'they wrote beatrix on it', 'they wrote [covered] on it'],
    ['all capitals', 'BEATRIX WINTERBOURNE', '[covered]'],
    ['the name of the mother', 'Mrs Winterbourne’s daughter', '[covered]’s daughter'],
    ['a family', 'the Winterbournes came', 'the [covered] came'],
    ['an initial with a dot', 'signed B. Winterbourne', 'signed [covered]'],
    ['an initial without one', 'signed B Winterbourne', 'signed [covered]'],
    ['several initials', 'Dr B. A. Winterbourne wrote', '[covered] wrote'],
    ['initials alone', 'Regards, B.W.', 'Regards, [covered]'],
    ['a name over two lines', 'Beatrix\nWinterbourne', '[covered]'],
    ['a name that a line cuts', 'Winter-\nbourne', '[covered]'],
    ['a soft hyphen in a name', 'Winter\u00adbourne', '[covered]'],
    ['an e-mail address', 'write to b.w+psp@mail.example.org today', 'write to [covered] today'],
    ['an e-mail address in words', 'bw (at) example.org', '[covered]'],
    ['a mobile number', 'ring 07700 900123 please', 'ring [covered] please'],
    ['a number with brackets', '(01632) 960 777', '[covered]'],
    ['a number with a country', '+44 (0)1632 960777', '[covered]'],
    ['a number from elsewhere', '+353 87 123 4567', '[covered]'],
    ['a postcode', 'I live in LS1 4AP now', 'I live in [covered] now'],
    ['a postcode as it is typed', 'ls14ap', '[covered]'],
    ['a link', 'see https://example.org/about?me=1 for it', 'see [covered] for it'],
    ['a link without the beginning', 'facebook.com/beatrix.w', '[covered]'],
    ['a handle', 'I am @trixie_w there', 'I am [covered] there'],
    ['the house and the street', 'at 12 Mill Lane, with my son', 'at [covered], with my son'],
  ])('is covered: %s', (_what, words, expected) => {
    expect(coveredFor(words)).toBe(expected)
  })

  test.each([
    ['as it is written', "Nguyễn Žukauskas-O'Connor", '[covered]'],
    ['without accents', "nguyen zukauskas-o'connor", '[covered]'],
    ['with another apostrophe', 'Žukauskas-O’Connor', '[covered]'],
    ['in pieces', 'Žukauskas-O‘Connor'.normalize('NFD'), '[covered]'],
    ['one part of it', 'the O`Connor side', 'the [covered] side'],
    ['with a dash', 'Žukauskas–OConnor', '[covered]'],
    ['possessive', "Nguyễn's ward", "[covered]'s ward"],
    ['composed otherwise than typed', 'Nguyễn'.normalize('NFD'), '[covered]'],
  ])('is covered for Nguyễn Žukauskas-O’Connor, %s', (_how, words, expected) => {
    const writer = { givenName: 'Nguyễn', familyName: "Žukauskas-O'Connor", preferredName: null, address: null }

    expect(coveredFor(words, writer)).toBe(expected)
  })

  test.each([
    ['Will', 'I will ask, and Will asked.', 'I will ask, and [covered] asked.'],
    ['Grace', 'with grace. Grace told me', 'with grace. [covered] told me'],
    ['May', 'you may see May', 'you may see [covered]'],
    ['Mark', 'leave a mark, Mark', 'leave a mark, [covered]'],
    ['Hope', 'I hope so. HOPE', 'I hope so. [covered]'],
    ['An', 'an apple for An', 'an apple for [covered]'],
  ])('is covered only where it is written as a name: %s', (givenName, words, expected) => {
    expect(coveredFor(words, { givenName, preferredName: null, familyName: null })).toBe(expected)
  })

  test('is counted, and a name in two words is one passage', () => {
    const answer = coverIdentity('Beatrix Winterbourne, 07700 900123.\nBeatrix', beatrix)

    expect(answer).toEqual({ words: '[covered], [covered].\n[covered]', covered: 3 })
  })

  test('is found for somebody with one name only', () => {
    const writer = { givenName: 'Sukarno', familyName: null, preferredName: null, address: null }

    expect(coveredFor('Sukarno’s story', writer)).toBe('[covered]’s story')
  })
})

test.each([
  'On 12.03.2024 the ward had 10 000 patients and 3 nurses.',
  'Bea and the winter bournes of Kent flow in 2026.',
  'The score was 0 to 4, i.e. 2 of 5. It met the e.g. rule.',
  'I rang 999 and then 111.',
  'Ask for a second opinion.\n\nThen write it down.',
])('what tells nothing stays as it was typed: %s', (words) => {
  expect(coverIdentity(words, beatrix)).toEqual({ words, covered: 0 })
})

describe('a passage that a coordinator marks', () => {
  test('is covered wherever it stands, whatever its capitals and line breaks', () => {
    const answer = coverPassages('As mayor of Northmoor I spoke. The Mayor\nof Northmoor may.', ['mayor of Northmoor'])

    expect(answer).toEqual({ words: 'As [covered] I spoke. The [covered] may.', covered: 2 })
  })

  test('that does not stand there is refused', () => {
    expect(coverPassages('Something else', ['mayor'])).toBeUndefined()
  })
})
