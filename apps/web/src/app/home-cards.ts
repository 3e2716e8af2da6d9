import type { KindOfUser } from '@elevate/contracts/access'
import type { Me } from '@elevate/contracts/me'
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { recruits } from '../features/campaigns/for-whom.ts'
import { runsCoffeeRounds } from '../features/coffee/for-whom.ts'
import { sitsOnPanels } from '../features/scoring/for-whom.ts'

export type HomeCard = {
  key: string
  isFor: (me: Me, hat: KindOfUser | undefined) => boolean
  /** Lazy, so that a home page fetches only what it shows. Renders nothing when there is nothing to say. */
  Card: LazyExoticComponent<ComponentType>
}

/**
 * What features put on the home page beside what it asks for itself, most pressing first. Partners and mentors have
 * none: their home asks once for everything (`features/homes` of the API).
 */
export const homeCards: readonly HomeCard[] = [
  {
    key: 'my-application',
    isFor: (_me, hat) => hat === 'applicant',
    Card: lazy(async () => ({
      default: (await import('../features/applying/status/ApplicationCard.tsx')).ApplicationCard,
    })),
  },
  {
    key: 'my-panels',
    isFor: sitsOnPanels,
    Card: lazy(async () => ({ default: (await import('../features/scoring/panel/PanelCard.tsx')).PanelCard })),
  },
  {
    key: 'applications',
    isFor: recruits,
    Card: lazy(async () => ({ default: (await import('../features/applications/WaitingCard.tsx')).WaitingCard })),
  },
  {
    key: 'coffee-rounds',
    isFor: runsCoffeeRounds,
    Card: lazy(async () => ({ default: (await import('../features/coffee/rounds/RoundsCard.tsx')).RoundsCard })),
  },
  {
    key: 'administration',
    isFor: (_me, hat) => hat === 'administrator',
    Card: lazy(async () => ({
      default: (await import('../features/erasure/AdministratorCard.tsx')).AdministratorCard,
    })),
  },
  {
    key: 'people',
    isFor: (_me, hat) => hat === 'coordinator',
    Card: lazy(async () => ({ default: (await import('../features/people/ToSeeToCard.tsx')).ToSeeToCard })),
  },
]
