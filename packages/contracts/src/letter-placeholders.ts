import type { LetterKind } from './recruitment-vocabulary.ts'

type Placeholder = {
  /** What stands there in a letter, in words for who writes the template. */
  meaning: string
  example: string
  /** Letters in which it can be used; all of them where nothing is said. */
  kinds?: readonly LetterKind[]
}

const toApplicants = [
  'application-received',
  'not-shortlisted',
  'interview-invitation',
  'offer',
  'reserve',
  'not-appointed',
  'appointment',
  'offer-lapsed',
  'offer-withdrawn',
  'reserve-ended',
  'feedback',
  'correction',
  'checks-begun',
] as const satisfies readonly LetterKind[]

const endings = [
  'not-shortlisted',
  'not-appointed',
  'offer-withdrawn',
  'reserve-ended',
] as const satisfies readonly LetterKind[]

/** Everything that a template can leave open, as it is typed between `{{` and `}}`. */
export const letterPlaceholders = {
  'given name': { meaning: 'What the applicant is called', example: 'Amina', kinds: toApplicants },
  'full name': { meaning: 'Given and family name of the applicant', example: 'Amina Okafor', kinds: toApplicants },
  role: { meaning: 'The role applied for', example: 'Patient Safety Partner' },
  campaign: { meaning: 'The title of the recruitment', example: 'Patient Safety Partners 2026' },
  organisation: { meaning: 'The name of your organisation', example: 'Northmoor NHS Trust' },
  'contact name': { meaning: 'Who to ask, from the recruitment', example: 'Ruth Calder' },
  'contact phone': { meaning: 'Phone number, from the recruitment', example: '01632 960123' },
  'contact email': { meaning: 'Email address, from the recruitment', example: 'partners@northmoor.example' },
  'how to reach us': {
    meaning: 'Name, phone and email in one phrase, as far as the recruitment has them',
    example: 'ring Ruth Calder on 01632 960123 or write to partners@northmoor.example',
  },
  reference: { meaning: 'The reference of the application', example: 'PSP-7K3Q-92MX', kinds: toApplicants },
  link: { meaning: 'The page on which it is read or done', example: 'https://elevate.example/my-applications' },
  'closing date': {
    meaning: 'When the recruitment closes',
    example: 'Monday 14 December 2026 at 12 noon',
    kinds: ['application-received'],
  },
  'interview days': {
    meaning: 'When interviews are, as the advert says it',
    example: '12 and 13 January 2027',
    kinds: ['interview-invitation'],
  },
  'answer by': {
    meaning: 'The last day to answer',
    example: 'Monday 7 December 2026',
    kinds: ['interview-invitation', 'offer', 'reserve', 'reference-request'],
  },
  conditions: { meaning: 'What the offer depends on', example: 'Two references that we can use', kinds: ['offer'] },
  'reserve until': {
    meaning: 'The last day on the reserve list',
    example: 'Sunday 23 May 2027',
    kinds: ['reserve', 'reserve-ended'],
  },
  'why it ended': {
    meaning: 'Why the time on the reserve list is over',
    example: 'No place has come free in that time.',
    kinds: ['reserve-ended'],
  },
  'feedback by': { meaning: 'The day by which feedback is given', example: 'Thursday 3 December 2026', kinds: endings },
  feedback: { meaning: 'The feedback itself', example: 'You spoke clearly about listening …', kinds: ['feedback'] },
  'start date': {
    meaning: 'The first day of the appointment',
    example: 'Monday 1 February 2027',
    kinds: ['appointment'],
  },
  'asked of you': {
    meaning: 'What the applicant is asked for, one on each line with its day',
    example: 'Proof of identity, by 7 December 2026',
    kinds: ['checks-begun'],
  },
  'letter date': {
    meaning: 'The day of the letter that no longer applies',
    example: 'Friday 20 November 2026',
    kinds: ['correction'],
  },
  'referee name': { meaning: 'Who is asked for the reference', example: 'Dr Sam Lee', kinds: ['reference-request'] },
  'applicant name': { meaning: 'Whom it is about', example: 'Amina Okafor', kinds: ['reference-request'] },
} as const satisfies Record<string, Placeholder>

export type LetterPlaceholder = keyof typeof letterPlaceholders

/** The names that a template of this kind can use, in the order of the list. */
export const placeholdersOf = (kind: LetterKind): LetterPlaceholder[] =>
  (Object.keys(letterPlaceholders) as LetterPlaceholder[]).filter((name) => {
    const { kinds }: Placeholder = letterPlaceholders[name]
    return kinds === undefined || kinds.includes(kind)
  })

/** The names between braces, in the order in which they stand, as typed but for spaces and capitals. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(placeholderPattern)].map(([, name = '']) => plainName(name))

/** Two braces, a name, two braces. Also what was left open or empty, so that a slip of the hand is found. */
export const placeholderPattern = /\{\{([^{}\n]*)\}\}/g

export const plainName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

export type UnknownPlaceholder = { name: string; nearest: LetterPlaceholder }

/** The first name in a text that a letter of this kind has nothing for, and the known one most like it. */
export const unknownPlaceholder = (text: string, kind: LetterKind): UnknownPlaceholder | undefined => {
  const known = placeholdersOf(kind)
  const name = placeholdersIn(text).find((typed) => !(known as string[]).includes(typed))
  if (name === undefined) return undefined
  const byDistance = known.map((one) => ({ one, far: distance(name, one) })).toSorted((a, b) => a.far - b.far)
  return { name, nearest: byDistance[0]?.one ?? 'link' }
}

/** Braces that belong to no placeholder: one was forgotten, or a line ends inside. */
export const hasLooseBraces = (text: string): boolean => /\{\{|\}\}/.test(text.replace(placeholderPattern, ''))

/** How many letters have to be put in, taken out or changed to make one name of the other. */
const distance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
