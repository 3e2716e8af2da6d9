import { referenceQuestions } from '@elevate/contracts/references'

const words = new Map<string, string>(referenceQuestions.map(({ key, question }) => [key, question]))

/** Answers keep the key of their question; a question that is asked no more shows its key. */
export const referenceQuestionWords = (key: string): string => words.get(key) ?? key
