import type { KindOfUser } from '@elevate/contracts/access'
import type { Me } from '@elevate/contracts/me'
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { recruits } from '../features/campaigns/for-whom.ts'
import { runsCoffeeRounds, takesPartInCoffee } from '../features/coffee/for-whom.ts'
import { sitsOnPanels } from '../features/scoring/for-whom.ts'

export type HomeCard = {
  key: string
  /** `next` is the one sentence and one button at the top: the first card that is for me is shown there. */
  area: 'next' | 'needs-you' | 'coming-up' | 'your-people'
  isFor: (me: Me, hat: KindOfUser | undefined) => boolean
  /**
   * Lazy, so that a home page fetches only what it shows. Renders nothing when there is nothing to say;
   * in `next` an `h2` and a button, elsewhere a Card.
   */
  Card: LazyExoticComponent<ComponentType>
}

/** What each feature puts on the home page, most pressing first. One line per card; the card is in its feature. */
export const homeCards: readonly HomeCard[] = [
  {
    key: 'my-application',
    area: 'next',
    isFor: (_me, hat) => hat === 'applicant',
    Card: lazy(async () => ({
      default: (await import('../features/applying/status/ApplicationCard.tsx')).ApplicationCard,
    })),
  },
  {
    key: 'my-panels',
    area: 'next',
    isFor: sitsOnPanels,
    Card: lazy(async () => ({ default: (await import('../features/scoring/panel/PanelCard.tsx')).PanelCard })),
  },
  {
    key: 'my-coffee',
    area: 'next',
    isFor: takesPartInCoffee,
    Card: lazy(async () => ({ default: (await import('../features/coffee/mine/CoffeeCard.tsx')).CoffeeCard })),
  },
  {
    key: 'coffee-rounds',
    area: 'next',
    isFor: runsCoffeeRounds,
    Card: lazy(async () => ({ default: (await import('../features/coffee/rounds/RoundsCard.tsx')).RoundsCard })),
  },
  {
    key: 'applications',
    area: 'needs-you',
    isFor: recruits,
    Card: lazy(async () => ({ default: (await import('../features/applications/WaitingCard.tsx')).WaitingCard })),
  },
  {
    key: 'tasks',
    area: 'needs-you',
    isFor: recruits,
    Card: lazy(async () => ({ default: (await import('../features/tasks/TasksCard.tsx')).TasksCard })),
  },
  {
    key: 'people',
    area: 'needs-you',
    isFor: (_me, hat) => hat === 'coordinator',
    Card: lazy(async () => ({ default: (await import('../features/people/ToSeeToCard.tsx')).ToSeeToCard })),
  },
  {
    key: 'profile',
    area: 'needs-you',
    isFor: (_me, hat) => hat === 'partner' || hat === 'mentor',
    Card: lazy(async () => ({ default: (await import('../features/profile/ProfileCard.tsx')).ProfileCard })),
  },
]
