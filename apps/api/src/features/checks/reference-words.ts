import { referenceQuestions } from '@elevate/contracts/references'

const words = new Map<string, string>(referenceQuestions.map(({ key, question }) => [key, question]))

/**
 * What a referee wrote, in the order in which it was asked: the database keeps no order of its own. Answers keep the key
 * of their question; a question that is asked no more comes last and shows its key.
 */
export const referenceAnswersInWords = (
  answers: Readonly<Record<string, string>>,
): { question: string; answer: string }[] => {
  const asked = [...words.keys()]
  const keys = [...asked.filter((key) => key in answers), ...Object.keys(answers).filter((key) => !words.has(key))]
  return keys.map((key) => ({ question: words.get(key) ?? key, answer: answers[key] ?? '' }))
}
