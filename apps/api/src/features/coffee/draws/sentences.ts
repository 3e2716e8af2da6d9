import type { TrioReason } from '@elevate/matching/explain'

/** What may be said of a draw. Nothing here knows who is kept apart, so nothing here can tell. */
export type DrawFacts = {
  repeats: number
  notPlaced: number
  trios: readonly (TrioReason | undefined)[]
  /** The coordinator keeps pairs together or apart in this round. */
  hasWishes: boolean
}

const times = (count: number, one: string, many: string) => (count === 1 ? one : many.replace('#', String(count)))

/** What could not be had, and why. */
export const notesOf = (facts: DrawFacts): string[] => {
  const notes: string[] = []
  if (facts.repeats > 0) {
    const pairs = times(facts.repeats, 'One pair meets again', '# pairs meet again')
    notes.push(
      `${pairs}: not everybody has somebody new left to meet. Those who meet again are the ones who met longest ago.`,
    )
  }
  if (facts.trios.includes('odd-number')) {
    notes.push('The number of people is odd, so one group has three people.')
  }
  const rescued = facts.trios.filter((trio) => trio === 'nobody-left-over').length
  if (rescued > 0) {
    const groups = times(rescued, 'One more group has three people', '# more groups have three people')
    notes.push(`${groups}, so that nobody is left over.`)
  }
  if (facts.notPlaced > 0) {
    const people = times(facts.notPlaced, 'One person has no match', '# people have no match')
    notes.push(`${people} this time. They are told so kindly, and come first next time.`)
  }
  return notes
}

/** What the separate verifier found, for somebody who has to answer for the draw. */
export const proofSentence = (isAccepted: boolean, facts: DrawFacts): string => {
  if (!isAccepted)
    return 'The check of this draw did not succeed. Draw again; if it happens twice, tell whoever runs the system.'
  const among = facts.hasWishes ? ' that keeps your pairs together and apart' : ''
  if (facts.repeats === 0)
    return 'No. A separate check agrees: nobody meets anybody again, and no other draw finds a match for more people.'
  return `No. A separate check agrees: no other draw${among} finds a match for more people, or one for as many with fewer pairs who meet again.`
}
