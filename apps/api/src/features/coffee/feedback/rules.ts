/** Answers are shown from five people on, and counted anew when five more have come (domain.md 6b, 9.24). */
export const fewestAnswers = 5

/** Answers are kept for so many months after a round is over (domain.md 6d). */
export const monthsAnswersAreKept = 6

type Counts = {
  counted: number
  metYes: number
  metNotYet: number
  metNo: number
  gladYes: number
  gladNo: number
  againYes: number
  againNo: number
  comments: string[]
}

const yesNo = (yes: number, no: number) => (yes + no >= fewestAnswers ? { yes, no } : null)

/** What coordinators see of the answers of `people`; null before there are enough. */
export const shownAnswers = (counts: Counts | undefined, people: number) => {
  if (!counts || counts.counted < fewestAnswers) return null
  return {
    counted: counts.counted,
    met: { yes: counts.metYes, notYet: counts.metNotYet, no: counts.metNo },
    notCounted: Math.max(0, people - counts.counted),
    glad: yesNo(counts.gladYes, counts.gladNo),
    again: yesNo(counts.againYes, counts.againNo),
    comments: counts.comments,
  }
}

export const answersNote = (isShown: boolean): string =>
  isShown
    ? 'Answers are counted in steps of five, so that nobody can tell who said what. Later answers are added when five more have come.'
    : 'Fewer than five people have answered. Answers are shown from five on, so that nobody can tell who said what.'
