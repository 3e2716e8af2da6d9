import type { CoffeeFeedback } from '@elevate/contracts/coffee-feedback'
import type { getMyCoffee, MyCoffeeMatch } from '@elevate/contracts/coffee-mine'
import type { Output } from '@elevate/contracts/endpoint'

export type Question = 'met' | 'glad' | 'again' | 'comment'
export type Answers = Omit<CoffeeFeedback, 'version'>
type Tap<Q extends Question> = { value: NonNullable<Answers[Q]>; text: string }

/** Three taps, one to a page. Worded so that no answer is a fault. */
export const taps: { met: Tap<'met'>[]; glad: Tap<'glad'>[]; again: Tap<'again'>[] } = {
  met: [
    { value: 'yes', text: 'Yes, we met' },
    { value: 'not-yet', text: 'Not yet' },
    { value: 'no', text: 'No, it did not work out' },
  ],
  glad: [
    { value: 'yes', text: 'Yes, I am glad' },
    { value: 'no', text: 'No' },
  ],
  again: [
    { value: 'yes', text: 'Yes, again' },
    { value: 'no', text: 'No' },
  ],
}

export const questionNames = ['met', 'glad', 'again', 'comment'] as const satisfies readonly Question[]

/** The question that an address names; the first where it names none. */
export const questionNamed = (name: string | undefined): Question =>
  questionNames.find((question) => question === name) ?? 'met'

/** Each question is a page with its own address, so that "back" leads to the one before. */
export const addressOf = (roundId: string, question: Question): string =>
  `/coffee/${roundId}/how-it-went${question === 'met' ? '' : `/${question}`}`

export const titleOf = (question: Question, names: string): string =>
  ({
    met: `Did you meet ${names}?`,
    glad: 'Are you glad that you met?',
    again: 'Would you like another coffee match?',
    comment: 'Anything that you would like to add?',
  })[question]

/** The question after an answer; undefined when that was the last. Who has not met yet is done with one tap. */
export function questionAfter(question: Question, { met }: Pick<Answers, 'met'>): Question | undefined {
  if (question === 'comment' || met === 'not-yet') return undefined
  if (question === 'met') return met === 'yes' ? 'glad' : 'comment'
  return question === 'glad' ? 'again' : 'comment'
}

/** Whether they are glad is kept only from people who met: who changes the first answer takes back the rest. */
export function withMet(answers: Answers | null, met: Answers['met']): Answers {
  const comment = answers?.comment ?? null
  return met === 'yes'
    ? { glad: answers?.glad ?? null, again: answers?.again ?? null, comment, met }
    : none(met, comment)
}

const none = (met: Answers['met'], comment: string | null): Answers => ({ met, glad: null, again: null, comment })

type Mine = Output<typeof getMyCoffee>

/** My coffee roulette with an answer just given, so that the next question need not wait for it to be read again. */
export function withFeedback(mine: Mine, roundId: string, feedback: CoffeeFeedback): Mine {
  const answered = (match: MyCoffeeMatch) => (match.roundId === roundId ? { ...match, feedback } : match)
  return { items: mine.items.map((place) => ({ ...place, matches: place.matches.map(answered) })) }
}
