import type { FormFault, FormQuestion, Ineligibility } from '@elevate/contracts/application-form'
import { countWords } from '@elevate/contracts/word-count'

const words: Record<string, string> = {
  givenName: 'Enter a first name',
  contactPreference: 'Choose how we should reach you',
  email: 'Enter an email address, or choose another way of reaching you',
  phone: 'Enter a phone number, or choose another way of reaching you',
  address: 'Enter an address, or choose another way of reaching you',
  isOldEnough: 'Say whether you are old enough',
  nhsEmployment: 'Say whether you work for the NHS',
  nhsEmployer: 'Enter the name of the organisation that you work for',
  backgrounds: 'Choose what brings you here. You can choose more than one',
  interestsDeclared: 'Say what your interests are, or that you have none',
  complaint: 'Say whether there is a complaint or a claim, or that you would rather talk about it',
  hasReadNotice: 'Read how we use what you tell us, and tick the box',
}

const refereeWords = (part: string, rule: FormFault['rule']): string => {
  if (part === 'name') return 'Enter the name of the referee, or remove the referee'
  return rule === 'reach' ? 'Enter an email address or a phone number for the referee' : wrongEmail
}
const wrongEmail = 'Enter an email address like name@example.org'

/** What to do about a fault: the same words by the box and before sending. */
export function faultWords({ field, rule }: FormFault, questions: readonly FormQuestion[]): string {
  const [name = '', which = '', part = ''] = field.split('/')
  if (name === 'referees') return refereeWords(part, rule)
  if (name !== 'questions') return rule === 'format' ? wrongEmail : (words[name] ?? 'Check this answer')
  const question = questions.find(({ id }) => id === which)
  if (!question || rule === 'required') return `Answer: ${question?.prompt ?? 'the question'}`
  const over = countWords(question.words) - question.wordLimit
  return `Shorten by ${over} ${over === 1 ? 'word' : 'words'}: ${question.prompt}`
}

type Rules = { minimumAge: number; organisation: { name: string } }

/** Why somebody cannot apply, kindly and with nothing left open. */
export const ineligibleWords = (why: Ineligibility, { minimumAge, organisation }: Rules): string =>
  ({
    'too-young': `People in this role are ${minimumAge} or older.`,
    'works-here': `This role is for people who do not work for ${organisation.name}, so that they can speak from outside it.`,
    'works-for-the-nhs': 'This role is for people who do not work for the NHS, so that they can speak from outside it.',
  })[why]
