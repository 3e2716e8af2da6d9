import type { MentorRequest } from '@elevate/contracts/mentor-requests'
import type { MentoringMode, MentoringNeed } from '@elevate/contracts/mentoring-vocabulary'

export type Wishes = { wishes: string; modes: MentoringMode[]; needs: MentoringNeed[]; language: string }

export const noWishes: Wishes = { wishes: '', modes: [], needs: [], language: '' }

export const wishesOf = ({ wishes, modes, needs, language }: MentorRequest): Wishes => ({
  wishes,
  modes,
  needs,
  language: language ?? '',
})

export const wishesBody = ({ language, ...wishes }: Wishes) => ({ ...wishes, language: language.trim() || null })

export const wishesMessages = {
  wishes: 'Keep it to 1,000 characters or fewer',
  language: 'Enter one language',
}
