import { importFields } from '@elevate/contracts/people-vocabulary'
import { expect, test } from 'vitest'
import { fieldLabels, headerWords } from './import-fields.ts'
import { mappingFaults } from './mapping-faults.ts'
import { suggestMapping } from './suggest-mapping.ts'

const fieldsFor = (headers: string[], rows: string[][] = []) => suggestMapping(headers, rows).map(({ field }) => field)

test.each([
  ['First name ', 'givenName'],
  ['Forename', 'givenName'],
  ['Surname', 'familyName'],
  ['Last name', 'familyName'],
  ['Full name', 'fullName'],
  ['Name', 'fullName'],
  ['Known as', 'preferredName'],
  ['E-mail address', 'email'],
  ['Mobile / tel', 'phone'],
  ['Post code', 'postcode'],
  ['Trust', 'organisation'],
  ['Organisation', 'organisation'],
  ['Started', 'startDate'],
  ['Start date (dd/mm/yyyy)', 'startDate'],
  ['Term', 'termMonths'],
  ['Status?', 'status'],
  ['Interested in', 'interests'],
  ['Can do', 'availability'],
  ['Access reqs', 'accessNeeds'],
  ['Coffee?', 'coffeeRoulette'],
  ['Mentor Y/N', 'offersToMentor'],
  ['Pay', 'paymentChoice'],
  ['Contact: Email', 'email'],
  ['Emergency contact phone', 'ignore'],
  ['Next of kin', 'ignore'],
  ['Line manager email', 'ignore'],
  ['Date of birth', 'ignore'],
  ['End date', 'ignore'],
  ['Notes', 'ignore'],
  ['__proto__', 'ignore'],
  ['', 'ignore'],
])('the header %j is taken for %s', (header, field) => {
  expect(fieldsFor([header])).toEqual([field])
})

test('no header word means two fields', () => {
  const words = importFields.flatMap((field) => [fieldLabels[field].toLowerCase(), ...headerWords[field].split(', ')])

  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
})

test('values tell what a column holds when its header does not', () => {
  const rows = [
    ['z@example.org', '07700 900000', 'LS1 4AP', 'blue'],
    ['j@example.org', '7700900001', 'S10 2TN', 'red'],
  ]

  expect(fieldsFor(['Column1', 'x', '', 'Colour'], rows)).toEqual(['email', 'phone', 'postcode', 'ignore'])
})

test('“Mentor” over names is who mentors the partner, and is left out', () => {
  expect(fieldsFor(['Mentor'], [['Joan Abdi'], ['Grace Ng']])).toEqual(['ignore'])
  expect(fieldsFor(['Mentor'], [['yes'], ['']])).toEqual(['offersToMentor'])
})

test('a weaker claim to a field gives way and says to whom', () => {
  const suggestions = suggestMapping(['Email', 'Second email'], [])

  expect(suggestions[1]).toMatchObject({ field: 'ignore', reason: '“Email” is already Email.' })
})

test('two columns that claim a field alike stay, as a fault that names both', () => {
  const headers = ['First name', 'Phone', 'Mobile']
  const mapping = fieldsFor(headers)

  expect(mappingFaults(mapping, headers)).toEqual([
    {
      kind: 'two-columns',
      columns: [1, 2],
      says: '“Phone” and “Mobile” are both Phone. Choose one and leave the other out.',
    },
  ])
})

test('a file needs a name, and not twice', () => {
  expect(mappingFaults(['email'], ['Email']).map(({ kind }) => kind)).toEqual(['no-name'])
  expect(mappingFaults(['fullName', 'givenName'], ['Name', 'First']).map(({ kind }) => kind)).toEqual(['name-twice'])
  expect(mappingFaults(['fullName', 'ignore'], ['Name', 'x'])).toEqual([])
})
