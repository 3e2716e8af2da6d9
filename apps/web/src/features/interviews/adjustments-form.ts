import {
  type InterviewAdjustments,
  type InterviewSuggestion,
  interviewSuggestions,
  suggestionWords,
} from '@elevate/contracts/interviews'

export type Asked = { suggestions: InterviewSuggestion[]; ownWords: string }

export const askedOf = ({ suggestions, ownWords }: InterviewAdjustments): Asked => ({ suggestions, ownWords })

export const suggestionChoices = interviewSuggestions.map((value) => ({ value, text: suggestionWords[value] }))

export const askedMessages = { suggestions: 'Tick what would help', ownWords: 'Use 1,000 characters or fewer' }
