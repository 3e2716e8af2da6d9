import type { CoffeeDrawCheck } from '@elevate/contracts/coffee-draws'

export type Compared = {
  /** The seed has the hash that was shown while people could still join. */
  isSeedFixed: boolean
  /** The draw used that seed. */
  isSeedUsed: boolean
  isInputSame: boolean
  isOutcomeSame: boolean
  isPlanSame: boolean
  isSameEngine: boolean
}

type Finding = CoffeeDrawCheck['findings'][number]

const finding = (
  subject: Finding['subject'],
  isGood: boolean,
  said: { question: string; yes: string; no: string },
): Finding => ({
  subject,
  question: said.question,
  isGood,
  answer: isGood ? said.yes : said.no,
})

/** What was compared, each with its answer in plain words. */
export const findingsOf = (compared: Compared): Finding[] => [
  finding('seed', compared.isSeedFixed && compared.isSeedUsed, {
    question: 'Was chance fixed beforehand?',
    yes: 'Yes. The seed of this draw has the fingerprint that was shown from the day the round was opened.',
    no: 'No. The seed of this draw does not have the fingerprint that was shown from the day the round was opened.',
  }),
  finding('input', compared.isInputSame, {
    question: 'Is what went into the draw still what it was?',
    yes: 'Yes. The people, their earlier meetings and the pairs kept apart are stored as they were, unchanged.',
    no: 'No. What is stored of the people, their earlier meetings or the pairs kept apart has been changed since.',
  }),
  finding('outcome', compared.isOutcomeSame, {
    question: 'Does drawing again come to the same?',
    yes: 'Yes, to the last letter: the same groups, the same reasons and the same proof.',
    no: compared.isSameEngine
      ? 'No. Drawing again comes to something else.'
      : 'No. But the drawing engine has changed since, and a newer one may come to other groups that are as good.',
  }),
  finding('groups', compared.isPlanSame, {
    question: 'Are the groups that are shown the ones that were drawn?',
    yes: 'Yes. The groups on the page of the round are those that come out.',
    no: compared.isSameEngine
      ? 'No. The groups that are stored are not those that come out.'
      : 'This cannot be told, because the drawing engine has changed since.',
  }),
]

/** The whole in one sentence. */
export const verdictOf = (
  findings: readonly Finding[],
  isSameEngine: boolean,
): { isSame: boolean; sentence: string } => {
  const isSame = findings.every(({ isGood }) => isGood)
  if (isSame && isSameEngine) return { isSame, sentence: 'The round was drawn again and came out the same.' }
  if (isSame) {
    return { isSame, sentence: 'The drawing engine has changed since, and still the round came out the same.' }
  }
  const isStoredSame = findings.every(({ subject, isGood }) => isGood || subject === 'outcome' || subject === 'groups')
  return isStoredSame && !isSameEngine
    ? { isSame, sentence: 'What was stored is unchanged, but a newer drawing engine draws other groups from it.' }
    : { isSame, sentence: 'Something is not as it was. Tell the people who look after the system.' }
}
