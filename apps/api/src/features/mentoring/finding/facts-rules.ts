export type MentorFacts = {
  mentorId: string
  personId: string
  name: string
  isAMentor: boolean
  isRetired: boolean
  training: 'none' | 'booked' | 'trained'
  /** The day from which a refresh is due; null where there was no training. */
  refreshDueOn: string | null
  isPaused: boolean
  pausedUntil: string | null
  capacity: number
  /** Mentorships that run, requests that wait for an answer. */
  running: number
  asked: number
  /** Partners whose only support this mentor is. */
  onlySupportOf: number
  areas: string[]
  interests: string[]
  availability: string[]
  modes: string[]
  meetsNeeds: string[]
  languages: string[]
  postcodeArea: string | null
}

export type PartnerFacts = {
  personId: string
  wishes: string
  interests: string[]
  availability: string[]
  modes: string[]
  needs: string[]
  language: string | null
  postcodeArea: string | null
  hasOtherSupport: boolean
}

/** Why a mentor cannot be suggested. Who may not be paired, and why, is one reason: it must not tell who wished it. */
export type Bar =
  | 'not-a-mentor'
  | 'not-trained'
  | 'paused'
  | 'no-place'
  | 'themselves'
  | 'kept-apart'
  | 'needs'
  | 'only-support'
