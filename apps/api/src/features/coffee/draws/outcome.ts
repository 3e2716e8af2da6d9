import type { TrioReason } from '@elevate/matching/explain'

export type OutcomeGroup = {
  people: number[]
  isPinned: boolean
  trio: TrioReason | null
  explanation: string
  repeats: number
}

/** What became of a draw, about numbered people. The same input gives the same outcome, byte for byte. */
export type DrawOutcome = {
  groups: OutcomeGroup[]
  notPlaced: number[]
  repeats: number
  notes: string[]
  reasons: { question: string; answer: string }[]
  proof: { isAccepted: boolean; sentence: string }
  roundsWithoutRepeatLeft: number | null
}
