import type { KindOfUser } from '@elevate/contracts/access'
import type { Me } from '@elevate/contracts/me'
import { recruits } from '../features/campaigns/for-whom.ts'
import { hasCheckIns } from '../features/check-ins/for-whom.ts'
import { takesPartInCoffee } from '../features/coffee/for-whom.ts'
import { comesToDropIns } from '../features/drop-ins/for-whom.ts'
import { runsProgramme } from '../features/people/for-whom.ts'
import { sitsOnPanels } from '../features/scoring/for-whom.ts'
import { runsSupport } from '../features/support/for-whom.ts'

type NavigationEntry = {
  /** One word. A person sees five at most. */
  text: string
  to: string
  /** Where pages that belong to it stand outside its own address. */
  also?: readonly string[]
  /** By what the person may do, and by the role they are here in if they have several. */
  isFor: (me: Me, hat: KindOfUser | undefined) => boolean
}

/** The bar at the top of every page, in this order. One line per feature. */
export const navigation: readonly NavigationEntry[] = [
  { text: 'Home', to: '/', isFor: () => true },
  { text: 'Applications', to: '/my-applications', also: ['/my-checks'], isFor: (_me, hat) => hat === 'applicant' },
  { text: 'People', to: '/people', isFor: runsProgramme },
  { text: 'Recruitment', to: '/recruitment', also: ['/applications'], isFor: recruits },
  {
    text: 'Support',
    to: '/support',
    also: ['/tasks', '/coffee-rounds', '/mentoring', '/buddies', '/check-ins', '/drop-ins'],
    isFor: runsSupport,
  },
  { text: 'Panels', to: '/panel', isFor: sitsOnPanels },
  { text: 'Mentoring', to: '/mentoring', isFor: (_me, hat) => hat === 'mentor' },
  { text: 'Coffee', to: '/coffee', isFor: (me, hat) => takesPartInCoffee(me, hat) && hat === 'partner' },
  { text: 'Drop-ins', to: '/drop-ins', isFor: comesToDropIns },
  { text: 'Check-ins', to: '/check-ins', isFor: hasCheckIns },
  { text: 'Profile', to: '/profile', isFor: (me, hat) => !runsProgramme(me, hat) },
  { text: 'Organisations', to: '/organisations', isFor: runsProgramme },
  { text: 'Roles', to: '/grants', isFor: (me, hat) => runsProgramme(me, hat) && hat === 'administrator' },
  { text: 'Audit', to: '/audit', isFor: ({ can }, hat) => can.administer && hat === 'administrator' },
]

/** Whether a page belongs to an entry of the bar. */
export const isAt = ({ to, also = [] }: Pick<NavigationEntry, 'to' | 'also'>, pathname: string): boolean =>
  to === '/' ? pathname === '/' : [to, ...also].some((at) => pathname === at || pathname.startsWith(`${at}/`))
